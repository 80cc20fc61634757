package org.basao.search;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.basao.search.domain.IndexField;

/** The keys of a product in one column of the database: each carries its field in front, such as {@code a:che1 xanh1}. */
final class TextKeys {
    /** Raised whenever the keys change: a rebuild writes rows of another version anew. */
    static final int LAYOUT = 100 * IndexLayout.VERSION + 1;

    /** What a match is weighed by: few keys, because every one of a product's is read for every hit. */
    private static final Set<IndexField> NEAR = EnumSet.of(
            IndexField.NAME,
            IndexField.NAME_FOLDED,
            IndexField.HEAD,
            IndexField.HEAD_FOLDED,
            IndexField.MAKER,
            IndexField.MAKER_FOLDED);

    private static final int LONGEST = 500;

    private TextKeys() {}

    static boolean isNear(IndexField field) {
        return NEAR.contains(field);
    }

    static String key(IndexField field, String value) {
        return shortName(field) + ":" + value;
    }

    static Set<String> near(Map<IndexField, Set<String>> keys) {
        Set<String> near = new LinkedHashSet<>();
        NEAR.forEach(field -> add(near, field, keys));
        return near;
    }

    static Set<String> all(Map<IndexField, Set<String>> keys) {
        Set<String> all = new LinkedHashSet<>();
        for (IndexField field : keys.keySet()) {
            if (field != IndexField.SORT_NAME && field != IndexField.WORDS) {
                add(all, field, keys);
            }
        }
        return all;
    }

    static Set<String> facets(Map<IndexField, Set<String>> keys) {
        Set<String> facets = new LinkedHashSet<>();
        FacetFields.ALL.forEach(field -> add(facets, field, keys));
        return facets;
    }

    private static void add(Set<String> texts, IndexField field, Map<IndexField, Set<String>> keys) {
        for (String value : keys.getOrDefault(field, Set.of())) {
            if (value.length() <= LONGEST) { // the database takes no endless words
                texts.add(key(field, value));
            }
        }
    }

    /** The fields with most keys have short names, which halves the column. */
    private static String shortName(IndexField field) {
        return switch (field) {
            case NAME -> "n";
            case NAME_FOLDED -> "nf";
            case HEAD -> "h";
            case HEAD_FOLDED -> "hf";
            case MAKER -> "m";
            case MAKER_FOLDED -> "mf";
            case ALL -> "a";
            case ALL_FOLDED -> "af";
            default -> field.key();
        };
    }
}
