package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.basao.account.domain.SecondStep;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;

/** Somebody new, who does all of it in the browser: signs up by mail, follows an invitation, sets up the second step. */
record Newcomer(String name, Mailbox mailbox) {
    static final String PASSWORD = "bốn con trâu ăn kẹo lạc";

    private static final Rows ROWS = new Rows(TestServers.applicationDatabase().application());

    Newcomer(String name, String address) {
        this(name, new Mailbox(address));
    }

    void signUp(Page page) {
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

    /** Accepts, and takes the second step that every officer must have. */
    void becomeOfficer(Page page, String subject) {
        page.navigate(mailbox.link(subject));
        press(page, "Tham gia");
        assertThat(page.locator("h1")).hasText("Xác minh hai bước");
        String secret = page.locator("ol code").innerText().replace(" ", "");
        page.fill("#code", SecondStep.code(secret, applicationTime()));
        press(page, "Bật xác minh hai bước");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tôi đã cất các mã này"))
                .click();
        assertThat(page.locator("h1")).hasText("Việc của tôi");
    }

    static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** The application's clock runs from a day of its own; the last sign-in is seconds old. */
    static Instant applicationTime() {
        return ROWS.first(
                        "select max(at) from (select max(created_at) as at from sign_in union select max(used_at) from one_time) as x",
                        row -> row.getTimestamp(1).toInstant())
                .orElseThrow();
    }
}
