package org.basao.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.basao.search.domain.Categories;
import org.basao.search.domain.Gazetteer;
import org.basao.search.domain.Lexicon;
import org.basao.search.domain.LexiconLines;
import org.basao.search.domain.ProductKeys;
import org.basao.search.domain.QueryReader;
import org.basao.search.domain.Vocabulary;

/** All that is known of the language of queries: word lists, places, categories. */
record SearchLanguage(Lexicon lexicon, Gazetteer gazetteer, Categories categories) {

    /**
     * @param synonyms rules in the signs of content/search/synonyms.txt
     * @param communes names of communes
     * @param categoryNames names of product groups and sets
     */
    static SearchLanguage of(
            Collection<String> synonyms,
            Collection<Gazetteer.Province> provinces,
            Collection<String> communes,
            Collection<String> categoryNames) {
        return new SearchLanguage(
                new Lexicon(synonyms, lines("words.txt")),
                new Gazetteer(provinces, LexiconLines.groups(lines("place-aliases.txt")), communes),
                new Categories(categoryNames));
    }

    QueryReader reader(Vocabulary vocabulary) {
        return new QueryReader(lexicon, gazetteer, categories, vocabulary);
    }

    ProductKeys keys() {
        return new ProductKeys(lexicon);
    }

    private static List<String> lines(String file) {
        String path = "/content/search/" + file;
        try (InputStream stream = SearchLanguage.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
