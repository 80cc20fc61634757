package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.basao.kernel.TaxCode;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** How organisations and their people find each other, and what officers do about it. */
class OrganisationE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @Test
    void a_buyer_founds_a_firm_from_a_phone_and_an_officer_verifies_it() {
        Somebody buyer = Somebody.alone("Lê Thị An", VI);
        Somebody officer = Somebody.of(Side.PROVINCE, Role.MEMBER, "Tran Van Binh", EN);
        String firm = "Công ty Đặc sản An " + buyer.code();
        try (Browser.Visit phone = buyer.visit(VI, Browser.NARROW);
                Browser.Visit desk = officer.visit(EN, Browser.WIDE)) {
            Page page = phone.page();
            page.navigate("/viec");
            look(page, "start-alone", Browser.NARROW);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lập đơn vị"))
                    .first()
                    .click();
            page.selectOption("#side", "BUYER");
            page.fill("#name", firm);
            page.fill("#taxCode", "0100109107");
            press(page, "Lập đơn vị");
            assertThat(page.locator("#taxCode-error")).containsText("chưa phải mã số thuế");
            assertThat(page.locator("#province-error")).containsText("Hãy chọn tỉnh");
            assertThat(page.locator("#commune-error")).not().isEmpty();
            assertThat(page.locator("#name")).hasValue(firm);
            look(page, "found-refused", Browser.NARROW);
            page.fill("#taxCode", taxCode());
            page.selectOption("#province", "01");
            page.fill("#commune", commune());
            page.fill("#address", "12 Hàng Bạc");
            press(page, "Lập đơn vị");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã lập đơn vị");
            assertThat(page.locator("h1")).containsText("Chờ cán bộ xác minh");

            upload(page, "#file", "ghi chú.txt", "không phải giấy tờ");
            assertThat(page.locator(".notice-error")).containsText("PDF, JPEG");
            upload(page, "#file", "đăng ký kinh doanh.pdf", "%PDF-1.4\n%%EOF\n");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã thêm giấy tờ");
            look(page, "own-pending", Browser.NARROW);
            page.navigate("/viec");
            assertThat(page.locator(".notice-warn")).containsText("Cán bộ chưa xác minh " + firm);

            Page office = desk.page();
            office.navigate(new Mailbox(officer.address()).link(firm + " waits to be verified"));
            assertThat(office.locator("h1")).containsText(firm);
            look(office, "inspection", Browser.WIDE);
            Download paper = office.waitForDownload(
                    () -> office.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("đăng ký kinh doanh.pdf"))
                            .click());
            assertThat(paper.suggestedFilename()).isEqualTo("đăng ký kinh doanh.pdf");
            press(office, "Send back");
            assertThat(office.locator("#decisionReason-error")).containsText("say why");
            office.fill("#decisionReason", "Giấy đăng ký thiếu trang hai");
            press(office, "Send back");
            assertThat(office.getByRole(AriaRole.STATUS)).containsText("Sent back");

            Mailbox mailbox = new Mailbox(buyer.address());
            String subject = "Cần bổ sung thông tin về " + firm;
            assertThat(mailbox.text(subject)).contains("Giấy đăng ký thiếu trang hai");
            page.navigate(mailbox.link(subject));
            assertThat(page.locator(".quote")).hasText("Giấy đăng ký thiếu trang hai");
            look(page, "own-revise", Browser.NARROW);
            press(page, "Đã bổ sung xong: gửi lại");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã gửi lại");

            office.navigate("/en/desk");
            office.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("to be verified")))
                    .first()
                    .click();
            look(office, "verification", Browser.WIDE);
            office.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(firm))
                    .click();
            press(office, "Verify");
            assertThat(office.locator("h1")).containsText("Verified");
            assertThat(mailbox.text(firm + " đã được xác minh")).contains("đã xác minh " + firm);
            page.navigate("/viec");
            assertThat(page.locator(".notice-warn")).hasCount(0);
            assertThat(page.locator("main")).containsText(firm);
        }
    }

    @Test
    void a_producer_claims_a_producer_of_the_sample_by_papers_and_is_approved() {
        Somebody director = Somebody.alone("Vũ Thị Thu", VI);
        Somebody stranger = Somebody.alone("Đỗ Người Lạ", VI);
        Somebody officer = Somebody.of(Side.CENTRAL, Role.MEMBER, "Nguyen Central", EN);
        String producer = unclaimed();
        String name = rows.first("select name from organisation where code = ?", row -> row.getString(1), producer)
                .orElseThrow();
        try (Browser.Visit visit = director.visit(VI, Browser.WIDE);
                Browser.Visit other = stranger.visit(VI, Browser.NARROW);
                Browser.Visit desk = officer.visit(EN, Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/nha-san-xuat/" + producer);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Xin làm việc cho")))
                    .click();
            assertThat(page.locator("h1")).hasText(name);
            page.fill("#taxCode", "0100109106");
            page.fill("#message", "Tôi là giám đốc");
            press(page, "Xin làm việc cho đơn vị");
            assertThat(page.locator("#taxCode-error")).containsText("không phải mã số thuế của đơn vị này");
            assertThat(page.locator("#message")).hasValue("Tôi là giám đốc");
            page.fill("#taxCode", "");
            press(page, "Xin làm việc cho đơn vị");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã gửi yêu cầu");
            upload(page, "input[type=file]", "quyết định.pdf", "%PDF-1.4\n%%EOF\n");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã thêm giấy tờ");
            look(page, "claim", Browser.WIDE);
            String paper = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("quyết định.pdf"))
                    .getAttribute("href");
            APIResponse own = visit.context().request().get(paper);
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.headers().get("content-disposition")).startsWith("attachment");
            assertThat(other.context().request().get(paper).status())
                    .as("somebody else's paper looks like none")
                    .isEqualTo(404);

            Page office = desk.page();
            office.navigate(new Mailbox(officer.address()).link("Somebody asks to act for " + name));
            assertThat(office.locator(".quote")).hasText("Tôi là giám đốc");
            look(office, "inspection-claim", Browser.WIDE);
            press(office, "Hand it over: Vũ Thị Thu");
            assertThat(office.getByRole(AriaRole.STATUS)).containsText("handed over");

            page.navigate(new Mailbox(director.address()).link("Bạn đã làm việc cho " + name));
            assertThat(page.locator("h1")).containsText(name);
            page.fill("#aboutVi", "Chè Tân Cương từ năm 2003.");
            press(page, "Lưu");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã lưu");
            look(page, "own", Browser.WIDE);
            page.navigate("/nha-san-xuat/" + producer);
            assertThat(page.locator("main")).containsText("Chè Tân Cương từ năm 2003.");

            other.page().navigate("/viec/tim-don-vi?code=" + producer);
            look(other.page(), "claim-empty", Browser.NARROW);
        }
    }

    @Test
    void a_suspension_takes_every_product_of_a_producer_from_the_public_at_once() {
        Somebody officer = Somebody.of(Side.CENTRAL, Role.MEMBER, "Phạm Trung Ương", VI);
        String producer = rows.first(
                        "select o.code from organisation o join product p on p.holder_id = o.id where p.name = 'Chè đinh Tân Cương Hảo Đạt'",
                        row -> row.getString(1))
                .orElseThrow();
        try (Browser.Visit desk = officer.visit(VI, Browser.NARROW);
                Browser.Visit visitor = Browser.visit(VI, Browser.WIDE)) {
            visitor.expecting("status of 4");
            Page page = visitor.page();
            page.navigate("/san-pham?q=che+dinh");
            String product = page.locator(".cards a").first().getAttribute("href");
            String code = product.substring(product.lastIndexOf('-') + 1);

            Page office = desk.page();
            office.navigate("/viec/cac-don-vi?q=hao+dat");
            look(office, "organisations", Browser.NARROW);
            office.navigate("/viec/xem-don-vi?code=" + producer);
            office.fill("#suspensionReason", "Có khiếu nại về nhãn");
            press(office, "Tạm ngừng");
            assertThat(office.locator("h1")).containsText("Tạm ngừng");
            look(office, "inspection-suspended", Browser.NARROW);
            try {
                assertThat(page.navigate(product).status()).isEqualTo(410);
                assertThat(page.navigate("/nha-san-xuat/" + producer).status()).isEqualTo(404);
                page.navigate("/san-pham?q=che+dinh");
                assertThat(page.content()).doesNotContain(code);
                for (String path : List.of("/api/v1/products?q=che+dinh", "/api/v1/suggestions?q=che+dinh")) {
                    APIResponse answer = visitor.context().request().get(path);
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    assertThat(answer.text()).as(path).doesNotContain(code);
                }
                assertThat(visitor.context()
                                .request()
                                .get("/api/v1/products/" + code)
                                .status())
                        .isEqualTo(410);
            } finally {
                office.fill("#suspensionReason", "Đã sửa nhãn");
                press(office, "Kết thúc tạm ngừng");
                assertThat(office.getByRole(AriaRole.STATUS)).containsText("Đã kết thúc tạm ngừng");
            }
            assertThat(page.navigate(product).status()).isEqualTo(200);
        }
    }

    /** A picture for people, and what machines find at fault. */
    private static void look(Page page, String name, int width) {
        assertThat(Look.faults(page, "organisation-" + name + "-" + width)).isEmpty();
    }

    private static void upload(Page page, String input, String name, String content) {
        page.setInputFiles(
                input, new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
        press(page, "Tải lên");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** A tax code that nobody has. */
    private String taxCode() {
        for (int n = 1; ; n++) {
            for (int check = 0; check <= 9; check++) {
                String code = "99%07d%d".formatted(n, check);
                if (TaxCode.parse(code).isPresent()
                        && rows.list("select 1 from organisation where tax_code = ?", row -> true, code)
                                .isEmpty()) {
                    return code;
                }
            }
        }
    }

    /** One of Hà Nội in which no test has an office. */
    private String commune() {
        return rows.first("""
                        select c.name from place c join place p on p.id = c.parent_id
                         where c.level = 'COMMUNE' and c.valid_to is null and p.code = '01' and p.valid_to is null
                         order by c.code desc limit 1
                        """, row -> row.getString(1)).orElseThrow();
    }

    /** A producer of the sample in a province without any office, so that the central one is told. */
    private String unclaimed() {
        return rows.first("""
                        select o.code from organisation o join place p on p.id = o.province_id
                         where o.kind = 'PRODUCER' and o.sample and o.verification = 'ENTERED' and o.state = 'ACTIVE'
                           and o.tax_code_kind = 'NONE' and p.code <> '01'
                           and not exists (select from membership m where m.organisation_id = o.id)
                         order by o.id desc limit 1
                        """, row -> row.getString(1)).orElseThrow();
    }
}
