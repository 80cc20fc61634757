package org.basao.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.basao.intake.api.ImportOptions;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.Problem;
import org.basao.intake.api.SourceRow;
import org.basao.organisation.TaxCodeSeal;

/** One import from its first row to its last, in parts of a few thousand rows, inside one transaction that the caller ends. */
public final class ImportRun {
    private static final int PART = 2_500;

    private final RowCheck check;
    private final Matching matching;
    private final BulkWriter writer;
    private final ImportOptions options;
    private final List<Problem> problems = new ArrayList<>();
    private long problemCount;
    private long rows;
    private long created;
    private long recognised;
    private long changed;
    private long unchanged;
    private long refused;
    private long producers;

    public ImportRun(
            ImportSession session,
            RowCheck check,
            TaxCodeSeal seal,
            RandomGenerator random,
            ImportOptions options,
            LocalDate today,
            Instant now) {
        this.check = check;
        this.options = options;
        DecisionBook decisions = new DecisionBook(session, options.sample());
        this.matching = new Matching(
                new HolderBook(session, seal, options.sample()),
                decisions,
                new ProductBook(session),
                new TakenNumbers(session),
                new OfficeCheck(session, options, now),
                options.sample());
        this.writer = new BulkWriter(session, new ReferenceIds(session, today), decisions, seal, random, options, now);
    }

    /** Whether what was written may be kept. */
    public boolean mayBeKept() {
        return !options.dryRun() && (problemCount == 0 || options.skipBadRows());
    }

    /** @param progress is told after each part how many rows have been read */
    public void take(Iterator<SourceRow> source, LongConsumer progress) {
        List<SourceRow> part = new ArrayList<>();
        while (source.hasNext()) {
            part.add(source.next());
            if (part.size() == PART || !source.hasNext()) {
                takePart(part);
                progress.accept(rows);
                part.clear();
            }
        }
    }

    private void takePart(List<SourceRow> part) {
        rows += part.size();
        List<Problem> found = new ArrayList<>();
        List<ProductRow> good = new ArrayList<>();
        for (SourceRow row : part) {
            RowCheck.Result result = check.check(row);
            found.addAll(result.problems());
            result.good().ifPresent(checked -> good.add(checked.row()));
        }
        List<Matched> matched = matching.match(good, found);
        refused += part.size() - matched.size();
        note(found);
        boolean doomed = problemCount > 0 && !options.skipBadRows();
        if (!doomed) {
            producers += writer.write(matched);
        }
        matched.forEach(this::count);
    }

    private void note(List<Problem> found) {
        problemCount += found.size();
        found.stream()
                .sorted(Comparator.comparingLong(Problem::line))
                .limit(ImportReport.MOST_PROBLEMS - problems.size())
                .forEach(problems::add);
    }

    private void count(Matched row) {
        if (row.known() == null) {
            created++;
        } else if (row.certifies()) {
            recognised++;
        } else if (row.changes()) {
            changed++;
        } else {
            unchanged++;
        }
    }

    public ImportReport report() {
        boolean stored = mayBeKept() && created + recognised + changed > 0;
        return new ImportReport(
                stored, rows, created, recognised, changed, unchanged, refused, producers, problems, problemCount);
    }
}
