package org.basao.intake;

import java.util.List;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;

/** A report as it is kept with its run, in the fewest words. Texts are made anew from it in the reader's language. */
public record KeptReport(
        boolean stored,
        long rows,
        long created,
        long recognised,
        long changed,
        long unchanged,
        long refused,
        long producers,
        List<KeptProblem> problems,
        long problemCount) {

    /** A problem with the name of its column; no name if it concerns a row or the file. */
    public record KeptProblem(long line, String column, String reason, List<String> parameters) {}

    static KeptReport of(ImportReport report) {
        return new KeptReport(
                report.stored(),
                report.rows(),
                report.created(),
                report.recognised(),
                report.changed(),
                report.unchanged(),
                report.refused(),
                report.producers(),
                report.problems().stream()
                        .map(problem -> new KeptProblem(
                                problem.line(),
                                problem.column() == null ? "" : problem.column().name(),
                                problem.reason().name(),
                                problem.parameters()))
                        .toList(),
                report.problemCount());
    }

    ImportReport report() {
        return new ImportReport(
                stored,
                rows,
                created,
                recognised,
                changed,
                unchanged,
                refused,
                producers,
                problems.stream()
                        .map(kept -> new Problem(
                                kept.line(),
                                kept.column() == null || kept.column().isEmpty() ? null : Column.valueOf(kept.column()),
                                Reason.valueOf(kept.reason()),
                                kept.parameters()))
                        .toList(),
                problemCount);
    }
}
