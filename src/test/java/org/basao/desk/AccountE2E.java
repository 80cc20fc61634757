package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.account.AdministratorService;
import org.basao.account.domain.SecondStep;
import org.basao.local.Browser;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountE2E {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "bốn con trâu ăn kẹo lạc";

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());
    private final Mailbox mailbox = new Mailbox("nguoi" + NUMBER.incrementAndGet() + "@desk.example.vn");

    @Test
    void a_buyer_signs_up_from_a_phone_and_comes_back() {
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.NARROW)) {
            Page page = visit.page();
            page.navigate("/viec");
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/tai-khoan/dang-nhap\\?next=.*"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đăng ký"))
                    .click();
            page.fill("#name", "Lê Thị An");
            press(page, "Gửi đường dẫn xác nhận");
            assertThat(page.locator("#address-error")).containsText("Địa chỉ này chưa đúng");
            assertThat(page.locator("#password-error")).containsText("ít nhất 10 ký tự");
            assertThat(page.locator("#consent-error")).not().isEmpty();
            assertThat(page.locator("#name")).hasValue("Lê Thị An");
            assertThat(page.locator("#address")).hasAttribute("aria-invalid", "true");
            page.fill("#address", mailbox.address());
            page.fill("#password", PASSWORD);
            page.check("#consent");
            press(page, "Gửi đường dẫn xác nhận");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("đã gửi thư");

            page.navigate(mailbox.link("Xác nhận tài khoản Ba Sao"));
            press(page, "Mở tài khoản");
            assertThat(page.locator("h1")).hasText("Việc của tôi");
            assertThat(page.locator("main")).containsText("Lê Thị An");

            page.navigate("/tai-khoan");
            press(page, "Đăng xuất");
            assertThat(page.locator("h1")).hasText("Đăng nhập");
            page.navigate("/viec");
            page.fill("#identifier", mailbox.address().toUpperCase(Locale.ROOT));
            page.fill("#password", "không phải mật khẩu này");
            press(page, "Đăng nhập");
            assertThat(page.locator(".notice-error")).containsText("chưa đúng");
            assertThat(page.locator("#identifier")).hasValue(mailbox.address().toUpperCase(Locale.ROOT));
            page.fill("#password", PASSWORD);
            press(page, "Đăng nhập");
            assertThat(page.locator("h1")).hasText("Việc của tôi");
        }
    }

    @Test
    void a_forgotten_password_is_set_anew_by_mail() {
        try (Browser.Visit visit = Browser.visit(Locale.of("en"), Browser.WIDE)) {
            Page page = visit.page();
            signUp(page);
            page.navigate("/en/account/forgotten-password");
            page.fill("#address", mailbox.address());
            press(page, "Send the link");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("If this address has an account");
            String link = mailbox.link("Set a new Ba Sao password");
            page.navigate(link);
            page.fill("#password", "five ducks swim up the river");
            press(page, "Save password");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("saved");
            page.navigate(link);
            assertThat(page.locator("main")).containsText("used or is too old");
            page.navigate("/en/desk");
            assertThat(page.locator("h1")).hasText("Sign in");
            assertThat(mailbox.text("Your Ba Sao password was changed")).contains("An Le");
        }
    }

    @Test
    void the_first_administrator_sets_up_the_second_step_and_invites_a_colleague() {
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.WIDE);
                Browser.Visit colleague = Browser.visit(Locale.of("en"), Browser.NARROW)) {
            Page page = visit.page();
            signUp(page);
            page.navigate("/tai-khoan/quan-tri");
            page.fill("#code", "sai-ma");
            press(page, "Trở thành quản trị viên");
            assertThat(page.locator("#code-error")).containsText("chưa đúng");
            page.fill("#code", administratorCode());
            press(page, "Trở thành quản trị viên");

            assertThat(page.locator("h1")).hasText("Xác minh hai bước");
            String secret = page.locator("ol code").innerText().replace(" ", "");
            page.fill("#code", SecondStep.code(secret, applicationTime()));
            press(page, "Bật xác minh hai bước");
            assertThat(page.locator(".codes li")).hasCount(10);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tôi đã cất các mã này"))
                    .click();
            assertThat(page.locator("main")).containsText("Văn phòng Chương trình OCOP Trung ương");

            page.navigate("/viec/thanh-vien");
            Mailbox guest = new Mailbox("guest" + NUMBER.incrementAndGet() + "@desk.example.vn");
            page.fill("#address", guest.address());
            page.selectOption("#language", "EN");
            page.selectOption("#role", "VIEWER");
            press(page, "Gửi lời mời");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã gửi lời mời");

            String link = guest.link("Văn phòng Chương trình OCOP Trung ương invites you to Ba Sao");
            Page other = colleague.page();
            new AccountE2E().signUp(other); // somebody else: the invitation is not theirs
            other.navigate(link);
            press(other, "Join");
            assertThat(other.locator(".notice-error")).containsText("This invitation is for " + guest.address());
        }
    }

    @Test
    void who_acts_for_nobody_finds_no_members() {
        try (Browser.Visit visit = Browser.visit(Locale.of("en"), Browser.WIDE)) {
            signUp(visit.page());
            visit.page().navigate("/en/desk/members");
            assertThat(visit.page().locator("h1")).hasText("My desk");
        }
    }

    @Test
    void a_post_without_our_form_is_refused() {
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.WIDE).expecting("status of 403")) {
            APIResponse answer = visit.context()
                    .request()
                    .post(
                            "/tai-khoan/dang-nhap",
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("form", "form")
                                            .set("identifier", "an@example.vn")
                                            .set("form-token", "guessed")));
            assertThat(answer.status()).isEqualTo(403);
            visit.page().navigate("/tai-khoan/dang-nhap");
            APIResponse elsewhere = visit.context()
                    .request()
                    .post(
                            "/tai-khoan/dang-nhap",
                            RequestOptions.create()
                                    .setHeader("Sec-Fetch-Site", "cross-site")
                                    .setForm(FormData.create().set("form-token", cookie(visit, "basao-form").value)));
            assertThat(elsewhere.status()).isEqualTo(403);
        }
    }

    @Test
    void cookies_are_hidden_from_scripts_and_a_sign_in_has_a_new_form_token() {
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.WIDE)) {
            visit.page().navigate("/tai-khoan/dang-ky");
            String before = cookie(visit, "basao-form").value;
            signUp(visit.page());
            assertThat(cookie(visit, "basao-form").value).isNotEqualTo(before);
            assertThat(visit.context().cookies()).allMatch(one -> one.httpOnly && "LAX".equals(one.sameSite.name()));
            assertThat(visit.page().evaluate("document.cookie")).isEqualTo("");
            assertThat(visit.context().cookies()).extracting(one -> one.name).doesNotContain("JSESSIONID", "SID");
        }
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example/", "//evil.example/", "/viec/../../evil", "/san-pham", "javascript:alert(1)"})
    void signing_in_leads_nowhere_else(String next) {
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.WIDE)) {
            Page page = visit.page();
            signUp(page);
            page.navigate("/tai-khoan/dang-nhap?next="
                    + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
            page.fill("#identifier", mailbox.address());
            page.fill("#password", PASSWORD);
            press(page, "Đăng nhập");
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/viec$"));
        }
    }

    /** In English, because it is only the way to something else. */
    private void signUp(Page page) {
        page.navigate("/en/account/sign-up");
        page.fill("#name", "An Le");
        page.fill("#address", mailbox.address());
        page.fill("#password", PASSWORD);
        page.check("#consent");
        press(page, "Send me a confirmation link");
        page.navigate(mailbox.link("Confirm your Ba Sao account"));
        press(page, "Open my account");
        assertThat(page.locator("h1")).hasText("My desk");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Cookie cookie(Browser.Visit visit, String name) {
        return visit.context().cookies().stream()
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the operator's command prints. */
    private String administratorCode() {
        Clock clock = Clock.fixed(Instant.parse(TestServers.CLOCK), ZoneOffset.UTC);
        return AdministratorService.on(rows, clock).code(Actor.command("administrator"));
    }

    /** The application's clock runs from a day of its own; the last sign-in is seconds old. */
    private Instant applicationTime() {
        return rows.first(
                        "select max(at) from (select max(created_at) as at from sign_in union select max(used_at) from one_time) as x",
                        row -> row.getTimestamp(1).toInstant())
                .orElseThrow();
    }
}
