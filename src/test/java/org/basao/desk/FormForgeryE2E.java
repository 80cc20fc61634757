package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.basao.local.Browser;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that come from elsewhere, or hold what our pages never send. */
class FormForgeryE2E {
    private static final Locale VI = Locale.of("vi");

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @ParameterizedTest
    @CsvSource({"/tai-khoan/du-lieu", "/tai-khoan/dong-tai-khoan", "/viec/khoa-api", "/viec/thanh-vien", "/tai-khoan"})
    void a_post_from_elsewhere_is_refused_on_every_form(String path) {
        Somebody manager = Somebody.of(Side.PRODUCER, Role.MANAGER, "Đỗ Giả Mạo", VI);
        try (Browser.Visit visit = manager.visit(VI, Browser.WIDE).expecting("status of 403")) {
            visit.page().navigate(path);
            String token = visit.context().cookies().stream()
                    .filter(one -> one.name.equals("basao-form"))
                    .findFirst()
                    .orElseThrow()
                    .value;
            assertThat(post(visit, path, Map.of("form", "form"), null)).isEqualTo(403);
            assertThat(post(visit, path, Map.of("form", "form", "form-token", "guessed"), null))
                    .isEqualTo(403);
            assertThat(post(visit, path, Map.of("form", "form", "form-token", token), "cross-site"))
                    .isEqualTo(403);
            assertThat(post(visit, path, Map.of("form", "form", "form-token", token), "same-site"))
                    .isEqualTo(403);
        }
    }

    private static int post(Browser.Visit visit, String path, Map<String, String> fields, String site) {
        FormData form = FormData.create();
        fields.forEach(form::set);
        RequestOptions options = RequestOptions.create().setForm(form);
        if (site != null) {
            options.setHeader("Sec-Fetch-Site", site);
        }
        return visit.context().request().post(path, options).status();
    }

    @Test
    void fields_that_a_form_does_not_have_change_nothing() {
        Somebody person = Somebody.alone("Mai Thêm Trường", VI);
        String before = row(person.code());
        try (Browser.Visit visit = person.visit(VI, Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/tai-khoan");
            page.evaluate("""
                    for (const name of ['state', 'code', 'id', 'personId', 'officer', 'role', 'sample', 'passwordHash', 'password_hash',
                            'totpConfirmed', 'totp_secret', 'created_at', 'accountPage.officer', 'person.state', 'class.module']) {
                        const field = document.createElement('input');
                        field.type = 'hidden';
                        field.name = name;
                        field.value = 'CLOSED';
                        document.querySelector('#who-form').append(field);
                    }
                    """);
            page.fill("#name", "Mai Tên Mới");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Lưu").setExact(true))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
        }
        assertThat(row(person.code())).isEqualTo(before.replace("Mai Thêm Trường", "Mai Tên Mới"));
    }

    @Test
    void a_button_that_the_page_does_not_show_does_nothing() {
        Somebody viewer = Somebody.of(Side.PRODUCER, Role.VIEWER, "Vũ Chỉ Xem", VI);
        String guest = "guest-" + UUID.randomUUID() + "@desk.example.vn";
        try (Browser.Visit visit = viewer.visit(VI, Browser.WIDE)) {
            visit.page().navigate("/viec/thanh-vien");
            String token =
                    visit.page().locator("input[name=form-token]").first().getAttribute("value");
            int status = post(
                    visit,
                    "/viec/thanh-vien",
                    Map.of(
                            "form",
                            "form",
                            "form-token",
                            token,
                            "address",
                            guest,
                            "role",
                            "MANAGER",
                            "language",
                            "VI",
                            "send",
                            "x",
                            "jakarta.faces.ViewState",
                            "stateless"),
                    "same-origin");
            assertThat(status).isEqualTo(200);
            assertThat(post(
                            visit,
                            "/viec/khoa-api",
                            Map.of(
                                    "form",
                                    "form",
                                    "form-token",
                                    token,
                                    "name",
                                    guest,
                                    "scopes",
                                    "READ_CATALOGUE",
                                    "days",
                                    "30",
                                    "send",
                                    "x",
                                    "jakarta.faces.ViewState",
                                    "stateless"),
                            "same-origin"))
                    .isLessThan(400);
        }
        assertThat(count("select count(*) from one_time where position(? in detail) > 0", guest))
                .isZero();
        assertThat(count("select count(*) from api_token where name = ?", guest))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tai-khoan?where-form=where-form&where-form:sign-out=x&jakarta.faces.ViewState=stateless",
                "/viec?x:jakarta.faces.ViewState=stateless",
                "/viec?jakarta.faces.partial.ajax=true&jakarta.faces.source=x"
            })
    void a_link_with_the_fields_of_a_form_does_nothing(String link) {
        Somebody person = Somebody.alone("Bùi Bấm Nhầm", VI);
        try (Browser.Visit visit = person.visit(VI, Browser.WIDE)) {
            for (String method : List.of("GET", "HEAD")) {
                assertThat(visit.context()
                                .request()
                                .fetch(link, RequestOptions.create().setMethod(method))
                                .status())
                        .isEqualTo(400);
            }
            assertThat(visit.page().navigate("/viec").status()).isEqualTo(200);
            assertThat(visit.page().locator("h1")).hasText("Việc của tôi");
        }
    }

    @Test
    void a_forged_button_reaches_no_foreign_row() {
        Somebody other = Somebody.of(Side.PRODUCER, Role.MANAGER, "Tô Bên Kia", VI);
        other.join(Somebody.of(Side.PRODUCER, Role.MANAGER, "Tô Bên Nữa", VI).organisation(), Role.VIEWER);
        String membership = rows.first(
                        "select m.code from membership m join person p on p.id = m.person_id where p.code = ? and m.role = 'VIEWER'",
                        row -> row.getString(1),
                        other.code())
                .orElseThrow();
        Somebody manager = Somebody.of(Side.PRODUCER, Role.MANAGER, "Tô Bên Này", VI);
        try (Browser.Visit visit = manager.visit(VI, Browser.WIDE)) {
            visit.page().navigate("/viec/thanh-vien");
            String token =
                    visit.page().locator("input[name=form-token]").first().getAttribute("value");
            String button = "members:end-" + membership;
            assertThat(post(
                            visit,
                            "/viec/thanh-vien",
                            Map.of(
                                    "members",
                                    "members",
                                    "form-token",
                                    token,
                                    button,
                                    "x",
                                    "jakarta.faces.ViewState",
                                    "stateless"),
                            "same-origin"))
                    .isEqualTo(200);
        }
        assertThat(count("select count(*) from membership where code = ? and until is null", membership))
                .isOne();
    }

    @Test
    void a_form_beyond_all_measure_is_refused_and_libraries_serve_no_files() {
        try (Browser.Visit visit = Browser.visit(VI, Browser.WIDE)) {
            assertThat(post(visit, "/tai-khoan/dang-nhap", Map.of("identifier", "a".repeat(4_000_000)), null))
                    .isEqualTo(413);
        }
        for (String path : List.of(
                "/jakarta.faces.resource/web.xml?ln=../WEB-INF",
                "/jakarta.faces.resource/jquery/jquery.js?ln=primefaces",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrt=sc&pfdrid=x")) {
            assertThat(PlainRequest.get(path).send().status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_choice_that_nobody_offers_is_refused() {
        Somebody manager = Somebody.of(Side.PRODUCER, Role.MANAGER, "Hà Sửa Lựa Chọn", VI);
        try (Browser.Visit visit = manager.visit(VI, Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/viec/khoa-api");
            page.fill("#name", "khóa sửa");
            page.evaluate("""
                    const option = document.createElement('option');
                    option.value = '36500';
                    document.querySelector('#days').append(option);
                    document.querySelector('#days').value = '36500';
                    """);
            page.click("#send");
            assertThat(page.locator("#made")).hasCount(0);
        }
        assertThat(count("select count(*) from api_token where name = ?", "khóa sửa"))
                .isZero();
    }

    /** Everything of a person that a form could change, without its version. */
    private String row(String code) {
        return rows.first(
                        "select (to_jsonb(p) - 'version')::text || (select count(*) from membership where person_id = p.id)"
                                + " from person p where code = ?",
                        row -> row.getString(1),
                        code)
                .orElseThrow();
    }

    private long count(String sql, String text) {
        return rows.first(sql, row -> row.getLong(1), text).orElseThrow();
    }
}
