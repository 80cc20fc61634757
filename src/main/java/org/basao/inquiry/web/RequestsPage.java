package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.inquiry.GuestRequestService;
import org.basao.inquiry.GuestRequests;
import org.basao.inquiry.RequestService;
import org.basao.inquiry.Requests;
import org.basao.inquiry.api.AskPath;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.RequestSummary;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/** A buyer's requests: how each stands, what comes next, and how many days are left for it. */
@Named
@RequestScoped
public class RequestsPage extends DealForm {
    private static final int MOST_PAGES = 1000;
    private static final int SOON_DAYS = 2;

    @Inject
    Requests requests;

    @Inject
    GuestRequests guests;

    @Inject
    RequestService service;

    @Inject
    GuestRequestService guestService;

    @Inject
    Basket basket;

    private List<RequestSummary> list;
    private List<GuestRequests.Claimable> claimable;

    /** Whether those are shown that are over. */
    public boolean isEnded() {
        return parameter("show").equals("ended");
    }

    public List<RequestSummary> getList() {
        return read().subList(0, Math.min(Requests.PAGE, read().size()));
    }

    private List<RequestSummary> read() {
        if (list == null) {
            list = requests.list(actor(), isEnded(), getPage());
        }
        return list;
    }

    public int getPage() {
        String typed = parameter("page");
        return typed.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(typed), 1, MOST_PAGES) : 1;
    }

    /** Newer ones, or nothing. */
    public String getNewerPath() {
        return getPage() == 1 ? null : pagePath(getPage() - 1);
    }

    public String getOlderPath() {
        return read().size() > Requests.PAGE ? pagePath(getPage() + 1) : null;
    }

    private String pagePath(int page) {
        return getPaths().get(InquiryPath.REQUESTS.name()) + "?page=" + page + (isEnded() ? "&show=ended" : "");
    }

    /** What somebody asked before they had an account. */
    public List<GuestRequests.Claimable> getClaimable() {
        if (claimable == null) {
            claimable = isWriting() ? guests.claimable(actor()) : List.of();
        }
        return claimable;
    }

    public void claim(String code) {
        if (done(() -> guestService.claim(actor(), code))) {
            go(InquiryPath.REQUEST, "code=" + code + "&done=claimed");
        }
    }

    public void copy(String code) {
        copy(this, service, code);
    }

    /** Begins the same again and goes on to it. */
    static void copy(DealForm page, RequestService service, String code) {
        String[] copy = new String[1];
        if (page.done(() -> copy[0] = service.copy(page.actor(), code))) {
            page.go(InquiryPath.ASK, "code=" + copy[0] + "&done=copied");
        }
    }

    public boolean isWriting() {
        return actor().may(InquiryPermission.ASK);
    }

    public int getInBasket() {
        return basket.products().size();
    }

    public String getBasketPath() {
        return asked.link(AskPath.BASKET.in(asked.language()));
    }

    public String getProductsPath() {
        return asked.link(asked.language() == Language.VI ? "/san-pham" : "/en/products");
    }

    /** Where its next step is done. */
    public String nextPath(RequestSummary one) {
        InquiryPath path = switch (one.next()) {
            case WRITE -> InquiryPath.ASK;
            case COMPARE -> InquiryPath.COMPARISON;
            default -> InquiryPath.REQUEST;
        };
        return getPaths().get(path.name()) + "?code=" + one.code();
    }

    /** "Chè Shan tuyết, Mật ong và 2 sản phẩm khác". */
    public String title(RequestSummary one) {
        String names = String.join(", ", one.products());
        if (names.isEmpty()) {
            return tell("request.empty");
        }
        return one.more() > 0 ? tell("request.more", names, one.more()) : names;
    }

    /** How the producers have answered so far, in words. */
    public String standing(RequestSummary one) {
        return tell("request.standing", one.talks(), one.answered(), one.declined(), one.waiting());
    }

    /** How long there is for what comes next; empty where nothing presses. */
    public String left(RequestSummary one) {
        return switch (one.next()) {
            case COMPARE -> tell("left.offer", one.daysLeft());
            case WAIT -> tell("left.answer", one.daysLeft());
            default -> "";
        };
    }

    public boolean soon(RequestSummary one) {
        return !left(one).isEmpty() && one.daysLeft() <= SOON_DAYS;
    }

    public String getDone() {
        return isSaid("done", "discarded") ? "discarded" : "";
    }

    public String tell(String key, Object... parameters) {
        return Texts.of("org.basao.inquiry.ask", asked.language()).text(key, parameters);
    }
}
