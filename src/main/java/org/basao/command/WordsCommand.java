package org.basao.command;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.basao.platform.config.Days;
import org.basao.platform.config.Settings;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.ProductSets;
import org.basao.search.IndexConnection;
import org.basao.search.QueryLanguage;
import org.basao.search.SearchExplanation;
import org.basao.search.SearchUnavailable;
import org.basao.search.SearchWords;
import org.basao.search.SearchWordsService;

/** Changes and shows the words of the search, and explains what they lead to. */
final class WordsCommand {
    private final Rows rows;
    private final Settings settings;
    private final Clock clock;
    private final PrintStream out;

    WordsCommand(DataSource source, Settings settings, PrintStream out) {
        this.rows = new Rows(source);
        this.settings = settings;
        this.clock = settings.clock();
        this.out = out;
    }

    int run(List<String> arguments) {
        String what = arguments.getFirst();
        List<String> rest = arguments.subList(1, arguments.size());
        if (what.equals("explain")) {
            return explain(argument(rest, 0, 1));
        }
        SearchWordsService service = new SearchWordsService(rows, clock);
        Actor actor = Actor.command(what);
        return switch (what + " " + (rest.isEmpty() ? "" : rest.getFirst())) {
            case "synonym list" -> listSynonyms();
            case "synonym add" ->
                refusable(() -> said(service.addSynonym(actor, argument(rest, 1, 2)), "đã có rồi / is there already"));
            case "synonym remove" ->
                said(service.removeSynonym(actor, argument(rest, 1, 2)), "không có / is not there");
            case "pin list" -> listPins();
            case "pin add" -> refusable(() -> pin(service, actor, rest));
            case "pin remove" ->
                said(service.unpin(actor, argument(rest, 1, 3), argument(rest, 2, 3)), "không có / is not there");
            default -> throw new IllegalArgumentException("? " + String.join(" ", arguments));
        };
    }

    private int pin(SearchWordsService service, Actor actor, List<String> rest) {
        service.pin(actor, argument(rest, 1, 5), argument(rest, 2, 5), day(argument(rest, 3, 5)), argument(rest, 4, 5));
        return said(true, "");
    }

    /** What is refused is said in both languages. */
    private int refusable(IntSupplier useCase) {
        try {
            return useCase.getAsInt();
        } catch (BusinessException e) {
            List<? extends BusinessException> refused = e instanceof InvalidFields many ? many.fields() : List.of(e);
            refused.forEach(one -> out.println(words(Language.VI, one) + " / " + words(Language.EN, one)));
            return Basao.REFUSED;
        }
    }

    private static String words(Language language, BusinessException refusal) {
        Texts texts = Texts.of("org.basao.search.messages", language);
        Texts words = texts.has(refusal.messageKey()) ? texts : texts.in("org.basao.platform.messages");
        return words.text(refusal.messageKey(), refusal.parameters().toArray());
    }

    private static String argument(List<String> arguments, int at, int expected) {
        if (arguments.size() != expected) {
            throw new IllegalArgumentException("? " + String.join(" ", arguments));
        }
        return arguments.get(at);
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("? " + written + " (2027-01-31)", e);
        }
    }

    private int said(boolean done, String otherwise) {
        out.println(done ? "Xong / Done" : otherwise);
        return done ? 0 : Basao.REFUSED;
    }

    private int listSynonyms() {
        new SearchWords(rows).synonyms().forEach(out::println);
        return 0;
    }

    private int listPins() {
        LocalDate today = Days.today(clock);
        for (SearchWords.PinnedProduct pin : new SearchWords(rows).pins()) {
            String ended = pin.until().isBefore(today) ? " (đã hết / ended)" : "";
            out.printf(
                    Locale.ROOT,
                    "%s | %s %s | ≤ %s%s | %s%n",
                    pin.query(),
                    pin.productCode(),
                    pin.productName(),
                    pin.until(),
                    ended,
                    pin.reason());
        }
        return 0;
    }

    private int explain(String text) {
        IndexConnection connection = new IndexConnection(settings);
        try {
            QueryLanguage language = new QueryLanguage(rows, new ProductSets(rows), connection);
            print(new SearchExplanation(connection, language, rows).explain(text, Days.today(clock)));
            return 0;
        } catch (SearchUnavailable e) {
            throw new IllegalStateException("Elasticsearch không trả lời / does not answer: " + e.getMessage(), e);
        } finally {
            connection.close();
        }
    }

    private void print(SearchExplanation.Explained explained) {
        explained.understood().forEach(out::println);
        explained.pinned().forEach(code -> out.println("pinned " + code));
        out.printf(Locale.ROOT, "%d products%n", explained.total());
        int place = 1;
        for (SearchExplanation.Hit hit : explained.hits()) {
            out.printf(Locale.ROOT, "%n%d. %s %s, score %.3f%n", place++, hit.code(), hit.name(), hit.score());
            hit.reasons().forEach(reason -> out.println("   " + reason));
        }
    }
}
