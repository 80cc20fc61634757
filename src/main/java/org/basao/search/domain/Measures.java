package org.basao.search.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Quantities with a unit in a row of words, in one spelling: "5 kg", "5 cân" and "5000 g" are all "g5000". Buyers ask for packs and
 * grades (38 độ đạm = 38 N) this way.
 */
final class Measures {
    private static final int LONGEST_UNIT = 2;

    /**
     * @param value such as {@code ml500}
     * @param length how many words it takes
     */
    record Measure(String value, int length) {}

    private final Lexicon lexicon;

    Measures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The measure that begins at this word. */
    Optional<Measure> at(List<String> words, int start) {
        if (!isNumber(words.get(start))) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST_UNIT, words.size() - start - 1); length > 0; length--) {
            Lexicon.MeasureUnit unit = lexicon.unit(words.subList(start + 1, start + 1 + length));
            if (unit != null) {
                return Optional.of(new Measure(value(words.get(start), unit), 1 + length));
            }
        }
        return Optional.empty();
    }

    /** All measures in the words, as indexed with a product. */
    List<String> all(List<String> words) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            at(words, i).map(Measure::value).ifPresent(values::add);
        }
        return values;
    }

    private static boolean isNumber(String word) {
        return word.charAt(0) >= '0' && word.charAt(0) <= '9' && word.length() <= 12;
    }

    private static String value(String number, Lexicon.MeasureUnit unit) {
        BigDecimal amount = new BigDecimal(number.replace(',', '.')).multiply(unit.size());
        return unit.base() + amount.stripTrailingZeros().toPlainString();
    }
}
