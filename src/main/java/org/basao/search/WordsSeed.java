package org.basao.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.basao.platform.rules.RuleFile;
import org.basao.platform.rules.RuleFiles;
import org.basao.search.domain.LexiconLines;

/** Loads the synonyms and English terms of content/search; afterwards the database owns them. */
public final class WordsSeed {
    private static final String VERSION = "2026-11-23";

    private final RuleFiles files;

    public WordsSeed(RuleFiles files) {
        this.files = files;
    }

    /** @return how many files were loaded now */
    public int load() {
        return load("search.synonyms", "synonyms.txt") + load("search.english", "english.txt");
    }

    private int load(String kind, String file) {
        RuleFile rules = new RuleFile(kind, VERSION, "content/search/" + file);
        return files.loadLinesOnce(rules, WordsSeed::insert) ? 1 : 0;
    }

    private static void insert(Connection connection, List<String> lines) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into search_synonym (rule_key, rule, added_by, added_at)
                select ?, ?, 'seed', f.loaded_at from rule_file f
                 where f.kind like 'search.%' order by f.loaded_at desc limit 1
                on conflict do nothing
                """)) {
            for (String rule : LexiconLines.content(lines)) {
                insert.setString(1, SearchWords.key(rule));
                insert.setString(2, rule);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
