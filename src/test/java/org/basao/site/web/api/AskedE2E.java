package org.basao.site.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers cost index and database, counted and never timed. */
class AskedE2E {
    private static final Pattern COUNTS = Pattern.compile("index=(\\d+), sql=(\\d+)");

    private record Counts(int index, int sql) {}

    private static Counts counts(ApiVisit.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        MatchResult found =
                COUNTS.matcher(answer.header("X-Asked")).results().findFirst().orElseThrow();
        return new Counts(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=",
                "q=ch%C3%A8%20%C4%91inh",
                "q=mat%20ong&stars=4&stars=5",
                "q=ca%20phe&page=2",
                "q=c%C3%A0%20ph%C3%AA&sort=price",
                "q=n%C6%B0%E1%BB%9Bc%20m%E1%BA%AFm%20500ml",
                "q=mta%20ong",
                "sort=price&size=100"
            })
    void a_search_asks_the_index_at_most_twice(String query) {
        Counts counts = counts(ApiVisit.get("/products?" + query));
        assertThat(counts.index()).isLessThanOrEqualTo(2);
        assertThat(counts.sql()).isLessThanOrEqualTo(8);
        assertThat(counts(ApiVisit.ask("GET", "/san-pham?" + query)).index()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_search_that_finds_nothing_whole_asks_once_more_for_what_comes_near() {
        ApiVisit.Answer answer = ApiVisit.get("/products?q=c%C3%A0%20ph%C3%AA%20kh%C3%B4ngc%C3%B3&sort=price");
        assertThat(answer.json().getBoolean("relaxed")).isTrue();
        assertThat(counts(answer).index()).isLessThanOrEqualTo(3);
    }

    @Test
    void a_product_takes_at_most_eight_statements() {
        List<JsonObject> items = ApiVisit.get("/products?q=tr%C3%A0")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        for (JsonObject item : items) {
            // the first request may find something that is read once in a while
            counts(ApiVisit.get("/products/" + item.getString("code")));
            Counts api = counts(ApiVisit.get("/products/" + item.getString("code")));
            assertThat(api.sql()).isLessThanOrEqualTo(8);
            Counts page = counts(ApiVisit.ask("GET", item.getString("url")));
            assertThat(page.sql()).isLessThanOrEqualTo(8);
            assertThat(page.index()).isZero();
        }
    }

    @Test
    void suggestions_take_one_statement_and_leave_the_index_alone() {
        counts(ApiVisit.get("/suggestions?q=ch%C3%A8"));
        Counts counts = counts(ApiVisit.get("/suggestions?q=ch%C3%A8%20%C4%91"));
        assertThat(counts.index()).isZero();
        assertThat(counts.sql()).isLessThanOrEqualTo(2);
    }
}
