package org.basao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.basao.account.domain.Passwords;
import org.basao.local.Browser;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.Test;

/** Nobody learns from an answer who has an account: neither by its words, nor by its status, nor by how much was done for it. */
class EnumerationE2E {
    private static final String PASSWORD = "năm con vịt lội ngược sông";
    private static final Locale VI = Locale.of("vi");

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @Test
    void nobody_learns_who_has_an_account_by_signing_in() {
        Somebody known = withPassword(Somebody.alone("Lý Có Thật", VI));
        String unknown = "khong-co-" + UUID.randomUUID() + "@desk.example.vn";
        try (Browser.Visit visit = Browser.visit(VI, Browser.WIDE)) {
            Seen one = submitted(
                    visit.page(), "/tai-khoan/dang-nhap", Map.of("#identifier", known.address(), "#password", "x"));
            Seen other =
                    submitted(visit.page(), "/tai-khoan/dang-nhap", Map.of("#identifier", unknown, "#password", "x"));
            assertThat(one.said(known.address())).isEqualTo(other.said(unknown));
            assertThat(one.status()).isEqualTo(other.status());
            assertThat(one.asked()).isEqualTo(other.asked());
        }
    }

    @Test
    void nobody_learns_who_has_an_account_by_a_forgotten_password() {
        Somebody known = withPassword(Somebody.alone("Lý Hay Quên", VI));
        String unknown = "khong-co-" + UUID.randomUUID() + "@desk.example.vn";
        try (Browser.Visit visit = Browser.visit(VI, Browser.WIDE)) {
            Seen one = submitted(visit.page(), "/tai-khoan/quen-mat-khau", Map.of("#address", known.address()));
            Seen other = submitted(visit.page(), "/tai-khoan/quen-mat-khau", Map.of("#address", unknown));
            assertThat(one.said(known.address())).isEqualTo(other.said(unknown)).contains("Nếu địa chỉ này");
            assertThat(one.status()).isEqualTo(other.status());
            assertThat(Math.abs(one.asked() - other.asked())).isLessThanOrEqualTo(2);
        }
        assertThat(new Mailbox(unknown).text("Địa chỉ này chưa có tài khoản Ba Sao"))
                .contains("chưa có tài khoản");
    }

    @Test
    void nobody_learns_who_has_an_account_by_signing_up() {
        Somebody known = withPassword(Somebody.alone("Lý Đăng Ký", VI));
        String unknown = "khong-co-" + UUID.randomUUID() + "@desk.example.vn";
        try (Browser.Visit visit = Browser.visit(VI, Browser.WIDE)) {
            Seen one = signUp(visit.page(), known.address());
            Seen other = signUp(visit.page(), unknown);
            assertThat(one.said(known.address())).isEqualTo(other.said(unknown)).contains("đã gửi thư");
            assertThat(one.status()).isEqualTo(other.status());
            assertThat(Math.abs(one.asked() - other.asked())).isLessThanOrEqualTo(2);
        }
    }

    static Seen signUp(Page page, String address) {
        page.navigate("/tai-khoan/dang-ky");
        page.check("#consent");
        page.fill("#name", "Ai Đó");
        page.fill("#password", PASSWORD);
        page.fill("#address", address);
        return pressed(page);
    }

    /** What somebody sees after sending a form: the page, and how often it asked the database. */
    record Seen(int status, String text, long asked) {
        String said(String typed) {
            return text.replace(typed, "");
        }
    }

    private static Seen submitted(Page page, String path, Map<String, String> fields) {
        page.navigate(path);
        fields.forEach(page::fill);
        return pressed(page);
    }

    private static Seen pressed(Page page) {
        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("main .button").first().click());
        page.waitForLoadState();
        String asked = answer.headerValue("x-asked");
        assertThat(asked).isNotNull();
        long sum = Pattern.compile("[0-9]+")
                .matcher(asked)
                .results()
                .mapToLong(number -> Long.parseLong(number.group()))
                .sum();
        return new Seen(answer.status(), page.locator("main").innerText(), sum);
    }

    private Somebody withPassword(Somebody person) {
        rows.change(
                "update person set password_hash = ?, totp_secret = null, totp_confirmed = null where code = ?",
                Passwords.hash(PASSWORD),
                person.code());
        return person;
    }
}
