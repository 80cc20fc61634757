package org.basao.catalogue.api;

import java.time.LocalDate;
import java.util.List;
import org.basao.register.api.CertificateView;

/**
 * A product that was certified once and is not public on the day of the question. The public learns its name, since when, and its
 * certificates, nothing else.
 *
 * @param since first day on which it was not public, in Asia/Ho_Chi_Minh; null where that is not known
 * @param lapsed whether that was because its certificate ended; otherwise the public is not told why
 * @param certificates newest first
 */
public record GoneProduct(
        String code,
        String name,
        int setNumber,
        String subGroup,
        LocalDate since,
        boolean lapsed,
        List<CertificateView> certificates) {}
