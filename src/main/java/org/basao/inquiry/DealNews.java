package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.basao.inquiry.StandingRounds.StandingRound;
import org.basao.inquiry.api.DealView;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.Party;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.NoticeKind;
import org.basao.platform.notice.NoticeKinds;

/** Tells both sides what was agreed on, what ends soon and what has ended. No mail says a price. */
@ApplicationScoped
public class DealNews implements NoticeKinds {
    private static final String OTHER = "other";
    private static final String REQUEST = "request";
    private static final String PRODUCT = "product";
    private static final String DAY = "day";

    private Correspondents correspondents;

    protected DealNews() {}

    @Inject
    public DealNews(Correspondents correspondents) {
        this.correspondents = correspondents;
    }

    /**
     * What a deadline concerns.
     *
     * @param request id, as those of talk and producer
     * @param requestCode public code, as that of the talk
     * @param buyerName null for a guest
     */
    record Concerned(
            long request,
            long talk,
            long producer,
            String requestCode,
            String talkCode,
            String buyerName,
            String producerName) {
        private String nameOf(Party party) {
            String name = party == Party.BUYER ? buyerName : producerName;
            return name == null ? requestCode : name;
        }
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind("inquiry.accepted", true),
                new NoticeKind("inquiry.agreed", true),
                new NoticeKind("inquiry.offerEnds", false),
                new NoticeKind("inquiry.answerEnds", false),
                new NoticeKind("inquiry.offerLapsed", false),
                new NoticeKind("inquiry.ownOfferLapsed", false),
                new NoticeKind("inquiry.requestExpired", false),
                new NoticeKind("inquiry.requestOver", false),
                new NoticeKind("inquiry.certificateLapsed", false));
    }

    void accepted(StandingRound round, DealView deal) {
        String path = path(InquiryPath.DEAL, deal.code());
        String product = deal.lines().getFirst().name();
        correspondents.tellOrganisation(
                round.parts().producer(),
                "inquiry.accepted",
                Map.of(OTHER, deal.buyer().name(), PRODUCT, product, "code", deal.code()),
                path);
        correspondents.tellBuyer(
                round.parts().request(),
                "inquiry.agreed",
                Map.of(OTHER, deal.producer().name(), PRODUCT, product, "code", deal.code()),
                path);
    }

    /** The side that may still take the offer of the other. */
    void offerEnds(Concerned about, Party offered, LocalDate last) {
        tell(about, offered.other(), "inquiry.offerEnds", talk(about, offered, last), path(about));
    }

    void answerEnds(Concerned about, LocalDate last) {
        tell(about, Party.PRODUCER, "inquiry.answerEnds", talk(about, Party.BUYER, last), path(about));
    }

    void offerLapsed(Concerned about, Party offered, LocalDate last) {
        tell(about, offered.other(), "inquiry.offerLapsed", talk(about, offered, last), path(about));
        tell(about, offered, "inquiry.ownOfferLapsed", talk(about, offered.other(), last), path(about));
    }

    void requestExpired(long request, String code) {
        correspondents.tellBuyer(
                request, "inquiry.requestExpired", Map.of(REQUEST, code), path(InquiryPath.REQUEST, code));
    }

    void requestOver(Concerned about) {
        tell(
                about,
                Party.PRODUCER,
                "inquiry.requestOver",
                Map.of(OTHER, about.nameOf(Party.BUYER), REQUEST, about.requestCode()),
                path(about));
    }

    void certificateLapsed(Concerned about, String product) {
        for (Party party : Party.values()) {
            tell(
                    about,
                    party,
                    "inquiry.certificateLapsed",
                    Map.of(OTHER, about.nameOf(party.other()), PRODUCT, product),
                    path(about));
        }
    }

    private static Map<String, String> talk(Concerned about, Party other, LocalDate last) {
        return Map.of(OTHER, about.nameOf(other), REQUEST, about.requestCode(), DAY, Days.written(last));
    }

    private void tell(Concerned about, Party party, String kind, Map<String, String> model, String path) {
        if (party == Party.BUYER) {
            correspondents.tellBuyer(about.request(), kind, model, path);
        } else {
            correspondents.tellOrganisation(about.producer(), kind, model, path);
        }
    }

    private static String path(Concerned about) {
        return path(InquiryPath.TALK, about.talkCode());
    }

    private static String path(InquiryPath page, String code) {
        return page.in(Language.VI) + "?code=" + code;
    }
}
