package org.basao.search.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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
        List<List<Syllable>> producer = syllables(Stream.of(product.producer()));
        List<List<Syllable>> all = new ArrayList<>(producer);
        all.add(name);
        all.addAll(syllables(
                Stream.of(product.texts(), product.packs(), product.codes()).flatMap(List::stream)));
        all.addAll(syllables(Stream.of(product.nameEn())));
        List<List<Syllable>> places =
                syllables(Stream.of(product.province(), product.formerProvince(), product.commune()));
        List<List<Syllable>> known = new ArrayList<>(all);
        known.addAll(places);

        Map<IndexField, Set<String>> keys = new EnumMap<>(IndexField.class);
        List<List<Syllable>> ownName = List.of(withoutPlaces(name, places));
        keys.put(IndexField.NAME, with(pairs(List.of(name), Syllable::canonical), words(ownName, Syllable::canonical)));
        keys.put(
                IndexField.NAME_FOLDED, with(pairs(List.of(name), Syllable::folded), words(ownName, Syllable::folded)));
        keys.put(IndexField.HEAD, heads(name, Syllable::canonical));
        keys.put(IndexField.HEAD_FOLDED, heads(name, Syllable::folded));
        keys.put(IndexField.MAKER, words(producer, Syllable::canonical));
        keys.put(IndexField.MAKER_FOLDED, words(producer, Syllable::folded));
        keys.put(IndexField.WORDS, words(known, Syllable::canonical));
        keys.put(IndexField.ALL, with(pairs(all, Syllable::canonical), words(all, Syllable::canonical)));
        keys.put(IndexField.ALL_FOLDED, words(all, Syllable::folded));
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
        OfferKeys.add(keys, product);
        return keys;
    }

    /** What decides between products that match equally well. */
    public static double prior(ProductDocument product) {
        int syllables = Math.max(1, VietnameseText.syllables(product.name()).size());
        return 1.0 / syllables + 0.005 * (product.stars() - 3);
    }

    /**
     * The name without the names of the product's own places: tea from Na Son is no na (the fruit). A place of one syllable stays,
     * and so does everything where nothing else would be left.
     */
    private static List<Syllable> withoutPlaces(List<Syllable> name, List<List<Syllable>> places) {
        List<Syllable> own = new ArrayList<>(name);
        for (List<Syllable> place : places) {
            int at = place.size() < 2 ? -1 : Collections.indexOfSubList(own, place);
            if (at >= 0) {
                own.subList(at, at + place.size()).clear();
            }
        }
        return own.isEmpty() ? name : own;
    }

    private static List<List<Syllable>> syllables(Stream<String> texts) {
        return texts.filter(Objects::nonNull).map(VietnameseText::syllables).toList();
    }

    private static Set<String> words(List<List<Syllable>> texts, Function<Syllable, String> key) {
        return texts.stream().flatMap(List::stream).map(key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> pairs(List<List<Syllable>> texts, Function<Syllable, String> key) {
        Set<String> pairs = new LinkedHashSet<>();
        for (List<Syllable> text : texts) {
            for (int i = 1; i < text.size(); i++) {
                pairs.add(key.apply(text.get(i - 1)) + " " + key.apply(text.get(i)));
            }
        }
        return pairs;
    }

    private static Set<String> with(Set<String> some, Set<String> others) {
        some.addAll(others);
        return some;
    }

    /** A Vietnamese name begins with what the thing is; a classifier ("hạt", "quả") may stand before that. */
    private Set<String> heads(List<Syllable> name, Function<Syllable, String> key) {
        List<String> words = name.stream().map(key).toList();
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
