package org.basao.site.web.api;

import java.time.LocalDate;
import java.util.List;

/**
 * The problem of a product that is no longer public: its name, since when, and its certificates, nothing else (law 1).
 *
 * @param since first day on which it was not public; null where that is not known
 */
public record GoneProblem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String name,
        LocalDate since,
        List<CertificateSheet> certificates) {}
