package org.basao.catalogue.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stood in the fields of a form when its page was made, as fingerprints that travel with the form. With it, what somebody else
 * changed since is told apart from what was typed.
 */
final class Seen {
    private static final String NOTHING = print(null);

    private final Map<String, String> prints;

    private Seen(Map<String, String> prints) {
        this.prints = prints;
    }

    static Seen of(Typed fields) {
        Map<String, String> prints = new TreeMap<>();
        fields.keySet().forEach(field -> prints.put(field, print(fields.text(field))));
        return new Seen(prints);
    }

    /** @param written as {@link #toString} wrote it; anything else is as if nothing had been seen */
    static Seen read(String written) {
        Map<String, String> prints = new TreeMap<>();
        Arrays.stream(written == null ? new String[0] : written.split(";"))
                .map(part -> part.split(":", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> prints.put(part[0], part[1]));
        return new Seen(prints);
    }

    boolean isEmpty() {
        return prints.isEmpty();
    }

    Set<String> fields() {
        return prints.keySet();
    }

    /** Whether the field holds what was seen in it; one that was not there was seen empty. */
    boolean holds(String field, Typed fields) {
        return prints.getOrDefault(field, NOTHING).equals(print(fields.text(field)));
    }

    private static String print(String text) {
        return Integer.toHexString(text == null ? 0 : text.hashCode());
    }

    @Override
    public String toString() {
        return prints.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(";"));
    }
}
