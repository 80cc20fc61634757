package org.basao.register;

import java.time.LocalDate;
import java.util.List;
import org.basao.register.api.EndingPaper;

/** Papers of products that end by themselves. The register knows certificates; features above it add theirs, such as standards. */
public interface PapersWithEnd {
    /** So many are read at once. */
    int MOST = 1000;

    /**
     * Those in force on the first of these days whose last day is between the two, both included, soonest first; what was renewed or
     * taken back is none of them.
     */
    List<EndingPaper> ending(HolderScope scope, LocalDate from, LocalDate to);
}
