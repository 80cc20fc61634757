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

/** The provinces, now and before, under every name by which they are looked for. */
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

    private record Named(List<String> words, Set<String> values) {}

    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, List<Named>> byFolded = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private int longest;

    /** @param aliases groups of names of one province, the official one first */
    public Gazetteer(Collection<Province> provinces, Collection<List<String>> aliases) {
        for (Province province : provinces) {
            Set<String> values = values(province.name());
            if (province.successorCode() != null) {
                values.add("~" + province.successorCode());
            }
            province.aliases().forEach(alias -> name(alias, values));
        }
        for (List<String> names : aliases) {
            Set<String> values = byName.get(VietnameseText.key(names.getFirst()));
            if (values != null) {
                names.forEach(name -> name(name, values));
            }
        }
    }

    private Set<String> values(String official) {
        Set<String> values = byName.get(VietnameseText.key(official));
        if (values == null) {
            values = new LinkedHashSet<>(List.of(VietnameseText.key(official)));
            name(official, values);
        }
        return values;
    }

    private void name(String name, Set<String> values) {
        if (byName.putIfAbsent(VietnameseText.key(name), values) == null) {
            List<String> words = Words.canonical(name);
            byFolded.computeIfAbsent(VietnameseText.foldedKey(name), key -> new ArrayList<>())
                    .add(new Named(words, values));
            words.forEach(word -> mentioned.addAll(List.of(word, Words.fold(word))));
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

    /** Values of {@link Concept.Attribute#PLACE} for the place that these words name; empty if they name none. */
    Set<String> named(List<Token> words) {
        return byFolded.getOrDefault(Words.folded(words), List.of()).stream()
                .filter(named -> Words.mean(words, named.words()))
                .map(Named::values)
                .findFirst()
                .orElse(Set.of());
    }
}
