package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.basao.catalogue.api.ProductCard;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.basao.search.domain.Reach;
import org.basao.search.domain.UnderstoodQuery;

/** What a query means and finds at this moment, in words, for whoever changes the words of the search. */
@ApplicationScoped
public class SearchTrial {
    private static final int SHOWN = 10;
    private static final String BUNDLE = "org.basao.search.messages";

    private QueryLanguage language;
    private ProductSearch search;

    protected SearchTrial() {}

    @Inject
    public SearchTrial(QueryLanguage language, ProductSearch search) {
        this.language = language;
        this.search = search;
    }

    /**
     * A query that was tried.
     *
     * @param readings one sentence for each thing that is asked for; empty if nothing is
     * @param total products that answer exactly
     * @param items the first of them, or of those that come near if none does
     * @param near whether none answers exactly, so that the items only come near
     * @param pinned codes of products that stand first by a pin
     * @param degraded whether the database answered, because the index is away
     */
    public record Tried(
            List<String> readings,
            long total,
            List<ProductCard> items,
            boolean near,
            Set<String> pinned,
            boolean degraded) {
        public Tried {
            readings = List.copyOf(readings);
            items = List.copyOf(items);
            pinned = Set.copyOf(pinned);
        }
    }

    /** Words that were changed a moment ago count already. */
    public Tried of(String text, Language reader, LocalDate day) {
        language.takeUpWords();
        UnderstoodQuery understood = language.reader().read(text, Reach.EXACT);
        SearchResult found = search.search(ProductQuery.of(text, 1, SHOWN), day);
        boolean near = found.items().isEmpty() && found.related() != null;
        return new Tried(
                new QueryInWords(Texts.of(BUNDLE, reader)).of(understood),
                found.total(),
                near ? found.related().items() : found.items(),
                near,
                language.pins().on(text, day),
                found.degraded());
    }
}
