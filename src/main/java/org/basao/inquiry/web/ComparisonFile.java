package org.basao.inquiry.web;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.basao.inquiry.Comparisons;
import org.basao.inquiry.api.ComparisonView;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.SampleData;
import org.basao.platform.security.Actor;
import org.basao.platform.web.PdfPages;

/** The comparison of a request as a spreadsheet or as PDF: {@code /viec/ban-so-sanh/7K3M9PQ2XA.xlsx}. */
public class ComparisonFile extends PrivateFile {
    static final Map<Language, String> PATHS =
            Map.of(Language.VI, "/viec/ban-so-sanh", Language.EN, "/en/desk/comparison-files");

    private static final long serialVersionUID = 1L;

    @Inject
    transient Comparisons comparisons;

    @Inject
    transient PdfPages pdfs;

    @Inject
    transient SampleData sample;

    @Inject
    transient Clock clock;

    @Override
    Optional<Made> make(Actor actor, String code, String kind) throws IOException {
        Optional<ComparisonView> found =
                actor.may(InquiryPermission.SEE_REQUESTS) ? comparisons.find(actor, code) : Optional.empty();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DealWords words = new DealWords(asked.language());
        String name = words.say("compare.file") + "-" + code + "." + kind;
        return switch (kind) {
            case "xlsx" ->
                Optional.of(new Made(
                        name,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        new ComparisonSheet(found.get(), words, sample.holdsSampleData()).xlsx()));
            case "pdf" ->
                Optional.of(new Made(
                        name,
                        "application/pdf",
                        pdfs.of(new ComparisonPrint(found.get(), words, Days.today(clock), sample.holdsSampleData())
                                .xhtml())));
            default -> Optional.empty();
        };
    }
}
