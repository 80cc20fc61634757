package org.basao.search.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basao.kernel.VietnameseText;

/**
 * What words do in a query, read from the files of {@code content/search} (their heads describe the signs): synonyms, English
 * terms, words without weight, classifiers, kinds of producer, units. Immutable; a change of the data makes a new one.
 */
public final class Lexicon {

    /** A word of a synonym line with its conditions: canonical syllables, and the folded key by which it is looked up. */
    record Term(List<String> words, String folded, boolean first, List<List<String>> not) {
        Term {
            words = List.copyOf(words);
            not = List.copyOf(not);
        }
    }

    record Synonym(Term source, List<Term> targets) {
        Synonym {
            targets = List.copyOf(targets);
        }
    }

    record MeasureUnit(String base, BigDecimal size) {}

    private record Phrase(List<String> words, String value) {}

    private final Map<String, List<Synonym>> synonyms = new HashMap<>();
    private final Map<String, List<Phrase>> optional = new HashMap<>();
    private final Map<String, List<Phrase>> last = new HashMap<>();
    private final Map<String, List<Phrase>> entities = new HashMap<>();
    private final Map<String, List<Phrase>> stars = new HashMap<>();
    private final Map<String, List<Phrase>> sets = new HashMap<>();
    private final Set<String> classifiers = new HashSet<>();
    private final Map<String, MeasureUnit> units = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Set<String> halves = new HashSet<>();
    private final Set<String> mentioned = new HashSet<>();
    private int longest = 1;

    /**
     * @param synonymLines lines of synonyms.txt and english.txt
     * @param wordLines lines of words.txt
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public Lexicon(Collection<String> synonymLines, Collection<String> wordLines) {
        LexiconLines.content(synonymLines).forEach(this::addSynonyms);
        LexiconLines.content(wordLines).forEach(this::addWords);
    }

    private void addSynonyms(String line) {
        LexiconLines.Rule rule = LexiconLines.rule(line);
        for (Term source : rule.equal()) {
            List<Term> targets = new ArrayList<>(rule.equal());
            targets.remove(source);
            targets.addAll(rule.wider());
            put(synonyms, source.folded(), new Synonym(source, targets), source.words());
        }
    }

    private void addWords(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no colon: " + line);
        }
        List<String> part = LexiconLines.split(line.substring(0, colon), " ");
        for (String phrase : LexiconLines.split(line.substring(colon + 1), ",")) {
            List<String> words = Words.canonical(phrase);
            String key = VietnameseText.foldedKey(phrase);
            switch (part.getFirst()) {
                case "optional" -> put(optional, key, new Phrase(words, ""), words);
                case "last" -> put(last, key, new Phrase(words, ""), words);
                case "classifier" -> classifiers.addAll(words);
                case "entity" -> put(entities, key, new Phrase(words, part.get(1)), words);
                case "set" -> put(sets, key, new Phrase(words, part.get(1)), words);
                case "stars" -> put(stars, key, new Phrase(words, ""), words);
                case "number" -> {
                    numbers.put(String.join(" ", words), new BigDecimal(part.get(1)));
                    mentioned.addAll(words);
                    mentioned.add(key);
                }
                case "half" -> {
                    halves.addAll(words);
                    mentioned.addAll(words);
                    mentioned.add(key);
                }
                case "unit" -> {
                    MeasureUnit unit = new MeasureUnit(part.get(1), new BigDecimal(part.get(2)));
                    units.put(String.join(" ", words), unit);
                    units.putIfAbsent(key, unit);
                    mentioned.addAll(LexiconLines.split(key, " "));
                    mentioned.addAll(words);
                }
                default -> throw new IllegalArgumentException("unknown part: " + line);
            }
        }
    }

    private <T> void put(Map<String, List<T>> map, String foldedKey, T entry, List<String> words) {
        map.computeIfAbsent(foldedKey, key -> new ArrayList<>()).add(entry);
        mentioned.addAll(LexiconLines.split(foldedKey, " "));
        mentioned.addAll(words);
        longest = Math.max(longest, words.size());
    }

    int longest() {
        return longest;
    }

    /** Whether the syllable (canonical or folded) occurs in any list: then it is a word, whether or not a product holds it. */
    boolean mentions(String syllable) {
        return mentioned.contains(syllable);
    }

    List<Synonym> synonyms(List<Token> words) {
        return synonyms.getOrDefault(Words.folded(words), List.of()).stream()
                .filter(synonym -> Words.mean(words, synonym.source().words()))
                .toList();
    }

    /**
     * Words that say nothing about which product is meant. A single word needs its own accents (của is not cua), except that of
     * two or more words without marks the phrase makes the meaning sure.
     */
    boolean isOptional(List<Token> words) {
        return optional.getOrDefault(Words.folded(words), List.of()).stream()
                .anyMatch(phrase ->
                        words.size() > 1 ? Words.mean(words, phrase.words()) : Words.areExactly(words, phrase.words()));
    }

    /** Whether the word, with its own accents, says nothing as the last one of a query. */
    boolean isOptionalLast(Token word) {
        return last.getOrDefault(word.folded(), List.of()).stream()
                .anyMatch(phrase -> Words.areExactly(List.of(word), phrase.words()));
    }

    boolean isClassifier(Token word) {
        return classifiers.contains(word.canonical());
    }

    /** Names of the kinds of producer that the words can mean; empty if none. */
    Set<String> entityTypes(List<Token> words) {
        return values(entities, words);
    }

    /** Numbers of the product sets that the words can mean; empty if none. */
    Set<String> sets(List<Token> words) {
        return values(sets, words);
    }

    private static Set<String> values(Map<String, List<Phrase>> phrases, List<Token> words) {
        Set<String> values = new TreeSet<>();
        for (Phrase phrase : phrases.getOrDefault(Words.folded(words), List.of())) {
            if (words.size() > 1 ? Words.mean(words, phrase.words()) : Words.areExactly(words, phrase.words())) {
                values.add(phrase.value());
            }
        }
        return values;
    }

    boolean meansStars(Token word) {
        return stars.getOrDefault(word.folded(), List.of()).stream()
                .anyMatch(phrase -> word.means(phrase.words().getFirst(), word.folded()));
    }

    /** The unit spelled by these words (canonical, or folded where nothing else is meant), or null. */
    MeasureUnit unit(List<String> words) {
        return units.get(String.join(" ", words));
    }

    /** The number that the canonical syllable says, or null. */
    BigDecimal number(String word) {
        return numbers.get(word);
    }

    /** Whether the word after a unit adds half of it ("1 cân rưỡi"). */
    boolean isAndAHalf(String word) {
        return halves.contains(word);
    }

    /** Classifiers as canonical keys, for the beginnings of names. */
    public Set<String> classifiers() {
        return Set.copyOf(classifiers);
    }
}
