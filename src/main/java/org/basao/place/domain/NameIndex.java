package org.basao.place.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.basao.kernel.Syllable;
import org.basao.kernel.VietnameseText;

/**
 * Names and what they mean. A name with accents is found by its canonical key; a name typed wholly without accents by its folded
 * key; whether an answer with several meanings is of use is for the asker to say.
 */
public final class NameIndex<T> {
    private final Map<String, Set<T>> byKey = new HashMap<>();
    private final Map<String, Set<T>> byFoldedKey = new HashMap<>();

    public void add(String name, T meaning) {
        byKey.computeIfAbsent(VietnameseText.key(name), key -> new LinkedHashSet<>())
                .add(meaning);
        byFoldedKey
                .computeIfAbsent(VietnameseText.foldedKey(name), key -> new LinkedHashSet<>())
                .add(meaning);
    }

    /** Everything the name may mean; empty if it is unknown. */
    public Collection<T> find(String name) {
        Set<T> exact = byKey.get(VietnameseText.key(name));
        if (exact != null) {
            return exact;
        }
        boolean plain = VietnameseText.syllables(name).stream().noneMatch(Syllable::accented);
        return plain ? byFoldedKey.getOrDefault(VietnameseText.foldedKey(name), Set.of()) : Set.of();
    }
}
