package org.basao.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.basao.kernel.VietnameseText;

/**
 * What makes a product a right answer, without naming products: alternatives of conditions such as {@code set=13 & province=Đắk Lắk |
 * name=cà phê}. Names, producers, texts and packs have to contain the words; the other fields have to be equal.
 */
final class Judgement {
    private static final Pattern OR = Pattern.compile(" \\| ");
    private static final Pattern AND = Pattern.compile(" & ");

    private static final Map<String, String> PADDED = new ConcurrentHashMap<>();

    private final List<List<Condition>> alternatives;

    Judgement(String written) {
        alternatives = written.isBlank()
                ? List.of()
                : OR.splitAsStream(written)
                        .map(one -> AND.splitAsStream(one).map(Condition::of).toList())
                        .toList();
    }

    boolean holds(Judged product) {
        return alternatives.stream()
                .anyMatch(conditions -> conditions.stream().allMatch(condition -> condition.holds(product)));
    }

    /** What is judged of a product. */
    record Judged(
            String code,
            String name,
            int set,
            String province,
            String former,
            String commune,
            String type,
            String producer,
            String pack,
            String text) {}

    /** The key of a text between blanks; each is asked for again with every query. */
    private static String padded(String text) {
        return PADDED.computeIfAbsent(text, written -> " " + VietnameseText.key(written) + " ");
    }

    private record Condition(String field, String value) {
        static Condition of(String written) {
            List<String> sides = Arrays.asList(written.strip().split("=", 2));
            return new Condition(sides.getFirst(), sides.getLast());
        }

        boolean holds(Judged product) {
            return switch (field) {
                case "set" -> Integer.parseInt(value) == product.set();
                case "province" -> value.equals(product.province());
                case "former" -> value.equals(product.former());
                case "commune" -> value.equals(product.commune());
                case "type" -> value.equals(product.type());
                case "name" -> holdsWords(product.name());
                case "producer" -> holdsWords(product.producer());
                case "pack" -> holdsWords(product.pack());
                case "text" -> holdsWords(product.text()) || holdsWords(product.name());
                default -> throw new IllegalArgumentException(field);
            };
        }

        private boolean holdsWords(String text) {
            return padded(text).contains(padded(value));
        }
    }
}
