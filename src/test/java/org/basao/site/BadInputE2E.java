package org.basao.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basao.local.TestServers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody means to type, and what somebody does: a page that makes sense or a clear refusal, soon, and never a failure. */
class BadInputE2E {
    /** Work without end takes longer than this also on a quick machine; a busy one may take a few seconds for a page. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private record Answer(int status, String text) {}

    /** Asks for the very characters of the path, also such as no client library would send. */
    private static Answer ask(String path) throws IOException {
        URI site = URI.create(TestServers.application().url().toString());
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.ISO_8859_1);
            out.print("GET " + path + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nConnection: close\r\n\r\n");
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int status = Integer.parseInt(in.readLine().split(" ", 3)[1]);
            return new Answer(status, in.lines().collect(Collectors.joining("\n")));
        }
    }

    static Stream<String> texts() {
        return Stream.of(
                        "",
                        " ",
                        "x".repeat(1_000),
                        "chè ".repeat(250),
                        "\0\1\2\7\33\177",
                        "chè\0đinh",
                        "!?.,;:()[]{}",
                        "\"*:* AND _id:[* TO *] OR /.*/~2^9",
                        "{\"query\":{\"match_all\":{}}}",
                        "'; drop table product; --",
                        "a & b | !c <-> 'd\\",
                        "<script>alert(1)</script>",
                        "${7*7} #{7*7}",
                        "🍵🥢👩‍🌾",
                        "🍵".repeat(100) + "x".repeat(99),
                        "\u202echè\u200f\u2066 đinh",
                        "\ufeffchè\u200b",
                        "9".repeat(300),
                        "é".repeat(200).replace("é", "e\u0301\u0301\u0301"))
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void any_text_gives_a_page_in_both_languages(String text) throws IOException {
        for (String path : new String[] {"/san-pham?q=", "/en/products?q="}) {
            Answer answer = ask(path + text);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text()).contains("</html>").doesNotContain("<script>alert", "Exception");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void any_text_gives_a_program_products_or_a_named_refusal(String text) throws IOException {
        Answer answer = ask("/api/v1/products?q=" + text);
        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.text()).contains(answer.status() == 200 ? "\"items\"" : "application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1",
                "page=0",
                "page=1000000000",
                "page=99999999999999999999",
                "page=1.5",
                "page=200",
                "page=%00",
                "size=1000000000",
                "stars=9",
                "stars=abc",
                "stars=%00",
                "group=VII",
                "set=999",
                "set=-1",
                "province=99",
                "province=Atlantis",
                "province=%00",
                "province=%27",
                "entityType=NOTHING",
                "sort=nothing",
                "q=%zz",
                "q=%C3",
                "q=%E2%80%AE%00",
                "unknown=1",
                "q=a&q=b&q=c",
                "stars=3&stars=4&stars=5&stars=3&stars=9",
                "&&&==&",
                "q"
            })
    void any_parameter_gives_a_page_or_a_clear_refusal(String query) throws IOException {
        for (String path : new String[] {"/san-pham?", "/en/products?", "/tinh/19?", "/?"}) {
            assertThat(ask(path + query).status()).as(path + query).isIn(200, 301, 400);
        }
        Answer answer = ask("/api/v1/products?" + query);
        assertThat(answer.status()).as(query).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/san-pham/%00",
                "/san-pham/x-%00",
                "/tinh/%00",
                "/tinh/x-%27",
                "/q/%00",
                "/q/" + "9",
                "/nha-san-xuat/%F0%9F%8D%B5",
                "/chung-nhan/..%2f..%2fetc",
                "/api/v1/products/%00",
                "/api/v1/certificates?number=%00",
                "/api/v1/certificates/%F0%9F%8D%B5"
            })
    void any_address_gives_a_page_or_is_missing(String path) throws IOException {
        assertThat(ask(path).status()).as(path).isIn(200, 400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/san-pham?page=200", "/en/products?page=7&stars=5"})
    void a_page_beyond_the_last_shows_the_last(String path) throws IOException {
        Answer answer = ask(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("class=\"card");
    }
}
