package org.basao.intake.api;

import java.util.List;

/**
 * What an import did, or would have done.
 *
 * @param stored whether anything was kept: false after a dry run, a refused file, or one that changed nothing
 * @param created products that were new
 * @param recognised known products with a new certificate
 * @param changed known products whose facts changed
 * @param unchanged rows that said what was known
 * @param refused rows with at least one problem
 * @param producers producers that were new
 * @param problems in the order of the file, at most {@link #MOST_PROBLEMS}
 * @param problemCount how many there were in all
 */
public record ImportReport(
        boolean stored,
        long rows,
        long created,
        long recognised,
        long changed,
        long unchanged,
        long refused,
        long producers,
        List<Problem> problems,
        long problemCount) {
    /** More are counted but not kept. */
    public static final int MOST_PROBLEMS = 10_000;

    /** Whether every row was good. */
    public boolean clean() {
        return problemCount == 0;
    }

    /** The report on a file that could not be read. */
    public static ImportReport unreadable(Problem problem) {
        return new ImportReport(false, 0, 0, 0, 0, 0, 0, 0, List.of(problem), 1);
    }
}
