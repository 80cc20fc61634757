package org.basao.inquiry.web;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.basao.account.People;
import org.basao.inquiry.Deals;
import org.basao.inquiry.api.DealView;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.SampleData;
import org.basao.platform.security.Actor;
import org.basao.platform.web.PdfPages;

/** The record of a deal for both its sides, as PDF or as the canonical JSON of which its digest is: {@code /viec/ban-thoa-thuan/7K3M9PQ2XA.pdf}. */
public class DealFile extends PrivateFile {
    static final Map<Language, String> PATHS =
            Map.of(Language.VI, "/viec/ban-thoa-thuan", Language.EN, "/en/desk/deal-files");

    private static final long serialVersionUID = 1L;

    @Inject
    transient Deals deals;

    @Inject
    transient People people;

    @Inject
    transient PdfPages pdfs;

    @Inject
    transient SampleData sample;

    @Override
    Optional<Made> make(Actor actor, String code, String kind) {
        Optional<DealView> found = actor.may(InquiryPermission.FOLLOW) ? deals.find(actor, code) : Optional.empty();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DealView deal = found.get();
        DealWords words = new DealWords(asked.language());
        String name = words.say("deal.file") + "-" + code + "." + kind;
        return switch (kind) {
            case "json" ->
                Optional.of(new Made(name, "application/json", deal.canonical().getBytes(StandardCharsets.UTF_8)));
            case "pdf" ->
                Optional.of(new Made(
                        name,
                        "application/pdf",
                        pdfs.of(new DealPrint(deal, people.name(deal.acceptedBy()), words, sample.holdsSampleData())
                                .xhtml())));
            default -> Optional.empty();
        };
    }
}
