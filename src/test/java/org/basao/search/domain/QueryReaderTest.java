package org.basao.search.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.basao.kernel.PublicCode;
import org.basao.kernel.VietnameseText;
import org.basao.search.domain.Concept.Attribute;
import org.basao.search.domain.Concept.Phrase;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.Concept.Span;
import org.basao.search.domain.Concept.Variant;
import org.basao.search.domain.Concept.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
    private final QueryReader reader = new QueryReader(
            new Lexicon(
                    List.of(
                            "# a comment",
                            "lợn = heo",
                            "na [not na hang] = mãng cầu",
                            "dứa = khóm = thơm [first]",
                            "ngô = bắp [not bắp cải]",
                            "tea > chè, trà",
                            "fish sauce > nước mắm",
                            "chè = trà"),
                    List.of(
                            "optional: của, ở, giá rẻ, sản phẩm",
                            "classifier: quả",
                            "stars: sao",
                            "set 1: trái cây",
                            "set 7: trái cây",
                            "entity COOPERATIVE: hợp tác xã, htx",
                            "entity COMPANY: doanh nghiệp",
                            "entity PRIVATE_ENTERPRISE: doanh nghiệp",
                            "unit g 1: g",
                            "unit g 1000: kg, cân",
                            "unit nitrogen 1: độ đạm, n",
                            "unit degree 1: độ")),
            new Gazetteer(
                    List.of(
                            new Gazetteer.Province("Tuyên Quang", null, List.of()),
                            new Gazetteer.Province("Hồ Chí Minh", null, List.of()),
                            new Gazetteer.Province("Hà Giang", "08", List.of()),
                            new Gazetteer.Province("Huế", null, List.of("Thừa Thiên Huế"))),
                    List.of(List.of("Huế", "cố đô")),
                    List.of("Khe Sanh", "Bằng", "Long Hồ", "Chí Minh")),
            new Categories(List.of("Thực phẩm chức năng, thuốc cổ truyền", "Vải, may mặc")),
            vocabulary(
                    "chè đinh gạo thơm nước mắm mật ong cam lợn ngô na mãng cầu hang bắp cải rượu dừa dứa dưa mực chả hạ long khe sanh"));

    private static Vocabulary vocabulary(String words) {
        Map<String, Integer> counts = new HashMap<>();
        VietnameseText.syllables(words).forEach(word -> counts.put(word.canonical(), 10));
        return new Vocabulary(counts);
    }

    private List<Concept> concepts(String query) {
        return reader.read(query, Reach.EXACT).concepts();
    }

    private static List<Variant> variants(Concept concept) {
        return concept instanceof Span span ? span.variants() : List.of();
    }

    private static List<String> phrases(Concept concept) {
        return variants(concept).stream()
                .filter(Phrase.class::isInstance)
                .map(variant -> String.join(" ", ((Phrase) variant).words()))
                .toList();
    }

    private static List<Property> properties(Concept concept) {
        return variants(concept).stream()
                .filter(Property.class::isInstance)
                .map(Property.class::cast)
                .toList();
    }

    private static Token token(Concept concept) {
        return concept instanceof Word word
                ? word.token()
                : ((Word) ((Span) concept).parts().getFirst()).token();
    }

    private static String key(String text) {
        return VietnameseText.key(text);
    }

    @Test
    void every_word_is_a_concept_and_words_without_weight_are_none() {
        UnderstoodQuery query = reader.read("gạo giá rẻ của Hạ Long", Reach.EXACT);
        assertThat(query.concepts())
                .extracting(concept -> token(concept).folded())
                .containsExactly("gao", "ha", "long");
        assertThat(query.optional()).extracting(Token::folded).containsExactly("gia", "re", "cua");
    }

    @Test
    void words_without_weight_count_when_there_is_nothing_else() {
        assertThat(concepts("sản phẩm")).hasSize(2);
    }

    @Test
    void typed_accents_are_meant_and_missing_ones_are_not() {
        assertThat(token(concepts("dừa").getFirst()).strict()).isTrue();
        assertThat(token(concepts("dua").getFirst()).strict()).isFalse();
        assertThat(token(concepts("cam").getFirst()).strict()).isFalse();
        assertThat(token(concepts("cam gạo").getFirst()).strict())
                .as("a level tone among accents")
                .isTrue();
        assertThat(token(concepts("gao mật").getFirst()).strict())
                .as("half typed accents")
                .isFalse();
        assertThat(token(concepts("gáo").getFirst()).strict())
                .as("accents that no product has")
                .isFalse();
    }

    @Test
    void synonyms_are_variants_scaled_by_their_length() {
        assertThat(phrases(concepts("heo").getFirst())).containsExactly(key("lợn"));
        Phrase longer = (Phrase) variants(concepts("na").getFirst()).getFirst();
        assertThat(longer.words()).containsExactly("mang3", "câu1");
        assertThat(longer.weight()).isLessThan(0.5);
        assertThat(phrases(concepts("mãng cầu").getFirst())).containsExactly("na");
    }

    @Test
    void a_one_way_synonym_leads_one_way() {
        assertThat(phrases(concepts("tea").getFirst())).containsExactly(key("chè"), key("trà"));
        assertThat(phrases(concepts("chè").getFirst())).containsExactly(key("trà"));
        assertThat(phrases(concepts("fish sauce").getFirst())).containsExactly(key("nước mắm"));
    }

    @Test
    void a_synonym_does_not_count_inside_a_longer_word() {
        assertThat(phrases(concepts("bắp").getFirst())).containsExactly(key("ngô"));
        assertThat(concepts("bắp cải")).allMatch(concept -> variants(concept).isEmpty());
        assertThat(concepts("na hang")).allMatch(concept -> variants(concept).isEmpty());
        Phrase corn = (Phrase) variants(concepts("ngô").getFirst()).getFirst();
        assertThat(corn.not()).containsExactly(List.of("băp4", "cai2"));
    }

    @Test
    void a_word_that_counts_only_at_the_beginning_is_nothing_after_another() {
        assertThat(phrases(concepts("thơm").getFirst())).contains(key("dứa"));
        assertThat(phrases(concepts("quả thơm").getLast())).contains(key("dứa"));
        assertThat(variants(concepts("gạo thơm").getLast())).isEmpty();
        assertThat(variants(concepts("dứa").getFirst()))
                .anyMatch(variant -> variant instanceof Phrase phrase && phrase.first());
    }

    @Test
    void places_of_any_time_are_found_with_and_without_accents() {
        for (String query : List.of("chè Hà Giang", "che ha giang", "CHÈ HÀ GIANG")) {
            Property place = properties(concepts(query).getLast()).getFirst();
            assertThat(place.attribute()).isEqualTo(Attribute.PLACE);
            assertThat(place.values()).containsExactlyInAnyOrder(key("Hà Giang"), "~08");
        }
        assertThat(properties(concepts("cố đô").getFirst()).getFirst().values()).containsExactly(key("Huế"));
        assertThat(concepts("hà giáng")).as("accents that nobody knows").hasSize(1);
        assertThat(concepts("hạ giang")).as("another word").hasSize(2);
    }

    @Test
    void communes_are_places_unless_their_name_is_a_single_word() {
        assertThat(properties(concepts("rượu khe sanh").getLast()).getFirst().values())
                .containsExactly("khe sanh");
        assertThat(variants(concepts("bằng").getFirst())).isEmpty();
    }

    @Test
    void a_province_is_not_torn_apart_by_communes() {
        assertThat(concepts("gạo long hồ chí minh"))
                .as("Long Hồ and Chí Minh are communes")
                .anyMatch(concept -> properties(concept).stream()
                        .anyMatch(property -> property.values().contains(key("Hồ Chí Minh"))));
    }

    @Test
    void a_slip_in_a_place_is_mended() {
        assertThat(properties(concepts("mật khe sangh").getLast()).getFirst().values())
                .containsExactly("khe sanh");
    }

    @Test
    void a_place_ends_the_row_of_words_that_may_begin_a_name() {
        assertThat(reader.read("Hà Giang chè đinh", Reach.EXACT).runs())
                .extracting(run -> run.stream().map(Token::folded).toList())
                .containsExactly(List.of("che", "dinh"));
    }

    @Test
    void kinds_of_producer_categories_stars_and_measures_are_properties() {
        assertThat(properties(concepts("hợp tác xã gạo").getFirst()))
                .containsExactly(new Property(Attribute.ENTITY_TYPE, Set.of("COOPERATIVE"), 1));
        assertThat(properties(concepts("doanh nghiệp").getFirst()).getFirst().values())
                .containsExactlyInAnyOrder("COMPANY", "PRIVATE_ENTERPRISE");
        assertThat(properties(concepts("thuốc cổ truyền").getFirst()).getFirst().attribute())
                .isEqualTo(Attribute.CATEGORY);
        assertThat(properties(concepts("trai cay").getFirst()))
                .containsExactly(new Property(Attribute.SET, Set.of("1", "7"), 0.5));
        assertThat(properties(concepts("chè 5 sao").getLast()))
                .containsExactly(new Property(Attribute.STARS, Set.of("5"), 1));
    }

    @ParameterizedTest
    @CsvSource({
        "5kg, g5000",
        "5 cân, g5000",
        "5 can, g5000",
        "500 g, g500",
        "'0,5 kg', g500",
        "38N, nitrogen38",
        "38 độ đạm, nitrogen38",
        "38 do dam, nitrogen38",
        "40 độ, degree40"
    })
    void measures_have_one_spelling(String query, String value) {
        List<Concept> concepts = concepts("nước mắm " + query);
        assertThat(properties(concepts.getLast()).getFirst().values()).containsExactly(value);
    }

    @Test
    void telex_is_read_only_where_the_letters_are_no_word() {
        assertThat(concepts("nuowcs mawms"))
                .extracting(QueryReaderTest::token)
                .extracting(Token::canonical)
                .containsExactly(key("nước"), key("mắm"));
        assertThat(token(concepts("cas").getFirst()).canonical())
                .as("cá is in no product")
                .isEqualTo("cas");
        assertThat(token(concepts("cam").getFirst()).canonical()).isEqualTo("cam");
    }

    @Test
    void words_written_together_are_parted() {
        assertThat(concepts("nuocmam"))
                .extracting(concept -> token(concept).folded())
                .containsExactly("nuoc", "mam");
    }

    @Test
    void slips_are_mended_only_in_words_that_nobody_knows() {
        assertThat(token(concepts("ongg").getFirst()).near()).containsExactly(new Token.Near("ong", true));
        assertThat(token(concepts("gao").getFirst()).near()).isEmpty();
        Concept other = reader.read("chả mựt", Reach.NEAR).concepts().getLast();
        assertThat(token(other).near()).contains(new Token.Near("muc", true));
        assertThat(token(reader.read("dừa", Reach.NEAR).concepts().getFirst()).near())
                .isEmpty();
    }

    @Test
    void a_public_code_is_asked_for_as_such() {
        String code = PublicCode.random(new Random(7)).value();
        assertThat(properties(concepts(code).getFirst()))
                .containsExactly(new Property(Attribute.CODE, Set.of(code.toLowerCase(Locale.ROOT)), 1));
    }

    @Test
    void a_row_of_words_can_be_taken_apart_and_a_code_cannot() {
        assertThat(reader.read("mãng cầu", Reach.EXACT).apart().concepts()).hasSize(2);
        String code = PublicCode.random(new Random(7)).value();
        assertThat(reader.read(code, Reach.EXACT).apart().concepts()).hasSize(1);
    }

    @Test
    void no_text_is_too_long_or_too_strange() {
        assertThat(reader.read("   …!? ", Reach.EXACT).isNothing()).isTrue();
        assertThat(concepts("gạo ".repeat(500))).hasSize(QueryReader.MOST_SYLLABLES);
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            String any = Stream.generate(() -> Character.toString(random.nextInt(0x3000)))
                    .limit(random.nextInt(60))
                    .reduce("", String::concat);
            for (Reach reach : Reach.values()) {
                assertThat(reader.read(any, reach).tokens()).hasSizeLessThanOrEqualTo(3 * QueryReader.MOST_SYLLABLES);
            }
        }
    }

    @Test
    void a_line_that_cannot_be_read_is_named() {
        assertThat(catchThrowable(() -> new Lexicon(List.of("lợn"), List.of()))).hasMessageContaining("lợn");
        assertThat(catchThrowable(() -> new Lexicon(List.of(), List.of("odd: x"))))
                .hasMessageContaining("odd");
    }

    @Test
    void the_files_of_the_project_can_be_read_and_say_no_line_twice() throws Exception {
        for (String file : List.of("synonyms.txt", "english.txt", "words.txt", "place-aliases.txt")) {
            String content = new String(
                    QueryReaderTest.class
                            .getResourceAsStream("/content/search/" + file)
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(LexiconLines.content(Arrays.asList(content.split("\n", -1))))
                    .doesNotHaveDuplicates();
        }
    }
}
