package org.basao.search.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Quantities with a unit in a row of words, in one spelling: "5 kg", "năm cân" and "5000 g" are all "g5000". Buyers ask for packs and
 * grades (38 độ đạm = 38 N) this way.
 */
final class Measures {
    private static final int LONGEST_UNIT = 2;
    private static final BigDecimal HALF = new BigDecimal("0.5");

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
        BigDecimal number = number(words.get(start));
        if (number == null) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST_UNIT, words.size() - start - 1); length > 0; length--) {
            int end = start + 1 + length;
            Lexicon.MeasureUnit unit = lexicon.unit(words.subList(start + 1, end));
            if (unit != null) {
                boolean andAHalf = end < words.size() && lexicon.isAndAHalf(words.get(end));
                BigDecimal amount = (andAHalf ? number.add(HALF) : number).multiply(unit.size());
                String value = unit.base() + amount.stripTrailingZeros().toPlainString();
                return Optional.of(new Measure(value, (andAHalf ? 2 : 1) + length));
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

    /** In digits or as spoken ("nửa"); null for other words. */
    private BigDecimal number(String word) {
        boolean digits = word.charAt(0) >= '0' && word.charAt(0) <= '9' && word.length() <= 12;
        return digits ? new BigDecimal(word.replace(',', '.')) : lexicon.number(word);
    }
}
