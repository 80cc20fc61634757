package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.desk.EnumerationE2E.Seen;
import org.basao.desk.PlainRequest.Answer;
import org.basao.local.Browser;
import org.junit.jupiter.api.Test;

/** This machine is a trusted proxy of the application under test and is not limited itself; whom it speaks for is. */
class RateLimitE2E {
    private static final AtomicInteger NUMBER = new AtomicInteger(10);
    private static final Locale VI = Locale.of("vi");

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
                seen = EnumerationE2E.signUp(visit.page(), "dong-" + UUID.randomUUID() + "@desk.example.vn");
            }
            assertThat(seen.status()).isEqualTo(429);
            assertThat(seen.text()).contains("Bạn thử lại sau");
            assertThat(visit.page().locator("#name")).hasValue("Ai Đó");
        }
    }
}
