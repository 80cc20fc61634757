package org.basao.register;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** A row of product code and name, holder code and name, the paper's name and number, its last day. */
    static EndingPaper read(EndingPaper.Kind kind, ResultSet row) throws SQLException {
        return new EndingPaper(
                kind,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class));
    }
}
