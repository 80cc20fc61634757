package org.basao.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basao.search.domain.Concept;
import org.basao.search.domain.Concept.Attribute;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.Token;
import org.basao.search.domain.UnderstoodQuery;

/**
 * Keeps one producer from filling the first page. The hits of a bounded window are put into another order once, the same for
 * every page: first the page with at most three of each producer, then all that were passed over. Where there are too few others,
 * those passed over fill the page after them: nobody is kept off a page for the sake of a gap.
 */
final class Fairness {
    static final int MOST_OF_ONE = 3;
    /** How many pages' hits are looked at. */
    static final int WINDOW_PAGES = 4;

    private static final Pattern ENTITY_WORDS = Pattern.compile(
            "^(?:(?:lien hiep )?(?:hop tac xa|htx)|cong ti|cti|ct|tnhh|trach nhiem huu han|mot thanh vien|mtv|co phan|cp"
                    + "|doanh nghiep tu nhan|dntn|ho kinh doanh|hkd|ho san xuat|to hop tac|tht|co so(?: san xuat)?|\\d+ tv) ");

    private Fairness() {}

    /** The order in which the hits of the window are shown, as their places in it. Size is hits on a page. */
    static List<Integer> order(List<String> producers, int size, Predicate<String> named) {
        List<Integer> first = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        Map<String, Integer> shown = new HashMap<>();
        for (int at = 0; at < producers.size(); at++) {
            String producer = producers.get(at);
            boolean free = producer.isEmpty() || named.test(producer);
            if (first.size() < size && (free || shown.merge(code(producer), 1, Integer::sum) <= MOST_OF_ONE)) {
                first.add(at);
            } else {
                rest.add(at);
            }
        }
        first.addAll(rest);
        return first;
    }

    private static String code(String producer) {
        return producer.substring(0, producer.indexOf(' '));
    }

    /**
     * Whether a query names a producer: it holds the producer's name without "HTX" and the like, or the last two syllables of that
     * name unless the query names a place, which many producers are called after.
     */
    static Predicate<String> namedIn(UnderstoodQuery query) {
        String asked = " " + query.tokens().stream().map(Token::folded).collect(Collectors.joining(" ")) + " ";
        boolean place = query.concepts().stream().anyMatch(Fairness::isPlace);
        return producer -> {
            String own = ownName(producer.substring(producer.indexOf(' ') + 1));
            if (!own.contains(" ")) {
                return own.length() > 1 && asked.contains(" " + own + " ");
            }
            int last = own.lastIndexOf(' ', own.lastIndexOf(' ') - 1);
            return asked.contains(" " + own + " ") || (!place && asked.contains(" " + own.substring(last + 1) + " "));
        };
    }

    private static String ownName(String folded) {
        String own = folded;
        String shorter = own;
        do {
            own = shorter;
            shorter = ENTITY_WORDS.matcher(own).replaceFirst("");
        } while (!shorter.equals(own));
        return own;
    }

    private static boolean isPlace(Concept concept) {
        return concept instanceof Concept.Span span
                && span.variants().stream()
                        .anyMatch(variant ->
                                variant instanceof Property property && property.attribute() == Attribute.PLACE);
    }
}
