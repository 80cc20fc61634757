package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Locale;
import org.basao.local.Browser;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

class NoticeE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @Test
    void the_head_counts_what_was_not_read_and_opening_it_leads_where_it_speaks_of() {
        Somebody an = Somebody.of(Side.PRODUCER, Role.MANAGER, "Lê An", VI);
        tell(an, "one-" + an.code(), "Lò Thị Mận");
        tell(an, "two-" + an.code(), "Vừ A Dính");
        try (Browser.Visit visit = an.visit(VI, Browser.NARROW)) {
            Page page = visit.page();
            page.navigate("/viec");
            assertThat(page.locator(".masthead .count")).containsText("2");
            page.locator(".masthead nav a[href$='/viec/thong-bao']").click();
            assertThat(page.locator(".notices li.unread")).hasCount(2);
            press(page, "Vừ A Dính đã tham gia HTX Chè Tà Xùa");
            assertThat(page.locator("h1")).hasText("Thành viên");
            assertThat(page.locator(".masthead .count")).containsText("1");
            page.navigate("/viec/thong-bao");
            press(page, "Đánh dấu tất cả là đã đọc");
            assertThat(page.locator(".masthead .count")).hasCount(0);
            assertThat(page.locator(".notices li.read")).hasCount(2);
        }
    }

    @Test
    void somebody_chooses_a_daily_mail_for_a_kind_but_not_for_what_is_essential() {
        Somebody an = Somebody.of(Side.BUYER, Role.MEMBER, "An Le", EN);
        try (Browser.Visit visit = an.visit(EN, Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/en/desk/notices/how");
            page.getByLabel("Somebody joins your organisation").selectOption("DIGEST");
            press(page, "Save");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved");
            assertThat(page.getByLabel("Somebody joins your organisation")).hasValue("DIGEST");
            assertThat(page.getByLabel("Your membership of an organisation ends"))
                    .hasCount(0);
            assertThat(page.locator("main")).containsText("Always mailed at once");
        }
    }

    @Test
    void an_officer_calls_whom_no_mail_reaches_and_notes_it() {
        Somebody silent = Somebody.of(Side.PRODUCER, Role.MEMBER, "Hà Thị Nọi " + System.nanoTime(), VI);
        rows.change(
                "update identifier set kind = 'PHONE', value = ? where person_id = (select id from person where code = ?)",
                "+84" + System.nanoTime(),
                silent.code());
        tell(silent, "call-" + silent.code(), "Vừ A Dính");
        rows.change(
                "insert into to_call (notice_id, why, since) select id, 'NO_ADDRESS', raised_at from notice where key = ?",
                "call-" + silent.code());
        Somebody officer = Somebody.of(Side.PROVINCE, Role.MEMBER, "Trần Bình", VI);
        try (Browser.Visit visit = officer.visit(VI, Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/viec");
            page.locator("#waiting ~ ul a[href$='/viec/can-goi']").click();
            assertThat(page.locator("main")).containsText(silent.name());
            assertThat(page.locator("main")).containsText("Vừ A Dính đã tham gia HTX Chè Tà Xùa");
            press(page, "Đã gọi: " + silent.name());
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã ghi nhận");
            assertThat(page.locator("main")).not().containsText(silent.name());
        }
        Somebody manager = Somebody.of(Side.CENTRAL, Role.MANAGER, "Ngô Chi", EN);
        try (Browser.Visit visit = manager.visit(EN, Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/en/desk/audit");
            page.selectOption("#action", "desk.call.made");
            page.fill("#who", "Trần Bình");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search the audit"))
                    .click();
            assertThat(page.locator(".entries li").first()).containsText("Called somebody to tell them");
            assertThat(page.locator(".entries li").first()).containsText(silent.name());
            press(page, "Verify now");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The audit is whole from link 1");
            assertThat(page.locator("#chain ~ .facts")).containsText("whole (links 1-");
        }
    }

    @Test
    void a_viewer_who_posts_the_invitation_by_hand_is_refused_by_the_use_case() {
        Somebody viewer = Somebody.of(Side.PRODUCER, Role.VIEWER, "Lê Xem", VI);
        String guest = "guest-" + viewer.code() + "@desk.example.vn";
        try (Browser.Visit visit = viewer.visit(VI, Browser.WIDE)) {
            visit.page().navigate("/viec/thanh-vien");
            assertThat(visit.page().locator("#address")).hasCount(0);
            String token =
                    visit.page().locator("input[name='form-token']").first().getAttribute("value");
            APIResponse answer = visit.context()
                    .request()
                    .post(
                            "/viec/thanh-vien",
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("form", "form")
                                            .set("form-token", token)
                                            .set("jakarta.faces.ViewState", "stateless")
                                            .set("address", guest)
                                            .set("role", "MANAGER")
                                            .set("language", "VI")
                                            .set("send", "send")));
            assertThat(answer.text()).contains("Bạn không có quyền làm việc này.");
        }
        assertThat(rows.first("select 1 from one_time where detail like ?", row -> true, "%" + guest + "%"))
                .isEmpty();
    }

    private void tell(Somebody somebody, String key, String name) {
        rows.change("""
                insert into notice (key, code, recipient, model, path, essential, delivery, raised_at)
                values (?, 'account.memberJoined', ?, jsonb_build_object('name', ?::text, 'organisation', 'HTX Chè Tà Xùa'),
                        '/viec/thanh-vien', false, 'NONE', ?::timestamptz)
                """, key, somebody.code(), name, TestServers.CLOCK);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
