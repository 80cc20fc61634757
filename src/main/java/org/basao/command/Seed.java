package org.basao.command;

import java.time.Clock;
import javax.sql.DataSource;
import org.basao.place.PlaceSeed;
import org.basao.platform.retention.RetentionSeed;
import org.basao.platform.rules.RuleFiles;
import org.basao.register.ProgrammeSeed;
import org.basao.search.WordsSeed;

/** Loads places, the rules of the programme and the words of the search, each file once. */
public final class Seed {
    private final RuleFiles files;

    /** @param owner connects as the owner of the schema */
    public Seed(DataSource owner, Clock clock) {
        this.files = new RuleFiles(owner, clock);
    }

    /**
     * @return how many files were loaded now
     * @throws org.basao.platform.rules.ChangedRuleFile if a file changed under a key that is already loaded
     */
    public int run() {
        return new PlaceSeed(files).load()
                + new ProgrammeSeed(files).load()
                + new WordsSeed(files).load()
                + new RetentionSeed(files).load();
    }
}
