package org.basao.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.basao.intake.ProblemList;
import org.basao.intake.ProductImport;
import org.basao.intake.Texts;
import org.basao.intake.api.ImportOptions;
import org.basao.intake.api.ImportReport;
import org.basao.organisation.TaxCodeSeal;
import org.basao.platform.config.Settings;
import org.basao.platform.config.Stage;
import org.basao.platform.security.Actor;

/** Imports a file and tells the operator what happened to every row. */
final class ImportCommand {
    /** The screen shows this many; the file of {@code --errors} has them all. */
    private static final int SHOWN = 50;

    private final DataSource source;
    private final Settings settings;
    private final PrintStream out;

    ImportCommand(DataSource source, Settings settings, PrintStream out) {
        this.source = source;
        this.settings = settings;
        this.out = out;
    }

    int run(ImportArguments arguments) {
        if (arguments.sample() && settings.stage() == Stage.PRODUCTION) {
            throw new IllegalStateException("Dữ liệu minh họa không được vào hệ thống thật (BASAO_STAGE=production)"
                    + " / Sample data is refused in production (BASAO_STAGE=production)");
        }
        ImportReport report = new ProductImport(source, settings.clock(), new TaxCodeSeal(settings.secret()))
                .run(
                        arguments.file(),
                        new ImportOptions(
                                Actor.command("import"),
                                arguments.dryRun(),
                                arguments.skipBadRows(),
                                arguments.sample()));
        Texts texts = new Texts(arguments.locale());
        printProblems(report, texts);
        if (arguments.errors() != null) {
            writeProblems(report, arguments.errors());
            out.println(texts.text("report.errors", arguments.errors().toString()));
        }
        printCounts(report, arguments, texts);
        return report.clean() ? 0 : Basao.REFUSED;
    }

    private void printProblems(ImportReport report, Texts texts) {
        report.problems().stream().limit(SHOWN).forEach(problem -> {
            String column = texts.column(problem);
            out.printf(
                    Locale.ROOT,
                    "%s %-6s %-24s %s%n",
                    texts.text("report.line"),
                    problem.line() == 0 ? "-" : String.valueOf(problem.line()),
                    column.isEmpty() ? "-" : column,
                    texts.reason(problem));
        });
        long hidden = report.problemCount() - Math.min(SHOWN, report.problems().size());
        if (hidden > 0) {
            out.println(texts.text("report.more", String.valueOf(hidden)));
        }
        out.println();
    }

    private void printCounts(ImportReport report, ImportArguments arguments, Texts texts) {
        count(texts, "report.rows", report.rows());
        count(texts, "report.created", report.created());
        count(texts, "report.recognised", report.recognised());
        count(texts, "report.changed", report.changed());
        count(texts, "report.unchanged", report.unchanged());
        count(texts, "report.refused", report.refused());
        count(texts, "report.producers", report.producers());
        String outcome;
        if (report.rows() == 0 && !report.clean()) {
            outcome = "report.unreadable";
        } else if (arguments.dryRun()) {
            outcome = "report.dryRun";
        } else if (!report.clean() && !arguments.skipBadRows()) {
            outcome = "report.rejected";
        } else {
            outcome = report.stored() ? "report.stored" : "report.nothing";
        }
        out.println();
        out.println(texts.text(outcome) + (arguments.sample() ? " " + texts.text("report.sample") : ""));
    }

    private void count(Texts texts, String key, long number) {
        out.printf(Locale.ROOT, "%-28s %8d%n", texts.text(key), number);
    }

    private static void writeProblems(ImportReport report, Path file) {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            ProblemList.write(report.problems(), writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
