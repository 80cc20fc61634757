package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basao.desk.Steps.at;
import static org.basao.desk.Steps.follow;
import static org.basao.desk.Steps.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;
import org.basao.intake.SheetFile;
import org.basao.intake.api.Column;
import org.basao.local.Browser;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** A cooperative changes many products at once in a spreadsheet, and prints sheets of labels. */
class OfferSheetE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");
    private static final int TEA = 11;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void the_own_products_go_out_as_a_file_and_come_back_with_prices_that_are_public_at_once() {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MEMBER, "Lò Thị Hiền", VI);
        String one = CertifiedProduct.of(producer.organisation(), TEA, "Chè tôm nõn Lò Thị Hiền");
        CertifiedProduct.of(producer.organisation(), TEA, "Chè móc câu Lò Thị Hiền");
        try (Browser.Visit desk = producer.visit(VI, Browser.WIDE)) {
            Page page = desk.page();
            page.navigate("/viec/san-pham-cua-toi");
            follow(page, "Sửa nhiều sản phẩm một lần bằng bảng tính");
            at(page, "sheet-before", VI, Browser.WIDE);
            SheetFile file = SheetFile.read(desk.context()
                    .request()
                    .get(path(page, "Tải tệp sản phẩm của tôi (XLSX)"))
                    .body());
            assertThat(file.rows()).isEqualTo(2);
            for (int row = 1; row <= 2; row++) {
                file.set(row, Column.PACK, "hộp 100 g").set(row, Column.PRICE_MIN, "135.000");
            }
            file.set(2, Column.PRICE_MIN, "một trăm").set(2, Column.STARS, "5");
            send(page, file);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("có dòng sai");
            assertThat(page.locator("main")).containsText("một trăm");
            at(page, "sheet-faults", VI, Browser.WIDE);

            SheetFile marked = SheetFile.read(desk.context()
                    .request()
                    .get(path(page, "Tải tệp có ghi chỗ cần sửa"))
                    .body());
            assertThat(marked.get(2, "Cần sửa")).contains("Số sao", "một trăm");
            marked.set(2, Column.PRICE_MIN, "145000").set(2, Column.STARS, "4");
            send(page, marked);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("mọi dòng đều đúng");
            at(page, "sheet-good", VI, Browser.WIDE);
            page.getByLabel("Đăng ngay").check();
            press(page, "Lưu cả 2 sản phẩm có thay đổi");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã thay đổi 2 sản phẩm");
            at(page, "sheet-stored", VI, Browser.WIDE);

            page.navigate("/viec/san-pham-cua-toi/nhan-qr?code=" + one);
            String sheet = path(page, "40 nhãn một tờ");
            var pdf = desk.context().request().get(sheet);
            assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
            assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            try (Browser.Visit stranger = Browser.visit(EN, Browser.NARROW).expecting("status of 404")) {
                assertThat(stranger.context().request().get(sheet).status()).isEqualTo(404);
                stranger.page().navigate("/en/products/" + one);
                assertThat(stranger.page().locator(".product")).containsText("₫");
            }
        }
        Somebody other = Somebody.of(Side.PRODUCER, Role.MANAGER, "Lò Thị Lan", EN);
        try (Browser.Visit desk = other.visit(EN, Browser.NARROW)) {
            at(opened(desk, "/en/desk/my-products/spreadsheet"), "sheet", EN, Browser.NARROW);
            assertThat(desk.context()
                            .request()
                            .get("/en/desk/label-sheet/" + one + "-24.pdf")
                            .status())
                    .isEqualTo(404);
        }
    }

    private static Page opened(Browser.Visit visit, String address) {
        visit.page().navigate(address);
        return visit.page();
    }

    private static String path(Page page, String link) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .getAttribute("href");
    }

    private static void send(Page page, SheetFile file) {
        page.setInputFiles("#file", new FilePayload("sản phẩm.xlsx", XLSX, file.xlsx()));
        press(page, "Chạy thử");
    }
}
