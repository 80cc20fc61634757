package org.basao.search.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.kernel.Syllable;
import org.basao.kernel.VietnameseText;
import org.basao.search.api.Suggestion;
import org.basao.search.api.Suggestion.Kind;

/**
 * Finds names by how they, or a word in them, begin, typed with or without marks. All ends of all names lie sorted in memory, so
 * that a question is two binary searches and one look at what lies between. Immutable, for many threads.
 */
public final class SuggestionIndex {
    public static final SuggestionIndex EMPTY = new SuggestionIndex(List.of());

    /** How many of a kind are weighed where marks were typed. */
    private static final int WEIGHED = 40;

    private static final int INSIDE = 1 << 28;
    private static final int OFFSET_BITS = 10;
    private static final int LONGEST = 200;

    private final List<Suggestion> entries;
    private final List<String> keys = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    /** Number of the key and offset of a word in it, in the order of what begins there. */
    private final int[] starts;

    /** Takes the entries with the best ones first. */
    public SuggestionIndex(List<Suggestion> entries) {
        this.entries = List.copyOf(entries);
        List<Integer> all = new ArrayList<>();
        for (int owner = 0; owner < entries.size(); owner++) {
            add(owner, entries.get(owner).name(), all);
            if (entries.get(owner).nameEn() != null) {
                add(owner, entries.get(owner).nameEn(), all);
            }
        }
        all.sort(Comparator.comparing(this::end));
        starts = all.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(int owner, String name, List<Integer> all) {
        String folded = VietnameseText.foldedKey(name);
        String key = folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
        for (int offset = 0; offset >= 0 && offset < key.length(); ) {
            all.add(keys.size() << OFFSET_BITS | offset);
            int space = key.indexOf(' ', offset);
            offset = space < 0 ? -1 : space + 1;
        }
        keys.add(key);
        owners.add(owner);
    }

    private String end(int start) {
        return keys.get(start >> OFFSET_BITS).substring(start & ((1 << OFFSET_BITS) - 1));
    }

    public int size() {
        return entries.size();
    }

    /** The best entries of each kind, at most so many. */
    public Map<Kind, List<Suggestion>> find(String typed, int most) {
        String prefix = VietnameseText.foldedKey(typed);
        Map<Kind, int[]> best = new EnumMap<>(Kind.class);
        if (prefix.isEmpty()) {
            return Map.of();
        }
        boolean accented = VietnameseText.syllables(typed).stream().anyMatch(Syllable::accented);
        int wanted = accented ? Math.max(most, WEIGHED) : most;
        for (int at = first(prefix); at < starts.length && isAt(starts[at], prefix); at++) {
            int owner = owners.get(starts[at] >> OFFSET_BITS);
            boolean inside = (starts[at] & ((1 << OFFSET_BITS) - 1)) > 0;
            keep(
                    best.computeIfAbsent(entries.get(owner).kind(), kind -> full(wanted)),
                    owner,
                    inside ? owner + INSIDE : owner);
        }
        Map<Kind, List<Suggestion>> found = new EnumMap<>(Kind.class);
        best.forEach((kind, ranks) -> found.put(
                kind, named(ranks, typed, accented).stream().limit(most).toList()));
        return found;
    }

    private static int[] full(int size) {
        int[] ranks = new int[size];
        Arrays.fill(ranks, Integer.MAX_VALUE);
        return ranks;
    }

    /** Puts an entry into the row of best ones, each entry once. */
    private static void keep(int[] ranks, int owner, int rank) {
        if (rank >= ranks[ranks.length - 1]) {
            return;
        }
        int from = ranks.length - 1;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == rank || ranks[i] == owner) {
                return;
            }
            if (ranks[i] == owner + INSIDE) {
                from = i;
                break;
            }
        }
        int to = from;
        while (to > 0 && ranks[to - 1] > rank) {
            ranks[to] = ranks[to - 1];
            to--;
        }
        ranks[to] = rank;
    }

    private List<Suggestion> named(int[] ranks, String typed, boolean accented) {
        List<Suggestion> found = Arrays.stream(ranks)
                .filter(rank -> rank != Integer.MAX_VALUE)
                .mapToObj(rank -> entries.get(rank & (INSIDE - 1)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (accented) {
            List<Syllable> words = VietnameseText.syllables(typed);
            found.sort(Collections.reverseOrder(Comparator.comparingInt(one -> sameMarks(one.name(), words))));
        }
        return found;
    }

    /** How many of the typed syllables the name holds with the same marks; the last one may be unfinished. */
    private static int sameMarks(String name, List<Syllable> typed) {
        List<Syllable> words = VietnameseText.syllables(name);
        Set<String> whole = words.stream().map(Syllable::canonical).collect(Collectors.toCollection(HashSet::new));
        int same = 0;
        for (int i = 0; i < typed.size(); i++) {
            Syllable word = typed.get(i);
            boolean last = i == typed.size() - 1;
            boolean begun = last
                    && words.stream()
                            .anyMatch(one -> one.letters().startsWith(word.letters())
                                    && (word.tones().isEmpty() || word.tones().equals(one.tones())));
            same += begun || whole.contains(word.canonical()) ? 1 : 0;
        }
        return same;
    }

    private boolean isAt(int start, String prefix) {
        return keys.get(start >> OFFSET_BITS).startsWith(prefix, start & ((1 << OFFSET_BITS) - 1));
    }

    private int first(String prefix) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(starts[middle]).compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
