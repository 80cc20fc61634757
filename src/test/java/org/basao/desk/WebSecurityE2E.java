package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.account.Visitor;
import org.basao.account.domain.Passwords;
import org.basao.desk.PlainRequest.Answer;
import org.basao.local.Browser;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with bad intentions would try first, against the running application. */
class WebSecurityE2E {
    private static final AtomicInteger NUMBER = new AtomicInteger(10);
    private static final String PASSWORD = "năm con vịt lội ngược sông";
    private static final Locale VI = Locale.of("vi");

    /** What makes a page run or look otherwise without a file of ours. A data block of JSON is not run. */
    private static final String INLINE = """
            [...document.querySelectorAll('*')].filter(one =>
                (one.tagName === 'SCRIPT' && !one.src && one.type !== 'application/ld+json') || one.tagName === 'STYLE'
                || one.hasAttribute('style') || [...one.attributes].some(some => some.name.startsWith('on'))
                || (one.href && String(one.href).startsWith('javascript:'))).map(one => one.outerHTML.slice(0, 120))
            """;

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/products?q=tea",
                "/san-pham?q=che",
                "/tai-khoan/dang-nhap",
                "/en/account/sign-up",
                "/viec",
                "/assets/basao.css",
                "/robots.txt",
                "/openapi",
                "/api/v1/products?size=1",
                "/api/v1/organisation",
                "/api/v1/nothing",
                "/khong-co-trang-nay",
                "/health/live",
                "/site/home.xhtml"
            })
    void every_answer_carries_the_headers(String path) {
        Answer answer = PlainRequest.get(path).send();
        assertThat(answer.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe", "nonce", "*", "http:"));
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("strict-origin-when-cross-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=(), geolocation=(), microphone=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        boolean open = path.startsWith("/api/v1/products") || path.equals("/openapi");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isPresent();
        if (open) {
            assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("cross-origin");
        }
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void no_page_behind_the_sign_in_needs_anything_inline_and_none_is_kept_by_a_cache() {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Side side : List.of(Side.CENTRAL, Side.PRODUCER)) {
            // the console of a visit reports whatever the policy stops, and fails the test
            try (Browser.Visit visit =
                    Somebody.of(side, Role.MANAGER, "Trần Thị Soi", VI).visit(VI, Browser.WIDE)) {
                Page page = visit.page();
                page.navigate("/viec");
                List<String> paths = new ArrayList<>(List.of(
                        "/viec",
                        "/tai-khoan",
                        "/tai-khoan/du-lieu",
                        "/tai-khoan/dong-tai-khoan",
                        "/tai-khoan/buoc-hai"));
                page.locator("main a[href^='/viec/']").all().forEach(link -> paths.add(link.getAttribute("href")));
                for (String path : paths) {
                    var response = page.navigate(path);
                    if (!"no-store".equals(response.headerValue("cache-control"))) {
                        faults.add(path + ": may be kept");
                    }
                    for (Object one : (List<?>) page.evaluate(INLINE)) {
                        faults.add(path + ": " + one);
                    }
                    seen.add(path);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(seen).contains("/viec/khoa-api", "/viec/thanh-vien");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/san-pham", "/en/products?q=tea", "/tai-khoan/dang-nhap", "/en/account/sign-up"})
    void no_public_page_needs_anything_inline(String path) {
        try (Browser.Visit visit = Browser.visit(VI, Browser.WIDE)) {
            visit.page().navigate(path);
            assertThat((List<?>) visit.page().evaluate(INLINE)).isEmpty();
        }
    }

    @Test
    void a_sign_in_gets_a_token_of_its_own_whatever_was_put_into_the_browser_before() {
        Somebody person = withPassword(Somebody.alone("Lê Cố Định", VI));
        try (Browser.Visit visit = Browser.visit(VI, Browser.WIDE)) {
            String planted = "planted-by-somebody-else";
            visit.context()
                    .addCookies(List.of(new Cookie(Visitor.COOKIE, planted)
                            .setUrl(PlainRequest.site().toString())));
            signIn(visit.page(), person.address(), PASSWORD);
            assertThat(visit.page()).hasURL(java.util.regex.Pattern.compile(".*/viec$"));
            Cookie first = cookie(visit);
            assertThat(first.value).isNotEqualTo(planted);
            assertThat(first.httpOnly).isTrue();
            assertThat(first.sameSite.name()).isEqualTo("LAX");
            signIn(visit.page(), person.address(), PASSWORD);
            assertThat(visit.page()).hasURL(java.util.regex.Pattern.compile(".*/viec$"));
            assertThat(cookie(visit).value).isNotEqualTo(first.value);
        }
    }

    @Test
    void a_cookie_opens_nothing_of_the_api() {
        Somebody manager = Somebody.of(Side.PRODUCER, Role.MANAGER, "Ngô Bánh Quy", VI);
        try (Browser.Visit visit = manager.visit(VI, Browser.WIDE)) {
            visit.page().navigate("/viec");
            for (String path : List.of("/api/v1/organisation", "/api/v1/organisation/products")) {
                APIResponse answer = visit.context().request().get(path);
                assertThat(answer.status()).as(path).isEqualTo(401);
                assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
                assertThat(answer.headers().get("www-authenticate")).startsWith("Bearer");
            }
            // and nothing there takes a post, so that no other site could make one
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                assertThat(PlainRequest.of(method, "/api/v1/organisation")
                                .send()
                                .status())
                        .as(method)
                        .isEqualTo(405);
            }
        }
    }

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
        Somebody person = withPassword(Somebody.alone("Mai Thêm Trường", VI));
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

    private static Seen signUp(Page page, String address) {
        page.navigate("/tai-khoan/dang-ky");
        page.check("#consent");
        page.fill("#name", "Ai Đó");
        page.fill("#password", PASSWORD);
        page.fill("#address", address);
        return pressed(page);
    }

    /** What somebody sees after sending a form: the page, and how often it asked the database. */
    private record Seen(int status, String text, long asked) {
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
        long sum = java.util.regex.Pattern.compile("[0-9]+")
                .matcher(asked)
                .results()
                .mapToLong(number -> Long.parseLong(number.group()))
                .sum();
        return new Seen(answer.status(), page.locator("main").innerText(), sum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "127.0.0.1:1", ""})
    void another_host_is_not_ours(String host) {
        for (String path : List.of("/", "/viec", "/api/v1/products", "/q/2222222222")) {
            Answer answer = PlainRequest.get(path).host(host).send();
            assertThat(answer.status()).as(path).isIn(400, 421);
            assertThat(answer.body()).doesNotContain("evil.example");
        }
        assertThat(PlainRequest.get("/health/live")
                        .host(host.isEmpty() ? "monitor" : host)
                        .send()
                        .status())
                .as("a monitor asks under the machine's own name")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host,evil.example",
        "X-Forwarded-Server,evil.example",
        "Forwarded,host=evil.example;proto=https",
        "X-Original-URL,/viec",
        "X-Rewrite-URL,/viec"
    })
    void no_header_makes_links_or_redirects_lead_elsewhere(String name, String value) {
        for (String path : List.of("/", "/san-pham", "/viec", "/tai-khoan/dang-nhap", "/nha-san-xuat/x")) {
            Answer plain = PlainRequest.get(path).send();
            Answer answer = PlainRequest.get(path).with(name, value).send();
            assertThat(answer.status()).as(path).isEqualTo(plain.status());
            assertThat(answer.body()).doesNotContain("evil.example");
            assertThat(answer.header("Location").orElse("")).doesNotContain("evil.example");
        }
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_come_back_and_nobody_else_is() {
        String greedy = "203.0.113." + NUMBER.incrementAndGet();
        Answer refused = untilRefused("/san-pham", greedy);
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isPositive());
        assertThat(refused.body()).contains("Bạn chờ vài giây", "Please wait a few seconds", "</html>");
        assertThat(asked("/viec", greedy).status()).isEqualTo(429);
        assertThat(asked("/assets/basao.css", greedy).status()).isEqualTo(200);
        assertThat(asked("/san-pham", "203.0.113.200").status()).isEqualTo(200);
        assertThat(PlainRequest.get("/san-pham").send().status()).isEqualTo(200);
    }

    @Test
    void a_program_that_asks_too_often_is_told_as_programs_are() {
        String greedy = "203.0.113." + NUMBER.incrementAndGet();
        Answer refused = untilRefused("/api/v1/suggestions?q=che&lang=en", greedy);
        assertThat(refused.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.body()).contains("Too many requests", "\"status\":429");
        assertThat(asked("/api/v1/organisation", greedy).status()).isEqualTo(429);
    }

    private static Answer untilRefused(String path, String from) {
        for (int i = 0; i < 500; i++) {
            Answer answer = asked(path, from);
            if (answer.status() == 429) {
                return answer;
            }
        }
        throw new AssertionError(path + " was never refused");
    }

    private static Answer asked(String path, String from) {
        return PlainRequest.get(path).with("X-Forwarded-For", from).send();
    }

    @Test
    void one_network_address_asks_for_so_many_accounts_and_no_more() {
        String crowd = "203.0.113." + NUMBER.incrementAndGet();
        try (Browser.Visit visit = Browser.visit(VI, Browser.NARROW).expecting("status of 429")) {
            visit.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", crowd));
            Seen seen = null;
            for (int i = 0; i < 10 && (seen == null || seen.status() != 429); i++) {
                seen = signUp(visit.page(), "dong-" + UUID.randomUUID() + "@desk.example.vn");
            }
            assertThat(seen.status()).isEqualTo(429);
            assertThat(seen.text()).contains("Bạn thử lại sau");
            assertThat(visit.page().locator("#name")).hasValue("Ai Đó");
        }
    }

    private Somebody withPassword(Somebody person) {
        rows.change(
                "update person set password_hash = ?, totp_secret = null, totp_confirmed = null where code = ?",
                Passwords.hash(PASSWORD),
                person.code());
        return person;
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

    private static void signIn(Page page, String identifier, String password) {
        page.navigate("/tai-khoan/dang-nhap");
        page.fill("#identifier", identifier);
        page.fill("#password", password);
        page.locator("main .button").first().click();
    }

    private static Cookie cookie(Browser.Visit visit) {
        return visit.context().cookies().stream()
                .filter(one -> one.name.equals(Visitor.COOKIE))
                .findFirst()
                .orElseThrow();
    }
}
