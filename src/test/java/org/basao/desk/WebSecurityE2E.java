package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with bad intentions would try first, against the running application. */
class WebSecurityE2E {
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

    private Somebody withPassword(Somebody person) {
        rows.change(
                "update person set password_hash = ?, totp_secret = null, totp_confirmed = null where code = ?",
                Passwords.hash(PASSWORD),
                person.code());
        return person;
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
