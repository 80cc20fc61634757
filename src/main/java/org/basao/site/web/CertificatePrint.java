package org.basao.site.web;

import java.time.LocalDate;
import org.basao.platform.web.Html;
import org.basao.platform.web.QrCode;
import org.basao.register.api.CertificateView;

/**
 * A certificate on one sheet of A4: what it says, how it stands on the day on which it was printed, and the mark by which anybody can ask
 * again.
 *
 * @param url what the mark says
 * @param sample whether it must say that it shows sample data
 */
record CertificatePrint(CertificateView certificate, LocalDate day, Words words, String url, boolean sample) {
    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm; }
            body { font-family: 'Be Vietnam Pro'; font-size: 11pt; color: #1c2421; line-height: 1.45; }
            .head { border-bottom: 3pt solid #1f5d40; padding-bottom: 6pt; color: #1f5d40; font-weight: 600; font-size: 13pt; }
            h1 { font-weight: 600; font-size: 22pt; margin: 20pt 0 4pt 0; line-height: 1.25; }
            h2 { font-weight: 600; font-size: 15pt; margin: 0 0 14pt 0; }
            .standing { border: 1.5pt solid #1f5d40; border-radius: 4pt; padding: 8pt 12pt; margin: 14pt 0 18pt 0; }
            .ended { border-color: #9b2c1f; color: #9b2c1f; }
            .standing strong { font-weight: 600; font-size: 14pt; }
            table { width: 100%; border-collapse: collapse; }
            td { padding: 5pt 8pt 5pt 0; border-bottom: 0.5pt solid #d8d5cc; vertical-align: top; }
            td.name { width: 36%; color: #55605b; }
            .qr { margin-top: 18pt; }
            .qr img { width: 34mm; height: 34mm; }
            .qr td { border: 0; vertical-align: middle; }
            .sample { background-color: #fbf1d9; padding: 6pt 10pt; margin-top: 14pt; }
            .legal { border: 1pt solid #7a4f00; border-radius: 4pt; padding: 6pt 10pt; color: #7a4f00; font-weight: 600; }
            .small { font-size: 9pt; color: #55605b; }
            """;

    String xhtml() {
        Panel panel = Panel.of(certificate, day, words);
        StringBuilder page = new StringBuilder(4000);
        page.append("<html><head><title>")
                .append(Html.escape(words.say("certificate.title", certificate.number())))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><p class=\"head\">Ba Sao · OCOP</p>");
        if (sample) {
            block(page, "sample", words.say("sample.word") + " " + words.say("sample.text"));
        }
        page.append("<h1>").append(Html.escape(certificate.productName())).append("</h1>");
        page.append("<h2>")
                .append(Html.escape(words.say("pdf.stars", certificate.stars())))
                .append("</h2>");
        if (certificate.legalNotice() != null) {
            block(page, "legal", words.say("legal." + certificate.legalNotice()));
        }
        boolean ended = panel.tone().equals("ended");
        page.append("<div class=\"standing").append(ended ? " ended" : "").append("\"><strong>");
        page.append(Html.escape(panel.title()))
                .append("</strong> ")
                .append(Html.escape(panel.when()))
                .append("<br/><span class=\"small\">")
                .append(Html.escape(words.say("pdf.standing", words.day(day))))
                .append("</span></div><table>");
        row(page, "certificate.number", certificate.number());
        row(page, "certificate.holder", certificate.holderName());
        row(page, "certificate.place", certificate.placeName());
        row(page, "certificate.issuer", certificate.issuer());
        row(
                page,
                "certificate.decision",
                words.say(
                        "certificate.decision.text", certificate.decisionNumber(), words.day(certificate.issuedOn())));
        row(page, "pdf.period", words.day(certificate.issuedOn()) + " – " + words.day(certificate.lastEffectiveDay()));
        if (certificate.revokedFrom() != null) {
            row(page, "certificate.reason", certificate.revocationReason());
        }
        row(page, "certificate.code", certificate.code());
        page.append("</table><table class=\"qr\"><tr><td style=\"width:40mm\"><img alt=\"\" src=\"")
                .append(new QrCode(url).png())
                .append("\"/></td><td>")
                .append(Html.escape(words.say("pdf.check")))
                .append("<br/>")
                .append(Html.escape(url))
                .append("</td></tr></table></body></html>");
        return page.toString();
    }

    private void row(StringBuilder page, String key, String value) {
        page.append("<tr><td class=\"name\">")
                .append(Html.escape(words.say(key)))
                .append("</td><td>")
                .append(Html.escape(value))
                .append("</td></tr>");
    }

    private static void block(StringBuilder page, String style, String text) {
        page.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(Html.escape(text))
                .append("</p>");
    }
}
