package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basao.desk.Newcomer.press;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OfficerE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void every_page_was_whole_and_open_to_everybody() {
        assertThat(faults).isEmpty();
    }

    @Test
    void from_the_centre_down_to_a_producer_with_a_telephone() {
        Newcomer manager = new Newcomer("Đinh Văn Tỉnh", "tinh-" + run + "@officer.example.vn");
        Newcomer officer = new Newcomer("Hà Thị Xã", "xa-" + run + "@officer.example.vn");
        Somebody central = Somebody.of(Side.CENTRAL, Role.MANAGER, "Quản trị", VI);
        try (Browser.Visit visit = central.visit(VI, Browser.WIDE)) {
            appointProvinceManager(visit.page(), manager);
        }
        try (Browser.Visit visit = Browser.visit(VI, Browser.WIDE)) {
            appointCommuneOfficer(visit.page(), manager, officer);
        }
        String[] printed;
        try (Browser.Visit visit = Browser.visit(VI, Browser.NARROW)) {
            printed = openAccount(visit.page(), officer);
        }
        try (Browser.Visit visit = Browser.visit(VI, Browser.NARROW)) {
            Page page = visit.page();
            page.navigate("/tai-khoan/dang-nhap");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dùng mã in"))
                    .click();
            page.fill("#phone", printed[0]);
            page.fill("#code", "22222-22222");
            page.fill("#password", Newcomer.PASSWORD);
            press(page, "Đặt mật khẩu và đăng nhập");
            assertThat(page.locator(".notice-error")).containsText("chưa đúng");
            look(page, "printed-code");
            page.fill("#code", printed[1]);
            page.fill("#password", Newcomer.PASSWORD);
            press(page, "Đặt mật khẩu và đăng nhập");
            assertThat(page.locator("h1")).hasText("Việc của tôi");
            assertThat(page.locator("main")).containsText("Bà Lò Thị Mai");

            page.navigate("/tai-khoan");
            press(page, "Đăng xuất");
            page.fill("#identifier", printed[0]);
            page.fill("#password", Newcomer.PASSWORD);
            press(page, "Đăng nhập");
            assertThat(page.locator("h1")).hasText("Việc của tôi");
        }
    }

    private void appointProvinceManager(Page page, Newcomer manager) {
        page.navigate("/viec");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Cán bộ").setExact(true))
                .click();
        look(page, "officers");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tỉnh Sơn La"))
                .click();
        assertThat(page.locator("main")).containsText("Văn phòng Điều phối Chương trình OCOP tỉnh Sơn La");
        page.fill("#address", "không phải địa chỉ");
        page.fill("#until", "2026-01-01");
        page.locator("#form").evaluate("form => form.noValidate = true");
        press(page, "Gửi lời mời");
        assertThat(page.locator("#address-error")).containsText("chưa đúng");
        assertThat(page.locator("#until-error")).containsText("đã qua");
        page.fill("#address", manager.mailbox().address());
        page.fill("#until", "2027-12-31");
        press(page, "Gửi lời mời");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã gửi lời mời");
        assertThat(page.locator("main")).containsText(manager.mailbox().address());
        look(page, "office");
    }

    private void appointCommuneOfficer(Page page, Newcomer manager, Newcomer officer) {
        manager.signUp(page);
        manager.becomeOfficer(page, "Văn phòng Điều phối Chương trình OCOP tỉnh Sơn La mời bạn tham gia trên Ba Sao");
        page.navigate("/viec/can-bo");
        assertThat(page.locator("main")).containsText("chưa có ai");
        look(page, "officers-province");
        page.locator(".columns a").nth(1).click();
        String place = page.locator("h1").innerText();
        page.fill("#address", officer.mailbox().address());
        page.selectOption("#role", "MEMBER");
        press(page, "Gửi lời mời");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã gửi lời mời");
        assertThat(place).matches("(Xã|Phường|Đặc khu) .+");
        page.navigate("/viec/can-bo/co-quan?o=PROVINCE-01");
        assertThat(page.locator("main")).containsText("Không có cơ quan này trong phạm vi của bạn");
    }

    private String[] openAccount(Page page, Newcomer officer) {
        officer.signUp(page);
        Pattern subject = Pattern.compile("Ủy ban nhân dân .* mời bạn tham gia trên Ba Sao");
        officer.becomeOfficer(page, officer.mailbox().subject(subject));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở tài khoản giúp"))
                .click();
        page.fill("#name", "Bà Lò Thị Mai");
        page.fill("#phone", "0912");
        press(page, "Mở tài khoản và in mã");
        assertThat(page.locator("#phone-error")).containsText("chưa đúng");
        assertThat(page.locator("#consent-error")).not().isEmpty();
        look(page, "open-account");
        String phone = "09" + (10_000_000 + Math.floorMod(run.hashCode(), 80_000_000));
        page.fill("#phone", phone);
        page.check("#consent");
        press(page, "Mở tài khoản và in mã");
        assertThat(page.locator("h1")).hasText("Tài khoản Ba Sao của bạn");
        look(page, "slip");
        String code = page.locator(".big-code").innerText();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở tài khoản khác"))
                .click();
        assertThat(page.locator("main")).containsText("chờ nhập mã");
        look(page, "opened");
        return new String[] {phone, code};
    }

    @Test
    void an_administrator_looks_through_access_and_helps_somebody_who_lost_the_telephone() throws IOException {
        Somebody lost = Somebody.of(Side.PROVINCE, Role.MEMBER, "Ngô Đãng Trí " + run, EN);
        Somebody central = Somebody.of(Side.CENTRAL, Role.MANAGER, "Administrator", EN);
        try (Browser.Visit visit = central.visit(EN, Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/en/desk/access");
            look(page, "access");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Offices of the programme only"))
                    .click();
            assertThat(page.locator("tbody")).containsText("Ngô Đãng Trí " + run);
            Download file = page.waitForDownload(() -> press(page, "Download (CSV)"));
            String text = new String(file.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text)
                    .contains("\"Ngô Đãng Trí " + run + "\"", "Sample data")
                    .doesNotContain(lost.address());

            page.navigate("/en/desk/people");
            page.fill("#typed", "ngo dang tri " + run);
            press(page, "Find");
            look(page, "people");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ngô Đãng Trí " + run))
                    .click();
            page.selectOption("#way", "second");
            press(page, "Do it");
            assertThat(page.locator("#reason-error")).containsText("say why");
            page.fill("#reason", "The telephone was stolen");
            press(page, "Do it");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("removed");
            look(page, "person");
            assertThat(new Mailbox(lost.address()).text("Your two-step sign-in was removed"))
                    .contains("The telephone was stolen");
            page.selectOption("#way", "close");
            page.fill("#reason", "Left the office");
            press(page, "Do it");
            assertThat(page.locator("main")).containsText("Closed");
            assertThat(new Mailbox(lost.address()).text("Your Ba Sao account was closed"))
                    .contains("Left the office");
        }
        try (Browser.Visit visit = lost.visit(EN, Browser.NARROW)) {
            visit.page().navigate("/en/desk");
            assertThat(visit.page().locator("h1")).hasText("Sign in");
        }
        try (Browser.Visit visit =
                Somebody.of(Side.PROVINCE, Role.MANAGER, "Tỉnh", EN).visit(EN, Browser.NARROW)) {
            Page page = visit.page();
            page.navigate("/en/desk/people");
            assertThat(page.locator("h1")).hasText("My desk");
            page.navigate("/en/desk/access");
            look(page, "access-narrow");
            page.navigate("/en/desk/officers");
            look(page, "officers-narrow");
        }
    }

    @Test
    void an_address_changes_when_both_mailboxes_agree() {
        Newcomer one = new Newcomer("Mai Đổi Địa Chỉ", "cu-" + run + "@officer.example.vn");
        Mailbox after = new Mailbox("moi-" + run + "@officer.example.vn");
        try (Browser.Visit visit = Browser.visit(VI, Browser.NARROW)) {
            Page page = visit.page();
            one.signUp(page);
            page.navigate("/tai-khoan");
            page.fill("#newAddress", after.address());
            page.fill("#own", "không phải mật khẩu");
            press(page, "Gửi đường dẫn");
            assertThat(page.locator("#own-error")).containsText("chưa đúng");
            page.fill("#own", Newcomer.PASSWORD);
            press(page, "Gửi đường dẫn");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã gửi thư");
            look(page, "account-waiting");
            page.navigate(after.link("Xác nhận địa chỉ thư mới"));
            look(page, "address");
            press(page, "Xác nhận");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("khi hộp thư kia cũng đồng ý");
            page.navigate(one.mailbox().link("Đồng ý đổi địa chỉ thư của tài khoản Ba Sao?"));
            press(page, "Xác nhận");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("đã đổi");
            assertThat(one.mailbox().text("Địa chỉ thư của tài khoản Ba Sao đã đổi"))
                    .contains(one.name());
            page.navigate("/tai-khoan");
            assertThat(page.locator("main")).containsText(after.address());
        }
    }

    private void look(Page page, String name) {
        int width = page.viewportSize().width;
        faults.addAll(Look.faults(page, "officer-" + name + "-" + width));
    }
}
