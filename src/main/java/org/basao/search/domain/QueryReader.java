package org.basao.search.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.basao.kernel.PublicCode;
import org.basao.kernel.Syllable;
import org.basao.kernel.VietnameseText;
import org.basao.search.domain.Concept.Attribute;
import org.basao.search.domain.Concept.Phrase;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.Concept.Span;
import org.basao.search.domain.Concept.Variant;
import org.basao.search.domain.Concept.Word;

/**
 * Understands a query: parts it into rows of words that mean something (a measure, a number of stars, a place, a kind of
 * producer, a category, a word with synonyms) so that as few words as possible are left over and long rows come before short
 * ones; the literal words always remain a way to match.
 * Immutable, for many threads.
 */
public final class QueryReader {
    /** What is typed beyond this is not read, so that no query costs more than a long sentence does. */
    static final int MOST_CHARACTERS = 300;

    static final int MOST_SYLLABLES = 16;

    private static final double SYNONYM = 0.85;
    private static final double UNSURE = 0.7;
    private static final double PLACE = 1.0;
    private static final double CATEGORY = 0.5;
    /** Between two ways to part a query, names of communes count less: there are thousands, and they look like other words. */
    private static final double SURE = 0.2;

    private static final double UNSURE_PLACE = -0.4;

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Categories categories;
    private final Measures measures;
    private final Tokens tokens;
    private final int longest;

    public QueryReader(Lexicon lexicon, Gazetteer gazetteer, Categories categories, Vocabulary vocabulary) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.categories = categories;
        this.measures = new Measures(lexicon);
        this.tokens = new Tokens(lexicon, gazetteer, vocabulary);
        this.longest = Math.max(3, Math.max(lexicon.longest(), Math.max(gazetteer.longest(), categories.longest())));
    }

    public UnderstoodQuery read(String text, Reach reach) {
        String bounded = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        List<Syllable> syllables = VietnameseText.syllables(tokens.withoutVni(bounded));
        if (syllables.isEmpty()) {
            return UnderstoodQuery.NOTHING;
        }
        List<Syllable> read = syllables.subList(0, Math.min(MOST_SYLLABLES, syllables.size()));
        List<Token> words = tokens.read(read, reach);
        return PublicCode.parse(bounded).map(code -> ofCode(code, words)).orElseGet(() -> new Reading(words).read());
    }

    private static UnderstoodQuery ofCode(PublicCode code, List<Token> words) {
        Property named = new Property(Attribute.CODE, Set.of(code.value().toLowerCase(Locale.ROOT)), 1);
        Concept concept = new Span(literal(words), List.of(named));
        return new UnderstoodQuery(List.of(concept), List.of(), List.of(), words);
    }

    private static List<Concept> literal(List<Token> words) {
        return words.stream().map(word -> (Concept) new Word(word)).toList();
    }

    /** Some neighbouring words that mean something together; one word without variants is just a word. */
    private record Piece(int at, int length, boolean optional, List<Variant> variants, double worth) {}

    /** One query being read. */
    private final class Reading {
        private final List<Token> words;
        private final List<Concept> concepts = new ArrayList<>();
        private final List<Token> optional = new ArrayList<>();
        private final List<List<Token>> runs = new ArrayList<>();
        private List<Token> run = new ArrayList<>();

        Reading(List<Token> words) {
            this.words = words;
        }

        UnderstoodQuery read() {
            for (Piece piece : pieces()) {
                take(piece);
            }
            endRun();
            if (concepts.isEmpty()) { // nothing but words without weight: then they are what is asked for
                return new UnderstoodQuery(literal(words), List.of(), runs, words);
            }
            return new UnderstoodQuery(concepts, optional, runs, words);
        }

        /** The pieces that leave the fewest words unread; worked out from the end, each beginning once. */
        private List<Piece> pieces() {
            Piece[] next = new Piece[words.size()];
            double[] worth = new double[words.size() + 1];
            for (int at = words.size() - 1; at >= 0; at--) {
                next[at] = new Piece(at, 1, false, List.of(), 0);
                worth[at] = worth[at + 1];
                for (int length = 1; length <= Math.min(longest, words.size() - at); length++) {
                    Piece piece = piece(at, length);
                    if (piece != null && piece.worth() + worth[at + length] > worth[at]) {
                        next[at] = piece;
                        worth[at] = piece.worth() + worth[at + length];
                    }
                }
            }
            List<Piece> pieces = new ArrayList<>();
            for (int at = 0; at < next.length; at += next[at].length()) {
                pieces.add(next[at]);
            }
            return pieces;
        }

        private Piece piece(int at, int length) {
            List<Token> span = words.subList(at, at + length);
            boolean last = length == 1 && at > 0 && at + 1 == words.size();
            if (lexicon.isOptional(span) || (last && lexicon.isOptionalLast(span.getFirst()))) {
                return new Piece(at, length, true, List.of(), length - 0.5);
            }
            Gazetteer.Place place = gazetteer.named(span);
            List<Variant> variants = variants(at, length, place);
            double sure = place.isNone() || place.province() ? SURE : UNSURE_PLACE;
            return variants.isEmpty() ? null : new Piece(at, length, false, variants, length - 0.5 + sure);
        }

        private void take(Piece piece) {
            List<Token> span = words.subList(piece.at(), piece.at() + piece.length());
            if (piece.optional()) {
                optional.addAll(span);
            } else if (piece.variants().isEmpty()) {
                concepts.add(new Word(span.getFirst()));
            } else {
                concepts.add(new Span(parts(piece.at(), piece.length()), piece.variants()));
            }
            if (piece.variants().stream().anyMatch(QueryReader::standsApart)) {
                endRun();
            } else {
                run.addAll(span);
            }
        }

        private void endRun() {
            if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run = new ArrayList<>();
            }
        }

        /** The literal reading of a span: shorter spans inside keep their synonyms. */
        private List<Concept> parts(int start, int length) {
            List<Concept> parts = new ArrayList<>();
            for (int at = start; at < start + length; ) {
                int taken = 1;
                List<Variant> found = List.of();
                for (int shorter = Math.min(length - 1, start + length - at);
                        shorter > 0 && found.isEmpty();
                        shorter--) {
                    found = synonyms(at, shorter);
                    taken = shorter;
                }
                parts.add(
                        found.isEmpty()
                                ? new Word(words.get(at))
                                : new Span(literal(words.subList(at, at + taken)), found));
                at += found.isEmpty() ? 1 : taken;
            }
            return parts;
        }

        private List<Variant> variants(int at, int length, Gazetteer.Place place) {
            List<Token> span = words.subList(at, at + length);
            List<Variant> variants = new ArrayList<>();
            // "Năm Căn" is a place and not five kilos, unless its number is written in digits
            boolean counted = place.isNone()
                    || Character.isDigit(span.getFirst().canonical().charAt(0));
            measures.at(spellings(span), 0)
                    .filter(measure -> counted && measure.length() == length)
                    .ifPresent(measure -> variants.add(new Property(Attribute.MEASURE, Set.of(measure.value()), 1)));
            if (length == 2 && span.get(0).canonical().matches("[1-5]") && lexicon.meansStars(span.get(1))) {
                variants.add(new Property(Attribute.STARS, Set.of(span.get(0).canonical()), 1));
            }
            add(variants, Attribute.PLACE, place.values(), PLACE);
            add(variants, Attribute.ENTITY_TYPE, lexicon.entityTypes(span), 1);
            add(variants, Attribute.CATEGORY, categories.named(span), CATEGORY);
            add(variants, Attribute.SET, lexicon.sets(span), CATEGORY);
            variants.addAll(synonyms(at, length));
            return variants;
        }

        private List<Variant> synonyms(int at, int length) {
            List<Token> span = words.subList(at, at + length);
            List<Variant> variants = new ArrayList<>();
            for (Lexicon.Synonym synonym : lexicon.synonyms(span)) {
                if (!isMeant(synonym.source(), at)) {
                    continue;
                }
                double sure = Words.areExactly(span, synonym.source().words()) ? SYNONYM : SYNONYM * UNSURE;
                for (Lexicon.Term target : synonym.targets()) {
                    double scale = Math.min(1, (double) length / target.words().size());
                    variants.add(new Phrase(target.words(), sure * scale, target.first(), target.not()));
                }
            }
            return variants;
        }

        private boolean isMeant(Lexicon.Term source, int at) {
            if (source.first() && !words.subList(0, at).stream().allMatch(lexicon::isClassifier)) {
                return false;
            }
            return source.not().stream()
                    .noneMatch(phrase -> standsIn(phrase, at, source.words().size()));
        }

        /** Whether the words around the span make up the longer phrase. */
        private boolean standsIn(List<String> phrase, int at, int length) {
            for (int start = Math.max(0, at + length - phrase.size()); start <= at; start++) {
                int end = start + phrase.size();
                if (end <= words.size() && Words.areExactly(words.subList(start, end), phrase)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void add(List<Variant> variants, Attribute attribute, Set<String> values, double weight) {
        if (!values.isEmpty()) {
            variants.add(new Property(attribute, values, weight));
        }
    }

    /** Places, producers, stars and measures do not belong to the words of a name before or after them. */
    private static boolean standsApart(Variant variant) {
        return variant instanceof Property property && !property.isKind();
    }

    private static List<String> spellings(List<Token> span) {
        return span.stream()
                .map(word -> word.strict() ? word.canonical() : word.folded())
                .toList();
    }
}
