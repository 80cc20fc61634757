package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.basao.catalogue.Catalogue;
import org.basao.local.TestClock;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.ProductSets;
import org.basao.register.Register;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Synonyms and pins against the sample, with a search that stays the same object throughout. */
class SearchWordsIT {
    private static final Actor OFFICER = Actor.command("test-officer");
    private static final LocalDate TODAY = SampleCatalogue.DAY;
    private static final long TAKEN_UP_MILLIS = 5_000;
    private static final String RULE = "cá mòi = nhút";

    private final SampleCatalogue sample = SampleCatalogue.loaded();
    private final Rows rows = sample.rows;
    private final Clock clock = new TestClock();
    private final SearchWordsService service = new SearchWordsService(rows, clock);
    private final SearchWords words = new SearchWords(rows);
    private final QueryLanguage language = new QueryLanguage(rows, new ProductSets(rows), sample.connection);
    private final ProductSearch search = new ProductSearch(
            sample.connection, language, new Catalogue(rows, new Register(rows)), new TextSearch(rows));

    @AfterEach
    void put_back() {
        service.removeSynonym(OFFICER, RULE);
        words.pins().forEach(pin -> service.unpin(OFFICER, pin.query(), pin.productCode()));
    }

    private List<String> found(String text, LocalDate day) {
        SearchResult result = Steady.search(() -> search.search(ProductQuery.of(text, 1, 24), day));
        return result.relaxed()
                ? List.of()
                : result.items().stream().map(item -> item.name()).toList();
    }

    private static List<String> soon(Supplier<List<String>> question, List<String> before) {
        long end = System.currentTimeMillis() + TAKEN_UP_MILLIS;
        List<String> answer = question.get();
        while (answer.equals(before) && System.currentTimeMillis() < end) {
            Thread.onSpinWait();
            answer = question.get();
        }
        return answer;
    }

    private String code(String name) {
        return rows.first("select code from product where name = ?", row -> row.getString(1), name)
                .orElseThrow();
    }

    @Test
    void a_synonym_added_is_used_within_seconds_and_gone_when_removed() {
        List<String> before = found("cá mòi", TODAY);
        assertThat(before).isEmpty();

        assertThat(service.addSynonym(OFFICER, RULE)).isTrue();
        assertThat(service.addSynonym(OFFICER, " Cá mòi  = nhút")).isFalse();
        List<String> after = soon(() -> found("cá mòi", TODAY), before);
        assertThat(after).containsExactly("Nhút Thanh Chương Bà Quế");

        assertThat(service.removeSynonym(OFFICER, RULE)).isTrue();
        assertThat(service.removeSynonym(OFFICER, RULE)).isFalse();
        assertThat(soon(() -> found("cá mòi", TODAY), after)).isEmpty();
    }

    @Test
    void a_rule_that_cannot_be_read_is_refused_and_cannot_take_the_search_down() {
        assertThatThrownBy(() -> service.addSynonym(OFFICER, "lợn")).isInstanceOf(InvalidField.class);
        rows.change(
                "insert into search_synonym (rule_key, rule, added_by, added_at) values ('x', 'x >', 'by hand', ?)",
                clock.instant());
        assertThat(words.readableSynonyms()).doesNotContain("x >").contains("lợn = heo");
        rows.change("delete from search_synonym where rule_key = 'x'");
    }

    @Test
    void a_synonym_is_changed_as_it_was_seen_and_into_none_that_is_there() {
        service.addSynonym(OFFICER, RULE);
        assertThatThrownBy(() -> service.changeSynonym(OFFICER, RULE, "lợn = heo"))
                .hasMessage("search.synonym.there");
        service.changeSynonym(OFFICER, RULE, RULE + " > mắm");
        assertThat(words.synonyms()).contains(RULE + " > mắm").doesNotContain(RULE);
        assertThatThrownBy(() -> service.changeSynonym(OFFICER, RULE, "cá mòi = mắm"))
                .isInstanceOf(StaleVersion.class);
        assertThat(service.removeSynonym(OFFICER, RULE + " > mắm")).isTrue();
    }

    @Test
    void a_pin_stands_first_until_its_last_day_has_ended() {
        List<String> before = found("mật ong", TODAY);
        String other = "Khăn lụa tơ tằm Vạn Phúc";
        assertThat(before).isNotEmpty().doesNotContain(other);

        service.pin(OFFICER, "Mật  ong", code(other), TODAY.plusDays(3), "Tuần hàng lụa");
        List<String> pinned = soon(() -> found("mật ong", TODAY), before);
        assertThat(pinned.getFirst()).isEqualTo(other);
        assertThat(pinned.subList(1, pinned.size())).isEqualTo(before);
        assertThat(found("mật ong", TODAY.plusDays(3)).getFirst()).isEqualTo(other);
        assertThat(found("mật ong", TODAY.plusDays(4))).doesNotContain(other);
        assertThat(found("mật ong rừng", TODAY)).doesNotContain(other);
    }

    @Test
    void a_pin_shows_nothing_that_is_not_public() {
        String expired = "Dưa chuột baby Phong Cách Mới";
        List<String> before = found("mật ong", TODAY);
        String other = "Khăn lụa tơ tằm Vạn Phúc";
        service.pin(OFFICER, "mật ong", code(expired), TODAY.plusDays(3), "thử");
        service.pin(OFFICER, "mật ong", code(other), TODAY.plusDays(3), "thử");
        assertThat(soon(() -> found("mật ong", TODAY), before)).contains(other).doesNotContain(expired);
    }

    @Test
    void a_pin_needs_a_product_a_reason_and_an_end_that_is_to_come() {
        String product = code("Nhút Thanh Chương Bà Quế");
        assertThatThrownBy(() -> service.pin(OFFICER, "x", "2222222222", TODAY, "thử"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.pin(OFFICER, "x", product, TODAY, " ")).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> service.pin(OFFICER, "x", product, TODAY.minusDays(1), "thử"))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void a_trial_takes_up_a_rule_at_once_and_says_in_words_what_it_means() {
        SearchTrial trial = new SearchTrial(language, search);
        service.addSynonym(OFFICER, RULE);
        SearchTrial.Tried tried = trial.of("cá mòi 200 g Nghệ An", Language.EN, TODAY);
        assertThat(tried.readings()).anyMatch(line -> line.contains("holds “cá mòi”, or “nhút”"));
        assertThat(tried.readings()).anyMatch(line -> line.contains("made in nghệ an"));
        SearchTrial.Tried found = trial.of("cá mòi", Language.VI, TODAY);
        assertThat(found.readings()).containsExactly("có “cá mòi”, hoặc “nhút”.");
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.items().getFirst().name()).isEqualTo("Nhút Thanh Chương Bà Quế");
        assertThat(trial.of("  ", Language.VI, TODAY).readings()).isEmpty();
    }

    @Test
    void every_change_is_audited() {
        service.addSynonym(OFFICER, RULE);
        service.removeSynonym(OFFICER, RULE);
        assertThat(rows.list(
                        "select action from audit_entry where subject_code = ? order by id",
                        row -> row.getString(1),
                        RULE))
                .contains("search.synonym.added", "search.synonym.removed");
    }

    @Test
    void an_explanation_names_the_reading_and_what_made_each_score() {
        SearchExplanation.Explained explained =
                new SearchExplanation(sample.connection, language, rows).explain("trà đinh", TODAY);
        assertThat(explained.understood()).anyMatch(line -> line.contains("instead [che1]"));
        assertThat(explained.hits().getFirst().name()).isEqualTo("Chè đinh Tân Cương Hảo Đạt");
        assertThat(explained.hits().getFirst().reasons()).anyMatch(reason -> reason.contains("đinh"));
    }
}
