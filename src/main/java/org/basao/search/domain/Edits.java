package org.basao.search.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Slips of the finger between two syllables. */
final class Edits {
    private Edits() {}

    /** Whether one letter more, less or other, or two neighbours swapped, makes one of the other. Equal is not one slip. */
    static boolean one(String typed, String known) {
        int shorter = Math.min(typed.length(), known.length());
        int same = 0;
        while (same < shorter && typed.charAt(same) == known.charAt(same)) {
            same++;
        }
        String typedRest = typed.substring(same);
        String knownRest = known.substring(same);
        return switch (typedRest.length() - knownRest.length()) {
            case 1 -> typedRest.substring(1).equals(knownRest);
            case -1 -> knownRest.substring(1).equals(typedRest);
            case 0 ->
                !typedRest.isEmpty()
                        && (typedRest.substring(1).equals(knownRest.substring(1)) || isSwap(typedRest, knownRest));
            default -> false;
        };
    }

    /** Whether the typed one is the known one with a letter pressed twice. */
    static boolean isDoubledLetter(String typed, String known) {
        for (int i = 1; i < typed.length(); i++) {
            if (typed.charAt(i) == typed.charAt(i - 1)
                    && (typed.substring(0, i) + typed.substring(i + 1)).equals(known)) {
                return true;
            }
        }
        return false;
    }

    /** Sounds that are one in some region: by them a syllable is misspelt without any slip of the finger. */
    private static final List<List<String>> SAME_BEGINNING =
            List.of(List.of("s", "x"), List.of("ch", "tr"), List.of("d", "gi", "r"), List.of("l", "n"));

    private static final List<List<String>> SAME_END = List.of(List.of("n", "ng"), List.of("t", "c"));

    /** Folded syllables that differ by one sound only that is spoken alike in some region: xim and sim, san and sang. */
    static Set<String> regional(String typed) {
        Set<String> others = new HashSet<>();
        for (List<String> sounds : SAME_BEGINNING) {
            for (String sound : sounds) {
                if (typed.startsWith(sound)) {
                    sounds.forEach(instead -> others.add(instead + typed.substring(sound.length())));
                }
            }
        }
        for (List<String> sounds : SAME_END) {
            for (String sound : sounds) {
                if (typed.endsWith(sound)) {
                    String before = typed.substring(0, typed.length() - sound.length());
                    sounds.forEach(instead -> others.add(before + instead));
                }
            }
        }
        others.remove(typed);
        return others;
    }

    private static boolean isSwap(String typed, String known) {
        return typed.length() >= 2
                && typed.charAt(0) == known.charAt(1)
                && typed.charAt(1) == known.charAt(0)
                && typed.substring(2).equals(known.substring(2));
    }
}
