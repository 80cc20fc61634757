package org.basao.search.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basao.kernel.Syllable;
import org.basao.kernel.VietnameseOrder;
import org.basao.kernel.VietnameseText;

/** Makes the keys of a product by which queries find it. */
public final class ProductKeys {
    private static final int LONGEST_HEAD = 6;

    private final Measures measures;
    private final Set<String> classifiers;

    public ProductKeys(Lexicon lexicon) {
        this.measures = new Measures(lexicon);
        this.classifiers = lexicon.classifiers();
    }

    /** All keys that are texts, by field. */
    public Map<IndexField, Set<String>> of(ProductDocument product) {
        List<Syllable> name = VietnameseText.syllables(product.name());
        List<Collection<Syllable>> producer = syllables(Stream.of(product.producer()));
        List<Collection<Syllable>> place =
                syllables(Stream.of(product.province(), product.formerProvince(), product.commune()));
        List<Collection<Syllable>> text = syllables(Stream.of(
                        Stream.ofNullable(product.nameEn()),
                        product.texts().stream(),
                        product.packs().stream(),
                        product.codes().stream())
                .flatMap(texts -> texts));

        Map<IndexField, Set<String>> keys = new EnumMap<>(IndexField.class);
        put(keys, IndexField.NAME, IndexField.NAME_FOLDED, List.of(name));
        put(keys, IndexField.PRODUCER, IndexField.PRODUCER_FOLDED, producer);
        put(keys, IndexField.PLACE, IndexField.PLACE_FOLDED, place);
        put(keys, IndexField.TEXT, IndexField.TEXT_FOLDED, text);
        keys.put(IndexField.HEAD, heads(name.stream().map(Syllable::canonical).toList(), name));
        keys.put(
                IndexField.HEAD_FOLDED,
                heads(name.stream().map(Syllable::folded).toList(), name));
        keys.put(
                IndexField.WORDS,
                Stream.of(List.of((Collection<Syllable>) name), producer, place, text)
                        .flatMap(List::stream)
                        .flatMap(Collection::stream)
                        .map(Syllable::canonical)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        keys.put(IndexField.PLACE_NAME, placeNames(product));
        keys.put(IndexField.CATEGORY, categories(product));
        keys.put(IndexField.MEASURE, measures(product));
        keys.put(IndexField.CODE, Set.of(product.code().toLowerCase(Locale.ROOT)));
        keys.put(IndexField.STARS, Set.of(String.valueOf(product.stars())));
        keys.put(IndexField.GROUP, Set.of(product.groupCode()));
        keys.put(IndexField.SET, Set.of(String.valueOf(product.setNumber())));
        keys.put(IndexField.PROVINCE, Set.of(product.provinceCode()));
        keys.put(IndexField.ENTITY_TYPE, Set.of(product.entityType()));
        keys.put(IndexField.SORT_NAME, Set.of(VietnameseOrder.sortKey(product.name())));
        return keys;
    }

    /** What speaks for a product whatever is asked: far less than any difference in what was matched. */
    public static double prior(ProductDocument product) {
        int syllables = Math.max(1, VietnameseText.syllables(product.name()).size());
        return 0.1 / syllables + 0.02 * (product.stars() - 3);
    }

    private static List<Collection<Syllable>> syllables(Stream<String> texts) {
        return texts.filter(Objects::nonNull)
                .map(text -> (Collection<Syllable>) VietnameseText.syllables(text))
                .toList();
    }

    private static void put(
            Map<IndexField, Set<String>> keys,
            IndexField exact,
            IndexField folded,
            List<? extends Collection<Syllable>> texts) {
        Set<String> exactKeys = new LinkedHashSet<>();
        Set<String> foldedKeys = new LinkedHashSet<>();
        for (Collection<Syllable> text : texts) {
            Syllable before = null;
            for (Syllable syllable : text) {
                exactKeys.add(syllable.canonical());
                foldedKeys.add(syllable.folded());
                if (before != null) {
                    exactKeys.add(before.canonical() + " " + syllable.canonical());
                    foldedKeys.add(before.folded() + " " + syllable.folded());
                }
                before = syllable;
            }
        }
        keys.put(exact, exactKeys);
        keys.put(folded, foldedKeys);
    }

    /** A Vietnamese name begins with what the thing is; a classifier ("hạt", "quả") may stand before that. */
    private Set<String> heads(List<String> words, List<Syllable> name) {
        Set<String> heads = new LinkedHashSet<>();
        int start = 0;
        do {
            for (int end = start + 1; end <= Math.min(words.size(), start + LONGEST_HEAD); end++) {
                heads.add(String.join(" ", words.subList(start, end)));
            }
            start++;
        } while (start < words.size()
                && classifiers.contains(name.get(start - 1).canonical()));
        heads.add(String.join(" ", words) + IndexField.WHOLE);
        return heads;
    }

    private static Set<String> placeNames(ProductDocument product) {
        Set<String> names = new LinkedHashSet<>();
        names.add(VietnameseText.key(product.province()));
        names.add(
                product.formerProvince() == null
                        ? "~" + product.provinceCode()
                        : VietnameseText.key(product.formerProvince()));
        if (product.commune() != null) {
            names.add(VietnameseText.key(product.commune()));
        }
        return names;
    }

    private static Set<String> categories(ProductDocument product) {
        Set<String> phrases = new LinkedHashSet<>(Categories.phrases(product.setName()));
        phrases.addAll(Categories.phrases(product.groupName()));
        return phrases;
    }

    private Set<String> measures(ProductDocument product) {
        List<String> texts = new ArrayList<>(product.packs());
        texts.add(product.name());
        texts.addAll(product.texts());
        return texts.stream()
                .flatMap(text -> measures.all(Words.canonical(text)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
