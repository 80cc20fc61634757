package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.basao.kernel.VietnameseText;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** A province officer issues a decision for forty products without retyping, and takes one of its certificates back. */
class DecisionE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");
    private static final int PRODUCTS = 40;

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());
    private final PublicCodes codes = new PublicCodes(rows);

    @Test
    void forty_products_are_certified_by_pasting_and_one_is_revoked_at_once() throws Exception {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Lò Thị Hoa", VI);
        Somebody officer = Somebody.of(Side.PROVINCE, Role.MEMBER, "Trần Văn Bình", VI);
        List<String> products = new ArrayList<>();
        StringBuilder sheet = new StringBuilder("Tên sản phẩm\tChủ thể\tSố giấy chứng nhận\tSố sao\tĐiểm\n");
        for (int n = 1; n <= PRODUCTS; n++) {
            String name = "Cốm làng Vòng mẻ " + n + " " + producer.code();
            products.add(product(producer.organisation(), name));
            sheet.append(name)
                    .append("\tĐơn vị của Lò Thị Hoa\t")
                    .append(number(officer, n))
                    .append('\t');
            sheet.append(n % 2 == 0 ? "4 sao" : "3")
                    .append("\t8")
                    .append(n % 10)
                    .append(",5\n");
        }
        String good = sheet.toString();
        String faulty = good.replace("Cốm làng Vòng mẻ 7 ", "Cốm làng Vòng mẻ bảy ")
                .replace(number(officer, 12) + "\t4 sao", number(officer, 12) + "\t5 sao");
        try (Browser.Visit desk = officer.visit(VI, Browser.WIDE);
                Browser.Visit stranger = Browser.visit(VI, Browser.NARROW)) {
            Page page = desk.page();
            page.navigate("/viec/quyet-dinh");
            assertThat(page.locator("#issuer")).hasValue("UBND thành phố Hà Nội");
            look(page, "empty");
            page.fill("#number", "77/QĐ " + officer.code());
            page.fill("#signedOn", "2026-11-10");
            page.fill("#signer", "Bà Vũ Thu");
            page.fill("#rows", faulty);
            page.setInputFiles(
                    "#scan",
                    new FilePayload(
                            "quyết định.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
            press(page, "Xem thử");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 dòng có lỗi");
            assertThat(page.locator(".fault")).hasCount(2);
            assertThat(page.locator(".fault").first()).containsText("Không tìm thấy");
            assertThat(page.locator(".fault").last()).containsText("do trung ương quyết định");
            assertThat(page.locator("#rows")).hasValue(faulty);
            assertThat(page.locator("#scan-help")).containsText("quyết định.pdf");
            assertThat(page.locator("#issue")).hasCount(0);
            look(page, "faults");
            page.fill("#rows", good);
            press(page, "Xem thử");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Cả 40 dòng đều tốt");
            look(page, "good");
            page.locator("#issue").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("40 giấy chứng nhận");
            assertThat(page.locator("#issued a")).hasCount(PRODUCTS);
            look(page, "issued");

            String certificate = page.locator("#issued a").first().getAttribute("href");
            Page visitor = stranger.page();
            visitor.navigate(certificate);
            assertThat(visitor.locator("h1")).containsText(number(officer, 1));
            APIResponse answer = stranger.context()
                    .request()
                    .get(visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PDF"))
                            .getAttribute("href"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).startsWith("application/pdf");
            try (PDDocument pdf = Loader.loadPDF(answer.body())) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("Cốm làng Vòng mẻ 1")
                        .contains("Còn hiệu lực");
            }
            assertThat(stranger.context()
                            .request()
                            .get("/chung-nhan/" + products.getFirst() + "/pdf")
                            .status())
                    .isEqualTo(404);

            String product = "/san-pham/" + products.getFirst();
            assertThat(stranger.context().request().get(product).status()).isEqualTo(200);
            revoke(page, officer);
            assertThat(stranger.context().request().get(product).status()).isEqualTo(410);
        }
        try (Browser.Visit phone = officer.visit(EN, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/en/desk/decision");
            look(page, "en-empty");
            page.navigate("/en/desk/certificates");
            look(page, "en-certificates");
            page.navigate("/en/desk/papers-that-end");
            look(page, "en-papers");
            page.navigate("/en/desk/certified-changes");
            look(page, "en-changes");
        }
    }

    private void revoke(Page page, Somebody officer) {
        page.navigate("/viec/giay-chung-nhan");
        look(page, "certificates");
        page.fill("#q", number(officer, 1));
        press(page, "Tìm");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(number(officer, 1)).setExact(true))
                .click();
        press(page, "Xem trước khi thu hồi");
        assertThat(page.locator("#reason-error")).not().isEmpty();
        page.fill("#decision", "99/QĐ-UBND");
        page.fill("#reason", "Sai nguồn gốc nguyên liệu");
        look(page, "revocation");
        press(page, "Xem trước khi thu hồi");
        assertThat(page.locator("main")).containsText("Ba Sao không biết có thương thảo");
        look(page, "revocation-check");
        press(page, "Thu hồi");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã thu hồi");
        assertThat(page.locator("main")).containsText("không khôi phục");
        look(page, "revoked");
    }

    private static String number(Somebody officer, int n) {
        return n + "/GCN-" + officer.code();
    }

    private String product(String holder, String name) {
        String code = codes.issue(CodeKind.PRODUCT).value();
        rows.change("""
                insert into product (code, name, name_key, set_id, holder_id, province_id, created_at)
                select ?, ?, ?, s.id, o.id, o.province_id, o.created_at from product_set s, organisation o
                 where s.number = 11 and o.code = ?
                """, code, name, VietnameseText.key(name), holder);
        rows.change("""
                insert into listing (product_id, state, published_at)
                select id, 'PUBLISHED', created_at from product where code = ?
                """, code);
        return code;
    }

    private static void look(Page page, String name) {
        int width = page.viewportSize().width;
        assertThat(Look.faults(page, "decision-" + name + "-" + width)).isEmpty();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
