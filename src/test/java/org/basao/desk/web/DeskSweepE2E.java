package org.basao.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.basao.desk.Somebody;
import org.basao.desk.web.DeskView.Need;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Opens every page behind the public ones, also those that come later. Pictures lie in target/pages with -Dpictures. */
class DeskSweepE2E {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");
    private static final int SEE_OTHER = 303;

    private static final Somebody KNOWN = Somebody.of(Side.PRODUCER, Role.MANAGER, "Giàng Thị Sua", Locale.of("vi"));

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    /** A kind of user; those who act for an organisation manage it. */
    enum Kind {
        CENTRAL(Side.CENTRAL),
        PROVINCE(Side.PROVINCE),
        COMMUNE(Side.COMMUNE),
        PRODUCER(Side.PRODUCER),
        BUYER(Side.BUYER),
        FAIR_ORGANISER(Side.FAIR_ORGANISER),
        ALONE(null);

        private final Side side;

        Kind(Side side) {
            this.side = side;
        }

        Somebody somebody(Locale language) {
            String name = "Sweep " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return side == null ? Somebody.alone(name, language) : Somebody.of(side, Role.MANAGER, name, language);
        }

        boolean mayOpen(DeskView page) {
            Actor actor = Actor.person("nobody", side == null ? null : new Acting("none", side, Role.MANAGER, null));
            return page.isOpenTo(actor);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everybody_opens_what_is_theirs_and_is_led_home_from_the_rest(Kind kind) {
        Language language = kind.side != null && kind.side.isAuthority() ? Language.EN : Language.VI;
        List<String> faults = new ArrayList<>();
        try (Browser.Visit visit = kind.somebody(language.locale()).visit(language.locale(), Browser.WIDE)) {
            for (DeskView page : behindTheSignIn()) {
                APIResponse answer = visit.context()
                        .request()
                        .get(path(page, language), RequestOptions.create().setMaxRedirects(0));
                int expected = kind.mayOpen(page) ? 200 : SEE_OTHER;
                if (answer.status() != expected) {
                    faults.add(page + ": status " + answer.status() + " instead of " + expected);
                } else if (answer.status() == 200) {
                    words(answer.text(), language).forEach(fault -> faults.add(page + ": " + fault));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest(name = "in {0} at {1} px")
    @CsvSource({"VI,1280", "EN,390"})
    void every_page_is_whole_and_open_to_everybody(Language language, int width) {
        List<String> faults = new ArrayList<>();
        try (Browser.Visit stranger = Browser.visit(language.locale(), width)) {
            Arrays.stream(DeskView.values())
                    .filter(page -> page.need() == Need.NOTHING)
                    .forEach(page -> look(stranger.page(), page, "stranger", language, width, faults));
        }
        List<DeskView> left = new ArrayList<>(behindTheSignIn());
        for (Kind kind : Kind.values()) {
            List<DeskView> theirs = left.stream()
                    .filter(page -> page == DeskView.START || kind.mayOpen(page))
                    .toList();
            left.removeAll(theirs);
            left.add(DeskView.START);
            try (Browser.Visit visit = lookedAfter(kind, language).visit(language.locale(), width)) {
                theirs.forEach(page -> look(visit.page(), page, kind.name(), language, width, faults));
            }
        }
        assertThat(left).as("pages that nobody may open").containsOnly(DeskView.START);
        assertThat(faults).isEmpty();
    }

    @Test
    void whoever_has_no_second_step_yet_is_shown_how_to_set_it_up() {
        List<String> faults = new ArrayList<>();
        Somebody somebody = Kind.ALONE.somebody(Locale.of("vi"));
        rows.change("update person set totp_secret = null, totp_confirmed = null where code = ?", somebody.code());
        try (Browser.Visit visit = somebody.visit(Locale.of("vi"), Browser.NARROW)) {
            look(visit.page(), DeskView.SECOND_STEP, "set-up", Language.VI, Browser.NARROW, faults);
        }
        assertThat(faults).isEmpty();
    }

    /** Somebody with a notice, and an officer for whom a call waits. */
    private Somebody lookedAfter(Kind kind, Language language) {
        Somebody one = kind.somebody(language.locale());
        tell(one.code(), "sweep-" + one.code());
        Somebody silent = Somebody.of(Side.PRODUCER, Role.MEMBER, "Hà Thị Nọi", Locale.of("vi"));
        tell(silent.code(), "silent-" + silent.code());
        rows.change(
                "insert into to_call (notice_id, why, since) select id, 'NO_ADDRESS', raised_at from notice where key = ?",
                "silent-" + silent.code());
        return one;
    }

    private void tell(String person, String key) {
        rows.change("""
                insert into notice (key, code, recipient, model, path, essential, delivery, raised_at)
                values (?, 'account.memberJoined', ?, '{"name": "Lò Thị Mận", "organisation": "HTX Chè Tà Xùa"}'::jsonb,
                        '/viec/thanh-vien', false, 'NONE', ?::timestamptz)
                """, key, person, TestServers.CLOCK);
    }

    private static List<DeskView> behindTheSignIn() {
        return Arrays.stream(DeskView.values())
                .filter(page -> page.need() != Need.NOTHING)
                .toList();
    }

    /** With what the page needs in its address; whoever adds such a page adds it here. */
    private String path(DeskView page, Language language) {
        return page.path(language)
                + switch (page) {
                    case CONFIRM, NEW_PASSWORD, INVITATION, ADDRESS, GUEST_REQUEST -> "?token=x";
                    case OFFICE -> "?o=CENTRAL";
                    case PERSON -> "?ma=" + KNOWN.code();
                    case INSPECTION -> "?code=" + KNOWN.organisation();
                    default -> "";
                };
    }

    private static List<String> words(String html, Language language) {
        List<String> faults = new ArrayList<>();
        if (html.contains("???")) {
            faults.add("a text is missing");
        }
        if (!html.contains(language == Language.VI ? "Dữ liệu minh họa" : "Sample data")) {
            faults.add("does not say that it shows sample data");
        }
        if (!html.contains("lang=\"" + language.tag() + "\"")) {
            faults.add("declares another language");
        }
        return faults;
    }

    private void look(Page browser, DeskView page, String who, Language language, int width, List<String> faults) {
        String where = page + " as " + who + ": ";
        Response response = browser.navigate(path(page, language));
        String name = "desk-" + page.view() + (page == DeskView.START ? "-" + who.toLowerCase(Locale.ROOT) : "");
        if (response.status() != 200) {
            faults.add(where + "status " + response.status());
        }
        words(browser.content(), language).forEach(fault -> faults.add(where + fault));
        if (PLACEHOLDER.matcher(browser.innerText("body")).find()) {
            faults.add(where + "a part of a text is missing");
        }
        faults.addAll(Look.faults(browser, name + "-" + language.tag() + "-" + width));
    }
}
