package org.basao.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.ProductCard;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.basao.search.domain.QueryReader;

/**
 * Answers what was asked a moment ago without searching again. What is shown is confirmed for the day by one small statement each time
 * (law 1): if a product is public no more, or by another certificate, the search is made anew. What the database answered in the
 * place of the index is not kept.
 */
@ApplicationScoped
public class RecentSearches {
    /** No answer is older; prices, names and counts are never staler than this. */
    static final Duration LIFE = Duration.ofSeconds(3);

    /** Products in all kept answers, with one for each answer. */
    static final int MOST = 40_000;

    private ProductSearch search;
    private QueryLanguage language;
    private Catalogue catalogue;
    private Cache<Asked, SearchResult> kept;

    /** The reader stands for words, pins and vocabulary: a change of any of them makes a new one. */
    private record Asked(ProductQuery query, LocalDate day, QueryReader reader) {}

    protected RecentSearches() {}

    @Inject
    public RecentSearches(ProductSearch search, QueryLanguage language, Catalogue catalogue) {
        this(search, language, catalogue, Ticker.systemTicker(), MOST);
    }

    RecentSearches(ProductSearch search, QueryLanguage language, Catalogue catalogue, Ticker ticker, int most) {
        this.search = search;
        this.language = language;
        this.catalogue = catalogue;
        this.kept = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(LIFE)
                .maximumWeight(most)
                .weigher((Asked asked, SearchResult result) -> 1 + shown(result).size())
                .executor(Runnable::run)
                .build();
    }

    /**
     * One page of what is public that day.
     *
     * @throws SearchUnavailable if neither index nor database can answer
     */
    public SearchResult search(ProductQuery query, LocalDate day) {
        Asked asked = new Asked(query, day, language.reader());
        SearchResult known = kept.getIfPresent(asked);
        if (known != null && catalogue.areCurrent(shown(known), day)) {
            return known;
        }
        SearchResult result = search.search(query, day);
        if (result.degraded()) {
            kept.invalidate(asked);
        } else {
            kept.put(asked, result);
        }
        return result;
    }

    private static List<ProductCard> shown(SearchResult result) {
        if (result.related() == null) {
            return result.items();
        }
        List<ProductCard> shown = new ArrayList<>(result.items());
        shown.addAll(result.related().items());
        return shown;
    }

    /** How many answers are kept at this moment. */
    long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }
}
