package org.basao.catalogue.api;

import java.time.LocalDate;
import java.util.List;
import org.basao.register.api.CertificateView;

/**
 * A product that was certified once and is not public on the day of the question. The public learns its name, since when, and its
 * certificates, nothing else.
 *
 * @param since first day on which it was not public, where the certificate tells it; null if it was suspended or withdrawn
 * @param certificates newest first
 */
public record GoneProduct(
        String code,
        String name,
        int setNumber,
        String subGroup,
        LocalDate since,
        List<CertificateView> certificates) {}
