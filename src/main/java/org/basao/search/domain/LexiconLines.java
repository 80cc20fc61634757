package org.basao.search.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.kernel.VietnameseText;

/** Reads the lines of the files in {@code content/search}. */
public final class LexiconLines {
    private static final Pattern CONDITION = Pattern.compile("\\[(first|not [^\\]]*)\\]");

    private static final Pattern LIST_COMMA = Pattern.compile(",(?![^\\[]*\\])");

    private LexiconLines() {}

    /** Words that find each other, and further ones that are found by them only. */
    record Rule(List<Lexicon.Term> equal, List<Lexicon.Term> wider) {}

    /** The lines that say something: without comments and blank lines. */
    public static List<String> content(Collection<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** Groups of equal names, one a line. */
    public static List<List<String>> groups(Collection<String> lines) {
        return content(lines).stream().map(line -> split(line, "=")).toList();
    }

    static Rule rule(String line) {
        int arrow = line.indexOf('>');
        String left = arrow < 0 ? line : line.substring(0, arrow);
        List<Lexicon.Term> equal =
                split(left, "=").stream().map(LexiconLines::term).toList();
        List<Lexicon.Term> wider = arrow < 0
                ? List.of()
                : split(LIST_COMMA.matcher(line.substring(arrow + 1)).replaceAll(";"), ";").stream()
                        .map(LexiconLines::term)
                        .toList();
        if (equal.size() + wider.size() < 2) {
            throw new IllegalArgumentException("needs two words: " + line);
        }
        return new Rule(equal, wider);
    }

    private static Lexicon.Term term(String text) {
        boolean first = false;
        List<List<String>> not = new ArrayList<>();
        Matcher condition = CONDITION.matcher(text);
        while (condition.find()) {
            if (condition.group(1).equals("first")) {
                first = true;
            } else {
                split(condition.group(1).substring(4), ",").forEach(phrase -> not.add(Words.canonical(phrase)));
            }
        }
        String word = condition.replaceAll("").strip();
        List<String> words = Words.canonical(word);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no word: " + text);
        }
        return new Lexicon.Term(words, VietnameseText.foldedKey(word), first, not);
    }

    static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(Pattern.quote(separator), -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
