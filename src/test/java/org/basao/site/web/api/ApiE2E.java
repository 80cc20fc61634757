package org.basao.site.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basao.site.web.api.ApiVisit.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API of the running application, with the sample in it. */
class ApiE2E {
    private static final Description DESCRIPTION = Description.read();

    /** The index is built behind the first answers; until then the database gives them. */
    @BeforeAll
    static void the_index_is_there() throws InterruptedException {
        for (int tries = 0;
                tries < 240 && ok(ApiVisit.get("/products"), "FoundProducts").getBoolean("degraded");
                tries++) {
            Thread.sleep(250);
        }
    }

    @Test
    void a_product_is_found_by_typing_without_marks() {
        JsonObject found = ok(ApiVisit.get("/products?q=" + ApiVisit.encoded("che dinh")), "FoundProducts");
        assertThat(found.getInt("total")).isPositive();
        assertThat(found.getJsonArray("items").getJsonObject(0).getString("name"))
                .containsIgnoringCase("chè đinh");
        assertThat(found.getJsonObject("facets").keySet())
                .containsExactly(
                        "stars",
                        "group",
                        "set",
                        "province",
                        "entityType",
                        "dimension",
                        "price",
                        "minimumOrder",
                        "standard",
                        "endsWithin");
    }

    @Test
    void facets_narrow_the_result_to_exactly_what_they_promise() {
        JsonArray stars = ok(ApiVisit.get("/products"), "FoundProducts")
                .getJsonObject("facets")
                .getJsonArray("stars");
        assertThat(stars).isNotEmpty();
        for (JsonObject choice : stars.getValuesAs(JsonObject.class)) {
            JsonObject narrowed =
                    ok(ApiVisit.get("/products?size=100&stars=" + choice.getString("value")), "FoundProducts");
            assertThat(narrowed.getInt("total")).isEqualTo(choice.getInt("count"));
            assertThat(narrowed.getJsonArray("items").getValuesAs(JsonObject.class))
                    .allMatch(item -> item.getInt("stars") == Integer.parseInt(choice.getString("value")));
        }
    }

    @Test
    void facets_may_be_repeated_and_a_province_may_be_named_as_it_was_before() {
        int four = total("/products?stars=4");
        int five = total("/products?stars=5");
        assertThat(total("/products?stars=4&stars=5")).isEqualTo(four + five);
        String named = "/products?province=" + ApiVisit.encoded("Thái Nguyên");
        assertThat(total(named)).isPositive().isEqualTo(total("/products?province=19"));
        assertThat(total("/products?province=" + ApiVisit.encoded("bac kan"))).isEqualTo(total(named));
    }

    @Test
    void paging_shows_every_product_once() {
        int total = total("/products");
        Set<String> seen = new HashSet<>();
        for (int page = 1; (page - 1) * 10 < total; page++) {
            for (JsonObject item : items("/products?sort=name&size=10&page=" + page)) {
                assertThat(seen.add(item.getString("code"))).isTrue();
            }
        }
        assertThat(seen).hasSize(total);
        assertThat(items("/products?size=10&page=99")).isEmpty();
    }

    @Test
    void every_product_can_be_read_with_a_valid_certificate_and_without_tax_code() {
        for (JsonObject item : items("/products?size=100")) {
            Answer answer = ApiVisit.get("/products/" + item.getString("code"));
            JsonObject product = ok(answer, "ProductSheet");
            assertThat(product.getString("name")).isEqualTo(item.getString("name"));
            assertThat(product.getJsonObject("certificate").getString("status")).isEqualTo("VALID");
            assertThat(answer.text().toLowerCase(java.util.Locale.ROOT)).doesNotContain("taxcode", "tax_code");
        }
    }

    @Test
    void certificates_answer_by_code_by_number_and_by_product() {
        JsonObject item = items("/products?size=1").getFirst();
        String code = item.getJsonObject("certificate").getString("code");
        JsonObject certificate = ok(ApiVisit.get("/certificates/" + code), "CertificateSheet");
        assertThat(certificate.getString("status")).isEqualTo("VALID");
        assertThat(certificate.getJsonObject("product").getString("code")).isEqualTo(item.getString("code"));
        String number = ApiVisit.encoded(certificate.getString("number"));
        for (String path :
                List.of("/certificates?number=" + number, "/certificates?product=" + item.getString("code"))) {
            assertThat(ok(ApiVisit.get(path), "FoundCertificates")
                            .getJsonArray("items")
                            .getValuesAs(JsonObject.class))
                    .as(path)
                    .anyMatch(found -> found.getString("code").equals(code));
        }
        Answer history = ApiVisit.ask("GET", certificate.getString("history"));
        assertThat(ok(history, "FoundCertificates").getInt("total")).isPositive();
        assertThat(ok(ApiVisit.get("/certificates?number=none/such"), "FoundCertificates")
                        .getInt("total"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"MẪU-2019-039, EXPIRED, 2022-12-23", "MẪU-2023-005, SUPERSEDED, ", "MẪU-2025-900, REVOKED, 2026-05-31"})
    void a_certificate_that_ended_says_how_and_when(String number, String status, String lastDay) {
        JsonObject certificate = byNumber(number);
        assertThat(certificate.getString("status")).isEqualTo(status);
        if (lastDay != null) {
            assertThat(certificate.getString("effectiveTo")).isEqualTo(lastDay);
        }
        assertThat(ok(ApiVisit.get("/certificates/" + certificate.getString("code")), "CertificateSheet")
                        .getString("status"))
                .isEqualTo(status);
    }

    @Test
    void a_product_without_certificate_is_gone_and_tells_only_its_history() {
        String code = byNumber("MẪU-2019-039").getJsonObject("product").getString("code");
        JsonObject gone = problem(ApiVisit.get("/products/" + code), 410, "GoneProblem");
        assertThat(gone.getString("since")).isEqualTo("2022-12-24");
        assertThat(gone.getJsonArray("certificates")).hasSize(1);
        assertThat(items("/products?size=100"))
                .noneMatch(item -> item.getString("code").equals(code));
    }

    @Test
    void english_is_answered_to_who_asks_for_it() {
        Answer vietnamese = ApiVisit.get("/products?size=1", "Accept-Language", "en;q=0.1, vi");
        assertThat(vietnamese.header("Content-Language")).isEqualTo("vi");
        Answer accepted = ApiVisit.get("/products?size=1", "Accept-Language", "fr, en-GB;q=0.8");
        Answer asked = ApiVisit.get("/products?size=1&lang=en", "Accept-Language", "vi");
        for (Answer english : List.of(accepted, asked)) {
            JsonObject found = ok(english, "FoundProducts");
            assertThat(english.header("Content-Language")).isEqualTo("en");
            assertThat(found.getJsonArray("items").getJsonObject(0).getString("url"))
                    .startsWith("/en/products/");
            assertThat(found.getJsonObject("facets")
                            .getJsonArray("stars")
                            .getJsonObject(0)
                            .getString("label"))
                    .contains("stars");
        }
    }

    @Test
    void an_answer_that_is_still_true_is_not_sent_again() {
        Answer first = ApiVisit.get("/products?size=3");
        assertThat(first.header("ETag")).startsWith("W/\"");
        assertThat(first.header("Vary")).contains("Accept-Language");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        Answer again = ApiVisit.get("/products?size=3", "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(ApiVisit.get("/products?size=4", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/products?stars=2, stars",
        "/products?size=101, size",
        "/products?page=x, page",
        "/products?sort=dear, sort",
        "/products?province=Atlantis, province",
        "/products?lang=fr, lang",
        "/products/2222222222?lang=fr, lang",
        "/certificates, number"
    })
    void a_wrong_parameter_is_named(String path, String parameter) {
        JsonObject problem = problem(ApiVisit.get(path), 400, "Problem");
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("parameter"))
                .isEqualTo(parameter);
        assertThat(problem.getString("instance")).startsWith("/api/v1/").doesNotContain("?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v2/products",
                "/api/v1/nothing",
                "/api/v1/products/2222222222",
                "/api/v1/products/not-a-code",
                "/api/v1/certificates/2222222222"
            })
    void what_is_not_there_is_a_problem_and_no_page(String path) {
        JsonObject problem = problem(ApiVisit.ask("GET", path), 404, "Problem");
        assertThat(problem.getString("type")).endsWith("/openapi#/components/responses/NotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothing_can_be_written(String method) {
        Answer answer = ApiVisit.ask(method, "/api/v1/products");
        problem(answer, 405, "Problem");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void a_program_that_takes_no_json_is_told_so() {
        problem(ApiVisit.get("/products", "Accept", "image/png"), 406, "Problem");
    }

    @ParameterizedTest
    @CsvSource({"Accept-Language, x;;;q=2, 200", "If-None-Match, broken, 400", "Accept, broken, 406"})
    void a_broken_header_is_no_failure_of_ours(String header, String value, int status) {
        assertThat(ApiVisit.get("/products", header, value).status()).isEqualTo(status);
    }

    @Test
    void the_server_describes_nothing_behind_our_back() {
        problem(ApiVisit.ask("GET", "/api/application.wadl"), 404, "Problem");
        assertThat(ApiVisit.ask("OPTIONS", "/api/v1/products").text()).doesNotContain("wadl", "Jersey");
    }

    @Test
    void any_site_may_read_and_no_session_is_made() {
        Answer answer = ApiVisit.get("/products", "Origin", "https://elsewhere.example");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void the_description_is_served_where_problems_point_to() {
        Answer answer = ApiVisit.ask("GET", "/openapi");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(DESCRIPTION.root());
    }

    @Test
    void the_system_says_that_it_lives_and_is_ready() {
        assertThat(ApiVisit.ask("GET", "/health/live").status()).isEqualTo(200);
        Answer ready = ApiVisit.ask("GET", "/health/ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(DESCRIPTION.faults(ready.json(), DESCRIPTION.schema("HealthReport"), "ready"))
                .isEmpty();
        assertThat(ready.json().getJsonArray("checks").getValuesAs(JsonObject.class))
                .extracting(check -> check.getString("name"))
                .contains("database", "index");
        assertThat(ready.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/health", "/openapi/ui"})
    void the_server_tells_nothing_of_its_own(String path) {
        assertThat(ApiVisit.ask("GET", path).status()).isIn(403, 404);
    }

    private static int total(String path) {
        return ok(ApiVisit.get(path), "FoundProducts").getInt("total");
    }

    private static JsonObject byNumber(String number) {
        return ok(ApiVisit.get("/certificates?number=" + ApiVisit.encoded(number)), "FoundCertificates")
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private static List<JsonObject> items(String path) {
        return ok(ApiVisit.get(path), "FoundProducts").getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** The answer's body, once it is seen to be what the description promises and to say that it is sample data. */
    private static JsonObject ok(Answer answer, String schema) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        return described(answer, schema);
    }

    static JsonObject problem(Answer answer, int status, String schema) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        JsonObject problem = described(answer, schema);
        assertThat(problem.getInt("status")).isEqualTo(status);
        return problem;
    }

    private static JsonObject described(Answer answer, String schema) {
        JsonObject json = answer.json();
        assertThat(DESCRIPTION.faults(json, DESCRIPTION.schema(schema), schema)).isEmpty();
        assertThat(json.getJsonObject("notice").get("en"))
                .isEqualTo((JsonValue) jakarta.json.Json.createValue("Sample data"));
        assertThat(answer.header("X-Robots-Tag")).contains("noindex");
        return json;
    }
}
