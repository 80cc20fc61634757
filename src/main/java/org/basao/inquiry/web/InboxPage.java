package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basao.inquiry.Inbox;
import org.basao.inquiry.api.InboxTab;
import org.basao.inquiry.api.InboxView;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.TalkState;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;

/** What a producer was asked, most urgent first. */
@Named
@RequestScoped
public class InboxPage {
    /** An answer that is due within so many days is urgent. */
    private static final int SOON_DAYS = 2;

    private static final String BUNDLE = "org.basao.inquiry.talk";

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor current;

    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    private InboxTab tab;
    private InboxView view;
    private List<Row> rows;

    /** A way to a part of the inbox. */
    public record Tab(String name, long count, String path, boolean present) {}

    /**
     * A talk in words.
     *
     * @param what the product, how many more, and how much of the first
     * @param due what is to be done until when; empty if nothing is
     * @param urgent whether it has to be done soon
     * @param action what the link to it is called
     */
    public record Row(
            String what,
            String who,
            boolean verified,
            String due,
            boolean urgent,
            List<String> marks,
            String action,
            String path) {}

    public InboxTab getTab() {
        if (tab == null) {
            String typed = String.valueOf(request.getParameter("tab"));
            tab = Arrays.stream(InboxTab.values())
                    .filter(one -> one.name().equals(typed))
                    .findFirst()
                    .orElse(InboxTab.WAITING);
        }
        return tab;
    }

    private InboxView getView() {
        if (view == null) {
            view = inbox.find(current.actor(), getTab(), pageNumber());
        }
        return view;
    }

    private int pageNumber() {
        String typed = String.valueOf(request.getParameter("page"));
        return typed.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(typed) : 1;
    }

    public List<Tab> getTabs() {
        return Arrays.stream(InboxTab.values())
                .map(one -> new Tab(
                        texts().text("inbox." + one),
                        getView().counts().get(one),
                        path() + "?tab=" + one,
                        one == getTab()))
                .toList();
    }

    public List<Row> getRows() {
        if (rows == null) {
            LocalDate today = Days.today(clock);
            rows = getView().lines().stream().map(line -> row(line, today)).toList();
        }
        return rows;
    }

    private Row row(InboxView.Line line, LocalDate today) {
        Figures figures = new Figures(asked.language());
        String product = either(line.product(), line.productEn());
        String more = line.others() == 0 ? "" : " " + texts().text("inbox.others", line.others());
        String place = either(line.province(), line.provinceEn());
        boolean waiting = line.state() == TalkState.INVITED || line.state() == TalkState.SEEN;
        return new Row(
                product + ": " + figures.quantity(line.amount(), line.unit()) + more,
                line.buyer() + (place == null ? "" : " · " + place),
                line.verifiedBuyer(),
                due(line, today, waiting),
                waiting && line.daysToAnswer(today) <= SOON_DAYS,
                marks(line),
                texts().text(waiting && getTab() == InboxTab.WAITING ? "inbox.answer" : "inbox.open"),
                asked.link(InquiryPath.TALK.in(asked.language())) + "?code=" + line.code());
    }

    private String due(InboxView.Line line, LocalDate today, boolean waiting) {
        if (getTab() == InboxTab.ENDED) {
            return texts().text(line.state() == TalkState.DECLINED ? "until.declined" : "inbox.over." + over(line));
        }
        if (waiting) {
            return texts().text("until.answer", Figures.day(line.answerBy()), line.daysToAnswer(today));
        }
        return line.validUntil() == null
                ? texts().text("until.none")
                : texts().text(
                                "until.valid",
                                Figures.day(line.validUntil()),
                                ChronoUnit.DAYS.between(today, line.validUntil()));
    }

    private static String over(InboxView.Line line) {
        boolean late = line.request() == org.basao.inquiry.api.RequestState.OPEN;
        return late ? "LATE" : line.request().name();
    }

    private List<String> marks(InboxView.Line line) {
        List<String> marks = new ArrayList<>();
        add(marks, line.state() == TalkState.INVITED, "NEW");
        add(marks, line.unread() > 0, "UNREAD");
        add(marks, line.live() == Party.BUYER, "COUNTERED");
        add(marks, line.awaiting(), "AWAITING");
        add(marks, line.draft(), "DRAFT");
        add(marks, line.guest(), "GUEST");
        add(marks, line.belowMinimum(), "BELOW_MINIMUM");
        add(marks, line.lapsed(), "LAPSED");
        add(marks, line.agreed(), "AGREED");
        return marks;
    }

    private static void add(List<String> marks, boolean there, String mark) {
        if (there) {
            marks.add(mark);
        }
    }

    /** The page behind this one; empty if there is none. */
    public String getNextPath() {
        return getView().more() ? path() + "?tab=" + getTab() + "&page=" + (pageNumber() + 1) : "";
    }

    public String getPreviousPath() {
        return pageNumber() > 1 ? path() + "?tab=" + getTab() + "&page=" + (pageNumber() - 1) : "";
    }

    private String path() {
        return asked.link(InquiryPath.INBOX.in(asked.language()));
    }

    public String getSettingsPath() {
        return asked.link(InquiryPath.INQUIRY_SETTINGS.in(asked.language()));
    }

    public boolean isSetting() {
        return current.actor().may(InquiryPermission.APPROVE);
    }

    private String either(String vietnamese, String english) {
        return asked.language() == Language.VI || english == null ? vietnamese : english;
    }

    private Texts texts() {
        return Texts.of(BUNDLE, asked.language());
    }
}
