package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.ProductCard;
import org.basao.platform.config.Days;
import org.basao.search.api.ProductQuery;

/**
 * Searches a little after the start, by the index and by the database. A server that has not searched yet takes more than a second for
 * it: the first visitors would wait, and so would those who are there when the index stops answering for the first time.
 */
@ApplicationScoped
public class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int ROUNDS = 5;
    private static final int NAMES = 12;
    private static final int WORDS = 3;
    private static final int SIZE = 24;

    private ProductSearch search;
    private Catalogue catalogue;
    private Clock clock;

    protected WarmUp() {}

    @Inject
    public WarmUp(ProductSearch search, Catalogue catalogue, Clock clock) {
        this.search = search;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Asks for names of products and for their beginnings, for some seconds at most. */
    void run() {
        long start = System.nanoTime();
        LocalDate day = LocalDate.ofInstant(clock.instant(), Days.ZONE);
        List<String> names =
                catalogue.newest(day, NAMES).stream().map(ProductCard::name).toList();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (String name : names) {
                    if (System.nanoTime() - start > LONGEST.toNanos()) {
                        return;
                    }
                    String text = round % 2 == 0 ? name : beginning(name);
                    search.byIndex(ProductQuery.of(text, 1, SIZE), day);
                    search.byDatabase(ProductQuery.of(text, 1, SIZE), day);
                }
            }
        } catch (SearchUnavailable e) {
            LOG.log(Level.FINE, "Not searched after the start: {0}", e.toString());
        }
    }

    private static String beginning(String name) {
        List<String> words = List.of(name.split(" ", -1));
        return String.join(" ", words.subList(0, Math.min(WORDS, words.size())));
    }
}
