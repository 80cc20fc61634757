package org.basao.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportLimits;
import org.basao.intake.api.ImportOptions;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.intake.api.SourceRow;
import org.basao.intake.api.UnreadableFile;
import org.basao.intake.domain.ImportRun;
import org.basao.intake.domain.ImportSession;
import org.basao.intake.domain.ProductFile;
import org.basao.intake.domain.RowCheck;
import org.basao.organisation.TaxCodeSeal;
import org.basao.place.Places;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.basao.register.CertificationRules;
import org.basao.register.ProductSets;

/**
 * Imports products with their decisions and certificates, thousands at a time, in one transaction of its own: all or nothing, or all
 * but the bad rows. The same file a second time changes nothing. Two imports wait for each other.
 */
public final class ProductImport {
    private static final int MANY = 500;
    private static final long LOCK = 0x6261_7361_6F69_6D70L;

    private final DataSource source;
    private final Clock clock;
    private final TaxCodeSeal seal;
    private final RandomGenerator random;
    private final ImportLimits limits;
    private final Rows rows;
    private final Places places;
    private final ProductSets sets;

    /** @param source connects as the application, and takes part in no other transaction */
    public ProductImport(DataSource source, Clock clock, TaxCodeSeal seal) {
        this(source, clock, seal, new SecureRandom(), ImportLimits.STANDARD);
    }

    /** @param random gives public codes; a fixed one makes them repeatable */
    public ProductImport(
            DataSource source, Clock clock, TaxCodeSeal seal, RandomGenerator random, ImportLimits limits) {
        this.source = source;
        this.clock = clock;
        this.seal = seal;
        this.random = random;
        this.limits = limits;
        this.rows = new Rows(source);
        this.places = new Places(rows);
        this.sets = new ProductSets(rows);
    }

    /** Imports a CSV or XLSX file. A file that cannot be read is reported like a bad row; it throws only if the database fails. */
    public ImportReport run(Path file, ImportOptions options) {
        return run(file, options, count -> {});
    }

    /** @param progress is told now and then how many rows have been read */
    public ImportReport run(Path file, ImportOptions options, LongConsumer progress) {
        try (ProductFile rows = ProductFile.open(file, limits)) {
            return run(rows, options, progress);
        } catch (UnreadableFile e) {
            return ImportReport.unreadable(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports rows from anywhere. */
    public ImportReport run(Iterator<SourceRow> rows, ImportOptions options) {
        return run(rows, options, count -> {});
    }

    private ImportReport run(Iterator<SourceRow> rows, ImportOptions options, LongConsumer progress) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection);
                ImportRun run = begin(connection, options);
                run.take(rows, progress);
                if (run.mayBeKept()) {
                    connection.commit();
                    tellPlanner(connection, run.report());
                } else {
                    connection.rollback();
                }
                return run.report();
            } catch (DatabaseException e) {
                connection.rollback();
                return meanwhileTaken(e);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private ImportRun begin(Connection connection, ImportOptions options) {
        LocalDate today = Days.today(clock);
        RowCheck check = new RowCheck(places, sets.all(), CertificationRules.read(rows), today);
        return new ImportRun(new ImportSession(connection), check, seal, random, options, today, clock.instant());
    }

    /** Until somebody counts what was written, plans for thousands of rows are made as if for a handful: pages take minutes. */
    private static void tellPlanner(Connection connection, ImportReport report) throws SQLException {
        if (report.created() + report.recognised() >= MANY) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze product, listing, pack, certificate, decision, organisation, outbox");
            }
            connection.commit();
        }
    }

    /** An officer may certify while a file is imported; the database lets the second of two equal numbers in no more. */
    private static ImportReport meanwhileTaken(DatabaseException e) {
        if (e.violates("uq_certificate_number")) {
            return ImportReport.unreadable(new Problem(0, Column.CERTIFICATE, Reason.NUMBER_TAKEN_MEANWHILE));
        }
        if (e.violates("uq_pack_gtin")) {
            return ImportReport.unreadable(new Problem(0, Column.GTIN, Reason.NUMBER_TAKEN_MEANWHILE));
        }
        throw e;
    }

    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
    }
}
