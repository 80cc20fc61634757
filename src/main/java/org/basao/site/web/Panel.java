package org.basao.site.web;

import java.time.LocalDate;
import org.basao.register.api.CertificateStatus;
import org.basao.register.api.CertificateView;

/**
 * The certificate panel: the same block wherever a certificate is shown.
 *
 * @param tone {@code valid}, {@code soon}, {@code ended} or {@code future}: style class and seal
 * @param title how it stands, in words
 * @param when since when or until when
 * @param word written across the corner of one that has ended, else empty
 */
public record Panel(CertificateView certificate, String tone, String title, String when, String word) {

    static Panel of(CertificateView certificate, LocalDate today, Words words) {
        if (certificate.status() != CertificateStatus.VALID) {
            String status = certificate.status().name();
            return new Panel(
                    certificate,
                    "ended",
                    words.say("certificate.state." + status),
                    words.say("certificate.when." + status, words.day(firstDayWithout(certificate))),
                    words.say("certificate.word." + status));
        }
        String last = words.day(certificate.lastEffectiveDay());
        long left = certificate.daysLeft(today);
        if (certificate.issuedOn().isAfter(today)) {
            return standing(
                    certificate,
                    "future",
                    words.say("certificate.state.FUTURE"),
                    words.say("certificate.when.FUTURE", words.day(certificate.issuedOn()), last));
        }
        boolean soon = left <= Words.SOON_DAYS;
        String state = soon ? "SOON" : "VALID";
        String when = left == 0
                ? words.say("certificate.when.lastDay", last)
                : words.say("certificate.when." + state, last, left);
        return standing(certificate, soon ? "soon" : "valid", words.say("certificate.state." + state), when);
    }

    private static Panel standing(CertificateView certificate, String tone, String title, String when) {
        return new Panel(certificate, tone, title, when, "");
    }

    private static LocalDate firstDayWithout(CertificateView certificate) {
        return switch (certificate.status()) {
            case REVOKED -> certificate.revokedFrom();
            case SUPERSEDED -> certificate.supersededFrom();
            case EXPIRED, VALID -> certificate.validTo().plusDays(1);
        };
    }
}
