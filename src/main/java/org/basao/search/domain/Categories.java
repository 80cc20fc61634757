package org.basao.search.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.basao.kernel.VietnameseText;

/**
 * Names of groups and sets, taken apart into what people ask for: "Thực phẩm chức năng, thuốc dược liệu" names two kinds of goods.
 * Single syllables are left out: "hoa" in the name of a set says less than "hoa" in the name of a product.
 */
public final class Categories {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;–]\\s*|\\s+(?:và|từ)\\s+");
    private static final Pattern OTHERS = Pattern.compile("\\s+khác$|^các loại\\s+");

    private final Map<String, List<List<String>>> byFolded = new HashMap<>();
    private int longest = 1;

    /** @param names names of product groups and sets */
    public Categories(Collection<String> names) {
        for (String name : names) {
            for (String part : parts(name)) {
                List<String> words = Words.canonical(part);
                List<List<String>> same =
                        byFolded.computeIfAbsent(VietnameseText.foldedKey(part), key -> new ArrayList<>());
                if (!same.contains(words)) {
                    same.add(words);
                }
                longest = Math.max(longest, words.size());
            }
        }
    }

    /** The canonical phrases of one name, as indexed with every product of the group or set. */
    public static Set<String> phrases(String name) {
        Set<String> phrases = new TreeSet<>();
        parts(name).forEach(part -> phrases.add(VietnameseText.key(part)));
        return phrases;
    }

    int longest() {
        return longest;
    }

    /** Values of {@link Concept.Attribute#CATEGORY} that these words name; empty if none. */
    Set<String> named(List<Token> words) {
        Set<String> phrases = new TreeSet<>();
        for (List<String> phrase : byFolded.getOrDefault(Words.folded(words), List.of())) {
            if (Words.mean(words, phrase)) {
                phrases.add(String.join(" ", phrase));
            }
        }
        return phrases;
    }

    private static List<String> parts(String name) {
        return SEPARATOR
                .splitAsStream(name)
                .map(part -> OTHERS.matcher(part).replaceAll(""))
                .filter(part -> VietnameseText.syllables(part).size() > 1)
                .toList();
    }
}
