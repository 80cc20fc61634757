package org.basao.search.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basao.kernel.VietnameseText;

/** The provinces, now and before, under every name by which they are looked for, and the communes. */
public final class Gazetteer {

    /**
     * A province of any time.
     *
     * @param name official name without "tỉnh" or "thành phố"
     * @param successorCode code of the province that stands for a former one today; null for a present one
     * @param aliases other names
     */
    public record Province(String name, String successorCode, List<String> aliases) {
        public Province {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * What some words name.
     *
     * @param values as in {@link Concept.Attribute#PLACE}; empty for no place
     * @param province whether one of them is a province
     */
    record Place(Set<String> values, boolean province) {
        static final Place NONE = new Place(Set.of(), false);

        boolean isNone() {
            return values.isEmpty();
        }
    }

    private record Named(List<String> words, Set<String> values, boolean province) {}

    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, List<Named>> byFolded = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private int longest;

    /**
     * @param aliases groups of names of one province, the official one first
     * @param communes their names; those of one syllable are left out, because they are words as well
     */
    public Gazetteer(Collection<Province> provinces, Collection<List<String>> aliases, Collection<String> communes) {
        for (Province province : provinces) {
            Set<String> values = values(province.name(), true);
            if (province.successorCode() != null) {
                values.add("~" + province.successorCode());
            }
            province.aliases().forEach(alias -> name(alias, values, true));
        }
        for (List<String> names : aliases) {
            Set<String> values = byName.get(VietnameseText.key(names.getFirst()));
            if (values != null) {
                names.forEach(name -> name(name, values, true));
            }
        }
        for (String commune : communes) {
            if (Words.canonical(commune).size() > 1) {
                values(commune, false);
            }
        }
    }

    private Set<String> values(String official, boolean province) {
        Set<String> values = byName.get(VietnameseText.key(official));
        if (values == null) {
            values = new LinkedHashSet<>(List.of(VietnameseText.key(official)));
            name(official, values, province);
        }
        return values;
    }

    private void name(String name, Set<String> values, boolean province) {
        if (byName.putIfAbsent(VietnameseText.key(name), values) == null) {
            List<String> words = Words.canonical(name);
            byFolded.computeIfAbsent(VietnameseText.foldedKey(name), key -> new ArrayList<>())
                    .add(new Named(words, values, province));
            if (province) {
                words.forEach(word -> mentioned.addAll(List.of(word, Words.fold(word))));
            }
            longest = Math.max(longest, words.size());
        }
    }

    /** Whether the syllable (canonical or folded) occurs in the name of a province: then it is a word in any case. */
    boolean mentions(String syllable) {
        return mentioned.contains(syllable);
    }

    int longest() {
        return longest;
    }

    /** The place that these words name, perhaps with a slip. */
    Place named(List<Token> words) {
        Place asTyped = named(words, Words.folded(words));
        for (int i = 0; i < words.size() && asTyped.isNone(); i++) {
            for (Token.Near near : words.get(i).near()) {
                List<Token> mended = new ArrayList<>(words);
                mended.set(i, new Token(near.folded(), near.folded(), false, List.of()));
                Place meant = named(mended, Words.folded(mended));
                if (!meant.isNone()) {
                    return meant;
                }
            }
        }
        return asTyped;
    }

    private Place named(List<Token> words, String folded) {
        List<Named> found = byFolded.getOrDefault(folded, List.of()).stream()
                .filter(named -> Words.mean(words, named.words()))
                .toList();
        if (found.isEmpty()) {
            return Place.NONE;
        }
        Set<String> values = new LinkedHashSet<>();
        found.forEach(named -> values.addAll(named.values()));
        return new Place(values, found.stream().anyMatch(Named::province));
    }
}
