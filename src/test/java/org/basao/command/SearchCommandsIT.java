package org.basao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basao.local.Database;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator does with the search: words, explanation, index, outbox, queries without a hit. */
class SearchCommandsIT {
    private static final Database DATABASE = TestServers.freshDatabase();
    private static final Rows ROWS = new Rows(DATABASE.application());
    private static final Map<String, String> ENVIRONMENT = new HashMap<>(Map.of(
            "BASAO_DB_URL", DATABASE.url(),
            "BASAO_DB_USER", "basao_app",
            "BASAO_DB_PASSWORD", "local",
            "BASAO_SECRET", "a secret of the tests, long enough to be one",
            "BASAO_STAGE", "test",
            "BASAO_CLOCK", TestServers.CLOCK,
            "BASAO_ELASTICSEARCH_URL", TestServers.elasticsearch().toString(),
            "BASAO_INDEX_PREFIX", "commands"));

    /** How a command ended and what it said. */
    private record Ended(int status, String said) {}

    @BeforeAll
    static void sample_in_database_and_index() {
        assertThat(run("import", "content/sample/products.csv", "--sample").status())
                .isZero();
        assertThat(run("rebuild"))
                .satisfies(ended -> assertThat(ended.status()).isZero())
                .satisfies(ended -> assertThat(ended.said()).contains("The new index holds 65 products"));
    }

    private static Ended run(String... arguments) {
        return run(ENVIRONMENT, arguments);
    }

    private static Ended run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int status = new Basao(environment, to, to).run(List.of(arguments));
        return new Ended(status, printed.toString(StandardCharsets.UTF_8));
    }

    private static String code(String name) {
        return ROWS.first("select code from product where name = ?", row -> row.getString(1), name)
                .orElseThrow();
    }

    @Test
    void a_synonym_is_added_once_explained_listed_and_removed() {
        String rule = "ngọc thực = gạo";
        assertThat(run("synonym", "add", rule)).isEqualTo(new Ended(0, "Xong / Done\n"));
        assertThat(run("synonym", "add", rule).said()).contains("is there already");
        assertThat(run("synonym", "list").said()).contains(rule);
        assertThat(run("explain", "ngọc thực").said()).contains("gao5").doesNotContain("\n0 products");
        assertThat(run("synonym", "remove", rule).status()).isZero();
        assertThat(run("synonym", "remove", rule)).isEqualTo(new Ended(Basao.REFUSED, "không có / is not there\n"));
        assertThat(run("synonym", "list").said()).doesNotContain(rule);
    }

    @Test
    void a_pin_puts_a_product_first_until_it_is_removed() {
        String code = code("Trà tôm nõn Hương Quê");
        assertThat(run("pin", "add", "quà tết", code, "2027-01-31", "Tuần hàng Tết")
                        .status())
                .isZero();
        assertThat(run("pin", "list").said()).contains("quà tết", code, "2027-01-31", "Tuần hàng Tết");
        assertThat(run("explain", "quà tết").said()).contains("pinned " + code, "1. " + code);
        assertThat(run("pin", "remove", "quà tết", code).status()).isZero();
        assertThat(run("explain", "quà tết").said()).doesNotContain("pinned");
        assertThat(run("pin", "add", "quà tết", "2222222222", "2027-01-31", "?").status())
                .isEqualTo(Basao.REFUSED);
    }

    @Test
    void an_explanation_names_the_hits_and_what_made_their_score() {
        Ended ended = run("explain", "che dinh");
        assertThat(ended.status()).isZero();
        assertThat(ended.said())
                .contains("1. " + code("Chè đinh Tân Cương Hảo Đạt") + " Chè đinh Tân Cương Hảo Đạt, score ")
                .contains("   +");
    }

    @Test
    void index_and_database_agree_until_a_product_changes_behind_the_index() {
        ROWS.change("delete from outbox");
        assertThat(run("reconcile"))
                .satisfies(ended -> assertThat(ended.status()).isZero())
                .satisfies(ended -> assertThat(ended.said()).contains("They agree"));
        String code = code("Trà tôm nõn Hương Quê");
        ROWS.change("update product set index_version = nextval('index_version_seq') where code = ?", code);
        assertThat(run("reconcile"))
                .satisfies(ended -> assertThat(ended.status()).isEqualTo(Basao.REFUSED))
                .satisfies(
                        ended -> assertThat(ended.said()).contains("stale in the index", "A running server repairs"));
        assertThat(run("outbox").said()).contains("product-index", "waiting 1");
        assertThat(run("rebuild").status()).isZero();
        assertThat(run("reconcile").status()).isZero();
    }

    @Test
    void work_that_was_given_up_is_shown_and_tried_again_when_told() {
        ROWS.change("""
                insert into outbox (kind, key, created_at, due_at, attempts, parked_at, last_error)
                values ('mail', 'M1', '2026-11-14T03:00Z', '2026-11-14T04:00Z', 10, '2026-11-14T04:00Z', 'MailException'),
                       ('mail', 'M2', '2026-11-14T03:00Z', '2026-11-15T04:00Z', 2, null, 'MailException')
                """);
        assertThat(run("outbox").said())
                .contains("mail", "waiting 0", "retried 1", "parked 1", "since 2026-11-14T10:00")
                .contains("mail M1: 10 lần / tries, MailException, tạm dừng / parked")
                .contains("mail M2: 2 lần / tries, MailException, thử lại / again 2026-11-15T11:00");
        assertThat(run("outbox", "retry").said()).contains("2 rows are tried again");
        assertThat(run("outbox").said()).contains("waiting 2", "parked 0");
        ROWS.change("delete from outbox where kind = 'mail'");
        assertThat(run("outbox", "clear").status()).isEqualTo(Basao.USAGE);
    }

    @Test
    void what_was_looked_for_in_vain_is_listed_by_week() {
        ROWS.change("""
                insert into zero_hit (week, text, times)
                values ('2026-W45', 'ca phe chon', 2), ('2026-W46', 'tau vu tru', 3), ('2026-W46', 'may bay', 5)
                """);
        assertThat(run("zero-hits").said().lines().toList())
                .containsExactly(
                        "2026-W46      8 lần tìm / searches,      2 câu / texts",
                        "2026-W45      2 lần tìm / searches,      1 câu / texts");
        assertThat(run("zero-hits", "2026-W46").said().lines().toList())
                .containsExactly("     5 may bay", "     3 tau vu tru");
        assertThat(run("zero-hits", "tuần này").status()).isEqualTo(Basao.USAGE);
    }

    @Test
    void an_engine_that_is_away_is_told_in_one_line() {
        Map<String, String> without = new HashMap<>(ENVIRONMENT);
        without.put("BASAO_ELASTICSEARCH_URL", "http://127.0.0.1:9");
        for (String command : List.of("rebuild", "reconcile")) {
            assertThat(run(without, command))
                    .satisfies(ended -> assertThat(ended.status()).isEqualTo(Basao.FAILED))
                    .satisfies(ended -> assertThat(ended.said().lines()).hasSize(1))
                    .satisfies(ended -> assertThat(ended.said()).contains("does not answer"));
        }
    }

    @Test
    void the_usage_names_every_command() {
        assertThat(run("?").said())
                .contains("migrate", "seed", "import", "synonym", "pin", "explain")
                .contains("rebuild", "reconcile", "outbox", "zero-hits");
        assertThat(run("rebuild", "now").status()).isEqualTo(Basao.USAGE);
    }
}
