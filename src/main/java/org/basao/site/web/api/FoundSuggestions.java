package org.basao.site.web.api;

import java.util.List;
import org.basao.search.api.Suggestion;

/** The answer of {@code GET /suggestions}. */
public record FoundSuggestions(List<Suggested> items) {

    /**
     * One suggestion.
     *
     * @param text its name, with its marks
     * @param detail what tells it from others of that name, or null
     * @param url path of its page in the language of the answer
     */
    public record Suggested(Suggestion.Kind kind, String text, String detail, String url) {}
}
