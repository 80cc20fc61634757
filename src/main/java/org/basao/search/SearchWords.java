package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.basao.platform.persistence.Rows;
import org.basao.search.domain.Lexicon;
import org.basao.search.domain.Pins;

/** Reads the words of the search that operators change while it runs: synonyms and pins. */
@ApplicationScoped
public class SearchWords {
    private static final Logger LOG = Logger.getLogger(SearchWords.class.getName());

    private Rows rows;

    protected SearchWords() {}

    @Inject
    public SearchWords(Rows rows) {
        this.rows = rows;
    }

    /**
     * A product that stands first for a query.
     *
     * @param until the last day, in Asia/Ho_Chi_Minh
     */
    public record PinnedProduct(String query, String productCode, String productName, LocalDate until, String reason) {}

    /** Moves with every change of synonyms or pins. */
    long version() {
        return rows.first("select version from search_words_version", row -> row.getLong(1))
                .orElse(0L);
    }

    /** The rules in the signs of content/search/synonyms.txt. */
    public List<String> synonyms() {
        return rows.list("select rule from search_synonym order by rule_key", row -> row.getString(1));
    }

    /** The rules that can be read: one that cannot must not take the search down. */
    List<String> readableSynonyms() {
        return synonyms().stream().filter(SearchWords::isReadable).toList();
    }

    private static boolean isReadable(String rule) {
        try {
            check(rule);
            return true;
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "Synonym left out, {0}", e.getMessage());
            return false;
        }
    }

    /** @throws IllegalArgumentException saying what is wrong with the rule */
    static void check(String rule) {
        if (rule.indexOf('\n') >= 0 || rule.strip().startsWith("#")) {
            throw new IllegalArgumentException("one rule on one line: " + rule);
        }
        var unused = new Lexicon(List.of(rule), List.of());
    }

    /** All pins, those that have ended too. */
    public List<PinnedProduct> pins() {
        return rows.list(
                """
                select i.query, p.code, p.name, i.valid_to, i.reason from search_pin i join product p on p.id = i.product_id
                 order by i.query_key, i.valid_to desc, p.code
                """,
                row -> new PinnedProduct(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)));
    }

    Pins readPins() {
        return new Pins(pins().stream()
                .map(pin -> new Pins.Pin(pin.query(), pin.productCode(), pin.until()))
                .toList());
    }

    /** By which a rule is known: letters and blanks may be written in several ways. */
    static String key(String rule) {
        return Normalizer.normalize(rule, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
