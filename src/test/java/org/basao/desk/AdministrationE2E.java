package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministrationE2E {
    private static final Locale VI = Locale.of("vi");
    private static final String HEADER =
            "Chủ thể,Loại hình,\"Tỉnh, thành phố\",Tên sản phẩm,Bộ sản phẩm,Quy cách,Giá thấp nhất,"
                    + "Cơ quan ban hành,Cấp ban hành,Số quyết định,Ngày ký,Số giấy chứng nhận,Số sao\n";
    private static final String PRODUCER = "HTX Nắng Mai Kiểm Thử";
    private static final String PRODUCT = "Kẹo nắng mai Tà Nung";
    private static final int SECONDS = 120;

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @AfterEach
    void leave_the_sample_as_it_was() {
        rows.change("update organisation set state = 'SUSPENDED' where name = ?", PRODUCER);
        rows.change("""
                insert into outbox (kind, key, created_at, due_at)
                select 'organisation-changed', code, created_at, created_at from organisation where name = ?
                """, PRODUCER);
        rows.change("delete from search_synonym where rule like 'zôzô%'");
        rows.change("delete from search_pin where query like 'zôzô%'");
        rows.change("delete from outbox where kind = 'nobody-does-this'");
    }

    private static String row(int number, String province, String stars) {
        return PRODUCER + ",HTX," + province + "," + (number == 1 ? PRODUCT : PRODUCT + " " + number)
                + ",11,hộp 100 g,90.000,UBND tỉnh Lâm Đồng,tỉnh,77/QĐ-UBND,20/10/2025,NM-" + number + "," + stars
                + "\n";
    }

    private static FilePayload file(String name, String... lines) {
        return new FilePayload(name, "text/csv", (HEADER + String.join("", lines)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_with_two_faults_is_tried_corrected_imported_and_its_product_found() throws IOException {
        Somebody administrator = Somebody.of(Side.CENTRAL, Role.MANAGER, "Trần Thị Bình", VI);
        try (Browser.Visit visit = administrator.visit(VI, Browser.NARROW)) {
            Page page = visit.page();
            page.navigate("/viec");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nhập sản phẩm từ tệp"))
                    .click();
            press(page, "Chạy thử");
            assertThat(page.locator("#file-error")).containsText("Hãy chọn một tệp");
            page.setInputFiles(
                    "#file", new FilePayload("ảnh.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
            press(page, "Chạy thử");
            assertThat(page.locator("#file-error")).containsText("CSV, XLSX");

            page.setInputFiles(
                    "#file",
                    file(
                            "sản phẩm mới.csv",
                            row(1, "Lâm Đồng", "4"),
                            row(2, "Atlantis", "4"),
                            row(3, "Lâm Đồng", "9")));
            press(page, "Chạy thử");
            awaitEnd(page);
            assertThat(page.locator("h2").first()).hasText("sản phẩm mới.csv");
            assertThat(page.locator("main")).containsText("2 lỗi");
            assertThat(page.locator("main")).containsText("Dòng 3 · Tỉnh, thành phố");
            assertThat(page.locator("main")).containsText("Dòng 4 · Số sao");
            shoot(page, "import-faults");
            Download problems = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tải tệp lỗi"))
                            .click());
            assertThat(Files.readString(problems.path())).contains("Atlantis", "3,", "4,", "Stars");

            page.setInputFiles(
                    "#file",
                    file(
                            "sản phẩm mới.csv",
                            row(1, "Lâm Đồng", "4"),
                            row(2, "Lâm Đồng", "4"),
                            row(3, "Lâm Đồng", "3")));
            press(page, "Chạy thử");
            awaitEnd(page);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("mọi dòng đều đúng");
            press(page, "Nhập tất cả");
            awaitEnd(page);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã lưu.");
            assertThat(page.locator("main")).containsText("Trần Thị Bình");
            until(() -> finds(page, PRODUCT));
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(PRODUCT).setExact(true))
                    .first()
                    .click();
            assertThat(page.locator("h1")).containsText(PRODUCT);
        }
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_words(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("lớn.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(52L * 1024 * 1024);
        }
        Somebody administrator = Somebody.of(Side.CENTRAL, Role.MANAGER, "Trần Văn Lớn", VI);
        try (Browser.Visit visit = administrator.visit(VI, Browser.WIDE).expecting("status of 413")) {
            Page page = visit.page();
            page.navigate("/viec/nhap-san-pham");
            page.setInputFiles("#file", large);
            press(page, "Chạy thử");
            assertThat(page.locator("#file-error")).containsText("Tệp lớn hơn 50 MB");
            try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
                file.setLength(70L * 1024 * 1024);
            }
            page.setInputFiles("#file", large);
            press(page, "Chạy thử");
            assertThat(page.locator("main")).containsText("quá lớn");
        }
    }

    @Test
    void a_synonym_is_added_tried_and_found_by_and_a_wrong_one_is_refused_next_to_its_field() {
        Somebody administrator = Somebody.of(Side.CENTRAL, Role.MANAGER, "Trần Văn Năm", VI);
        try (Browser.Visit visit = administrator.visit(VI, Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/viec/tu-dong-nghia");
            page.fill("#rule", "zôzô");
            press(page, "Thêm quy tắc");
            assertThat(page.locator("#rule-error")).containsText("Chưa đọc được quy tắc này");
            assertThat(page.locator("#rule")).hasValue("zôzô");
            page.fill("#rule", "zôzô = mật ong");
            press(page, "Thêm quy tắc");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã thêm");

            page.fill("#try", "zôzô");
            press(page, "Thử");
            assertThat(page.locator("main")).containsText("“mật ong”");
            assertThat(page.locator("ol li").first()).containsText("ật ong");
            shoot(page, "words-tried");
            until(() -> finds(page, "zôzô", "ật ong"));

            page.navigate("/viec/tu-dong-nghia?q=zozo");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đổi: zôzô = mật ong"))
                    .click();
            assertThat(page.locator("#rule")).hasValue("zôzô = mật ong");
            page.fill("#rule", "zôzô > mật ong");
            press(page, "Lưu thay đổi");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã đổi");
            page.navigate("/viec/tu-dong-nghia?q=zôzô");
            press(page, "Bỏ: zôzô > mật ong");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã bỏ");
        }
    }

    @Test
    void a_pin_with_its_day_and_reason_comes_first() {
        String product = rows.first(
                        "select code from product where name = 'Khăn lụa tơ tằm Vạn Phúc'", row -> row.getString(1))
                .orElseThrow();
        Somebody administrator = Somebody.of(Side.CENTRAL, Role.MANAGER, "Trần Thị Sáu", VI);
        try (Browser.Visit visit = administrator.visit(VI, Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/viec/ghim");
            page.fill("#query", "zôzô quà");
            page.fill("#product", product);
            page.fill("#until", "14/11/2026");
            press(page, "Ghim");
            assertThat(page.locator("#until-error")).containsText("hôm nay hoặc sau đó");
            assertThat(page.locator("#reason-error")).containsText("lý do");
            page.fill("#until", "31/12/2026");
            page.fill("#reason", "Tuần hàng lụa");
            press(page, "Ghim");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã ghim");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Đổi: zôzô quà, Khăn lụa tơ tằm Vạn Phúc"))
                    .click();
            assertThat(page.locator("#product")).hasValue(product);
            page.fill("#until", "30/12/2026");
            press(page, "Ghim");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã ghim");
            page.navigate("/viec/ghim");
            assertThat(page.locator("main")).containsText("đến hết 30/12/2026 · Tuần hàng lụa");
            page.navigate("/viec/tu-dong-nghia?try=zôzô+quà");
            assertThat(page.locator("ol li").first()).containsText("Khăn lụa tơ tằm Vạn Phúc");
        }
    }

    @Test
    void parked_work_is_seen_on_the_start_page_and_tried_again() {
        rows.change("""
                insert into outbox (kind, key, created_at, due_at, attempts, parked_at, last_error)
                values ('nobody-does-this', 'A1', '2026-11-14T03:00Z', '2026-11-14T04:00Z', 10, '2026-11-14T04:00Z', 'MailException')
                """);
        Somebody administrator = Somebody.of(Side.CENTRAL, Role.MANAGER, "Trần Văn Bảy", VI);
        try (Browser.Visit visit = administrator.visit(VI, Browser.NARROW)) {
            Page page = visit.page();
            page.navigate("/viec");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1 việc tạm dừng"))
                    .click();
            assertThat(page.locator("main")).containsText("10 lần, lỗi gần nhất: MailException.");
            shoot(page, "outbox-parked");
            press(page, "Thử lại: nobody-does-this A1");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("sẽ được thử lại ngay");
            assertThat(page.locator("#failed-form")).hasCount(0);
            assertThat(rows.first(
                            "select parked_at is null and attempts = 0 from outbox where kind = 'nobody-does-this'",
                            row -> row.getBoolean(1)))
                    .contains(true);
        }
    }

    @Test
    void the_index_is_compared_and_built_anew_in_the_background() {
        Somebody administrator = Somebody.of(Side.CENTRAL, Role.MANAGER, "Trần Thị Tám", VI);
        try (Browser.Visit visit = administrator.visit(VI, Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/viec/chi-muc");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("trả lời từ chỉ mục");
            assertThat(page.locator(".facts")).containsText("e2e-products-v");
            press(page, "So sánh ngay");
            awaitEnd(page);
            assertThat(page.locator("main")).containsText("sản phẩm");
            press(page, "Dựng lại chỉ mục");
            awaitEnd(page);
            assertThat(page.locator("main")).containsText("Chỉ mục mới có");
        }
    }

    @Test
    void a_province_imports_and_cares_for_nothing_else() {
        Somebody officer = Somebody.of(Side.PROVINCE, Role.MANAGER, "Lê Thị Chín", VI);
        try (Browser.Visit visit = officer.visit(VI, Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/viec/nhap-san-pham");
            assertThat(page.locator("h1")).hasText("Nhập sản phẩm từ tệp");
            page.setInputFiles("#file", file("tỉnh khác.csv", row(9, "Lâm Đồng", "4")));
            press(page, "Chạy thử");
            awaitEnd(page);
            assertThat(page.locator("main")).containsText("ở tỉnh, thành phố khác");
            for (String closed : List.of("hop-di", "chi-muc", "tu-dong-nghia", "ghim", "tim-khong-thay")) {
                page.navigate("/viec/" + closed);
                assertThat(page.locator("h1")).hasText("Việc của tôi");
            }
        }
        try (Browser.Visit stranger = Browser.visit(VI, Browser.WIDE).expecting("status of 404")) {
            assertThat(stranger.page()
                            .navigate("/viec/nhap-san-pham/loi.csv?run=x")
                            .status())
                    .isEqualTo(404);
        }
    }

    private static void shoot(Page page, String name) {
        Look.picture(page, "administration-" + name);
    }

    /** Long work may still be under way: looks again as a person would. */
    private static void awaitEnd(Page page) {
        until(() -> {
            if (page.locator("main a:text-is('Xem lại')").count() == 0) {
                return true;
            }
            page.locator("main a:text-is('Xem lại')").first().click();
            return false;
        });
    }

    private static boolean finds(Page page, String text) {
        return finds(page, text, text);
    }

    private static boolean finds(Page page, String text, String name) {
        page.navigate("/san-pham?q=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8));
        // the words of the query stand on the page in any case
        return page.locator(".card h3").allInnerTexts().stream().anyMatch(title -> title.contains(name));
    }

    /** Looks again until it is so; the state is waited for, never a time. */
    private static void until(BooleanSupplier state) {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
