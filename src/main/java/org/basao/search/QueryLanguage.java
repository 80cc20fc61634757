package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.basao.platform.persistence.Rows;
import org.basao.register.ProductSets;
import org.basao.search.domain.Gazetteer;
import org.basao.search.domain.Pins;
import org.basao.search.domain.ProductKeys;
import org.basao.search.domain.QueryReader;
import org.basao.search.domain.Vocabulary;

/** Keeps what reading a query needs: word lists, places and categories of the database, and the vocabulary of the index. */
@ApplicationScoped
public class QueryLanguage {
    private Rows rows;
    private ProductSets sets;
    private IndexConnection connection;
    private ProductTexts texts;

    private static final long LOOK_AFTER_NANOS = 2_000_000_000L;

    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());
    private SearchWords words;
    private volatile Known known;

    /** One state of knowledge; readers keep the one they began with. */
    private record Known(
            SearchLanguage language, Vocabulary vocabulary, QueryReader reader, Pins pins, long wordsVersion) {}

    protected QueryLanguage() {}

    @Inject
    public QueryLanguage(Rows rows, ProductSets sets, IndexConnection connection) {
        this.rows = rows;
        this.sets = sets;
        this.connection = connection;
        this.texts = new ProductTexts(rows);
        this.words = new SearchWords(rows);
    }

    QueryReader reader() {
        return known().reader();
    }

    ProductKeys keys() {
        return known().language().keys();
    }

    Pins pins() {
        return known().pins();
    }

    /** Takes up words that were changed a moment ago, where others may wait for some seconds. */
    void takeUpWords() {
        Known now = known();
        if (words.version() != now.wordsVersion()) {
            known = read(now.vocabulary());
        }
    }

    /** Reads words, places, sets and the vocabulary anew. @throws SearchUnavailable if the index does not answer */
    void refresh() {
        known = read(new Vocabulary(connection.index().words()));
    }

    /** Reads the vocabulary from the database if the index has never been read. */
    void learnFromDatabase() {
        if (known == null || known.vocabulary().isEmpty()) {
            known = read(new Vocabulary(texts.words()));
        }
    }

    /** Until the index has been read nothing counts as misspelt. */
    private Known known() {
        Known now = known;
        if (now == null) {
            now = read(Vocabulary.UNKNOWN);
            if (!sets.all().isEmpty()) {
                known = now;
            }
        } else if (isTimeToLook() && words.version() != now.wordsVersion()) {
            now = read(now.vocabulary());
            known = now;
        }
        return now;
    }

    /** True for one caller every few seconds: a change of the words is seen by every server soon, at the cost of one small question. */
    private boolean isTimeToLook() {
        long before = lookedAt.get();
        long now = System.nanoTime();
        return now - before > LOOK_AFTER_NANOS && lookedAt.compareAndSet(before, now);
    }

    private Known read(Vocabulary vocabulary) {
        long version = words.version(); // first: a change that comes between is read again
        SearchLanguage language = language();
        return new Known(language, vocabulary, language.reader(vocabulary), words.readPins(), version);
    }

    private SearchLanguage language() {
        List<String> categories = sets.all().stream()
                .flatMap(set -> Stream.of(set.name(), set.groupName()))
                .distinct()
                .toList();
        List<String> communes = rows.list(
                "select distinct name from place where level = 'COMMUNE' order by name", row -> row.getString(1));
        return SearchLanguage.of(words.readableSynonyms(), provinces(), communes, categories);
    }

    private List<Gazetteer.Province> provinces() {
        return rows.list("""
                select p.name, s.code as successor,
                       array(select a.alias from place_alias a where a.place_id = p.id order by a.alias) as aliases
                  from place p left join place s on s.id = p.successor_id
                 where p.level = 'PROVINCE'
                 order by p.valid_to nulls first, p.code
                """, QueryLanguage::province);
    }

    private static Gazetteer.Province province(ResultSet row) throws SQLException {
        return new Gazetteer.Province(row.getString("name"), row.getString("successor"), List.of((String[])
                row.getArray("aliases").getArray()));
    }
}
