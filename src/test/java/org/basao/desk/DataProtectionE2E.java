package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.basao.account.domain.Passwords;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person looks at what is kept of them, takes it along, and leaves. */
class DataProtectionE2E {
    private static final String PASSWORD = "sáu con mèo ngủ trên mái";
    private static final Locale VI = Locale.of("vi");

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Mailbox mailbox = new Mailbox("di-" + mark + "@desk.example.vn");
    private final String name = "Lê Ra Đi " + mark;

    @Test
    void somebody_takes_their_data_along_and_leaves_for_good() throws IOException {
        try (Browser.Visit visit = Browser.visit(VI, Browser.NARROW)) {
            Page page = visit.page();
            signUp(page);
            page.navigate("/tai-khoan");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dữ liệu của tôi"))
                    .click();
            assertThat(page.locator("main")).containsText("bạn tự đồng ý");
            assertThat(page.locator("main")).containsText("Để bạn nhận ra thiết bị lạ");

            page.fill("#password", "không phải mật khẩu này");
            press(page, "Tải dữ liệu về");
            assertThat(page.locator("#password-error")).containsText("chưa đúng");
            page.fill("#password", PASSWORD);
            Download download = page.waitForDownload(() -> press(page, "Tải dữ liệu về"));
            assertThat(download.suggestedFilename()).matches("ba-sao-[2-9A-Z]{10}\\.zip");
            assertThat(data(download)).contains(name, mailbox.address(), "\"TERMS\"", "account.person.signedUp");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đóng tài khoản"))
                    .click();
            page.fill("#password", PASSWORD);
            press(page, "Đóng hẳn tài khoản");
            assertThat(page.locator("#sure-error")).not().isEmpty();
            page.check("#sure");
            page.fill("#password", PASSWORD);
            press(page, "Đóng hẳn tài khoản");
            assertThat(page.locator("h1")).hasText("Tài khoản đã đóng");
            picture(page, "closed-account", "vi", Browser.NARROW);
            assertThat(mailbox.text("Tài khoản Ba Sao của bạn đã đóng")).contains(name);

            page.navigate("/viec");
            assertThat(page.locator("h1")).hasText("Đăng nhập");
            page.fill("#identifier", mailbox.address());
            page.fill("#password", PASSWORD);
            press(page, "Đăng nhập");
            assertThat(page.locator(".notice-error")).containsText("chưa đúng");
        }
        assertThat(rows.first("select count(*) from person where name = ?", row -> row.getLong(1), name))
                .contains(0L);
        assertThat(rows.first(
                        "select count(*) from identifier where value = ?", row -> row.getLong(1), mailbox.address()))
                .contains(0L);
    }

    @Test
    void the_last_manager_is_told_to_hand_over() {
        Somebody manager = withPassword(Somebody.of(Side.PRODUCER, Role.MANAGER, "Phạm Cuối Cùng", VI));
        try (Browser.Visit visit = manager.visit(VI, Browser.NARROW)) {
            Page page = visit.page();
            page.navigate("/tai-khoan/dong-tai-khoan");
            page.fill("#password", PASSWORD);
            page.check("#sure");
            press(page, "Đóng hẳn tài khoản");
            assertThat(page.locator(".notice-error"))
                    .containsText("người quản lý cuối cùng của Đơn vị của Phạm Cuối Cùng");
            picture(page, "close-account-last", "vi", Browser.NARROW);
        }
    }

    @ParameterizedTest(name = "in {0} at {1} px")
    @CsvSource({"vi,390", "vi,1280", "en,390", "en,1280"})
    void every_page_is_whole_and_open_to_everybody(String language, int width) {
        Locale locale = Locale.of(language);
        Somebody manager = withPassword(Somebody.of(Side.PRODUCER, Role.MANAGER, "Trịnh Thị Xem", locale));
        rows.change(
                "insert into consent (person_id, topic, version, given_at, taken_by)"
                        + " select id, 'TERMS', '2026-11', created_at, code from person where code = ?",
                manager.code());
        List<String> paths = language.equals("vi")
                ? List.of(
                        "/tai-khoan",
                        "/tai-khoan/du-lieu",
                        "/tai-khoan/dong-tai-khoan",
                        "/tai-khoan/da-dong",
                        "/viec/khoa-api")
                : List.of(
                        "/en/account",
                        "/en/account/my-data",
                        "/en/account/close",
                        "/en/account/closed",
                        "/en/desk/api-keys");
        try (Browser.Visit visit = manager.visit(locale, width)) {
            for (String path : paths) {
                Page page = visit.page();
                assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
                assertThat(Look.faults(
                                page, "data-" + path.substring(1).replace('/', '-') + "-" + language + "-" + width))
                        .isEmpty();
            }
        }
    }

    private static String data(Download download) throws IOException {
        try (ZipFile zip = new ZipFile(download.path().toFile())) {
            return new String(zip.getInputStream(zip.getEntry("data.json")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void picture(Page page, String called, String language, int width) {
        Look.picture(page, "data-" + called + "-" + language + "-" + width);
    }

    private Somebody withPassword(Somebody person) {
        rows.change("update person set password_hash = ? where code = ?", Passwords.hash(PASSWORD), person.code());
        return person;
    }

    private void signUp(Page page) {
        page.navigate("/tai-khoan/dang-ky");
        page.fill("#name", name);
        page.fill("#address", mailbox.address());
        page.fill("#password", PASSWORD);
        page.check("#consent");
        press(page, "Gửi đường dẫn xác nhận");
        page.navigate(mailbox.link("Xác nhận tài khoản Ba Sao"));
        press(page, "Mở tài khoản");
        assertThat(page.locator("h1")).hasText("Việc của tôi");
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }
}
