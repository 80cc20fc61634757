package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.basao.platform.persistence.Rows;
import org.basao.register.ProductSets;
import org.basao.search.domain.Gazetteer;
import org.basao.search.domain.ProductKeys;
import org.basao.search.domain.QueryReader;
import org.basao.search.domain.Vocabulary;

/** Keeps what reading a query needs: word lists, places and categories of the database, and the vocabulary of the index. */
@ApplicationScoped
public class QueryLanguage {
    private Rows rows;
    private ProductSets sets;
    private IndexConnection connection;

    private volatile Known known;

    /** One state of knowledge; readers keep the one they began with. */
    private record Known(SearchLanguage language, QueryReader reader) {}

    protected QueryLanguage() {}

    @Inject
    public QueryLanguage(Rows rows, ProductSets sets, IndexConnection connection) {
        this.rows = rows;
        this.sets = sets;
        this.connection = connection;
    }

    QueryReader reader() {
        return known().reader();
    }

    ProductKeys keys() {
        return known().language().keys();
    }

    /** Reads places, sets and the vocabulary anew. @throws SearchUnavailable if the index does not answer */
    void refresh() {
        SearchLanguage language = language();
        known = new Known(
                language, language.reader(new Vocabulary(connection.index().words())));
    }

    /** Until the index has been read nothing counts as misspelt. */
    private Known known() {
        Known now = known;
        if (now == null) {
            SearchLanguage language = language();
            now = new Known(language, language.reader(Vocabulary.UNKNOWN));
            if (!sets.all().isEmpty()) {
                known = now;
            }
        }
        return now;
    }

    private SearchLanguage language() {
        List<String> categories = sets.all().stream()
                .flatMap(set -> Stream.of(set.name(), set.groupName()))
                .distinct()
                .toList();
        return SearchLanguage.of(provinces(), categories);
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
