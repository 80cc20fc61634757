package org.basao.search.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The syllables that occur in the index, with the number of products of each: by it a slip is told from a word. A snapshot; it
 * may lag behind the index, which costs at most a correction. The empty one knows everything, so that nothing is corrected
 * before the index has been read.
 */
public final class Vocabulary {
    public static final Vocabulary UNKNOWN = new Vocabulary(Map.of());

    private static final int MOST_NEAR = 8;
    private static final int SHORTEST_CORRECTED = 3;

    private final Map<String, Integer> canonical;
    private final Map<String, Integer> folded = new HashMap<>();
    private final Map<String, Set<String>> spellings = new HashMap<>();
    private final Map<Integer, List<String>> byLength;

    /** @param counts canonical syllable to the number of products that hold it */
    public Vocabulary(Map<String, Integer> counts) {
        canonical = Map.copyOf(counts);
        canonical.forEach((syllable, count) -> {
            String key = Words.fold(syllable);
            folded.merge(key, count, Integer::sum);
            spellings.merge(key, Set.of(syllable), Vocabulary::union);
        });
        byLength = folded.keySet().stream().collect(Collectors.groupingBy(String::length));
    }

    public boolean isEmpty() {
        return canonical.isEmpty();
    }

    boolean knows(String canonicalSyllable) {
        return isEmpty() || canonical.containsKey(canonicalSyllable);
    }

    boolean knowsFolded(String foldedSyllable) {
        return isEmpty() || folded.containsKey(foldedSyllable);
    }

    /** Whether a syllable without marks is itself a common spelling and not only one of a marked syllable with the marks left out. */
    boolean isCommonWithoutMarks(String syllable) {
        return canonical.getOrDefault(syllable, 0) * 20 >= folded.getOrDefault(syllable, 0);
    }

    /**
     * Known syllables one slip away from this one, likeliest first; none for syllables so short that each is near every other. Who
     * typed accents meant them, and hardly anybody mistypes the first letter, unless it is spoken alike.
     */
    List<Token.Near> near(String typedCanonical, String typedFolded) {
        if (typedFolded.length() < SHORTEST_CORRECTED || Character.isDigit(typedFolded.charAt(0))) {
            return List.of();
        }
        boolean accented = !typedCanonical.equals(typedFolded);
        Set<String> regional = Edits.regional(typedFolded);
        return slips(typedFolded, regional).stream()
                .map(known ->
                        new Token.Near(known, isClose(typedCanonical, typedFolded, known, regional.contains(known))))
                .filter(near -> near.close() || (!accented && near.folded().charAt(0) == typedFolded.charAt(0)))
                .sorted(Comparator.comparing(Token.Near::close)
                        .thenComparing(near -> folded.get(near.folded()))
                        .reversed())
                .limit(MOST_NEAR)
                .toList();
    }

    /** Only syllables about as long can be one slip away; a query with many unknown words asks for this often. */
    private Set<String> slips(String typed, Set<String> regional) {
        Set<String> slips = new HashSet<>();
        for (int length = typed.length() - 1; length <= typed.length() + 1; length++) {
            for (String known : byLength.getOrDefault(length, List.of())) {
                if (Edits.one(typed, known)) {
                    slips.add(known);
                }
            }
        }
        regional.stream().filter(folded::containsKey).forEach(slips::add);
        return slips;
    }

    private boolean isClose(String typedCanonical, String typedFolded, String known, boolean regional) {
        if (Edits.isDoubledLetter(typedFolded, known)) {
            return true;
        }
        if (regional) {
            String tone = Words.tone(typedCanonical);
            return typedCanonical.equals(typedFolded)
                    || spellings.get(known).stream()
                            .anyMatch(spelling -> Words.tone(spelling).equals(tone));
        }
        return !typedCanonical.equals(typedFolded)
                && spellings.get(known).stream().anyMatch(spelling -> isCloseSpelling(typedCanonical, spelling));
    }

    /** One letter with its mark is another one, and the tone is the same. */
    private static boolean isCloseSpelling(String typed, String spelling) {
        return Words.tone(typed).equals(Words.tone(spelling))
                && Edits.one(Words.withoutTone(typed), Words.withoutTone(spelling));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
