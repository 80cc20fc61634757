package org.basao.local.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.basao.intake.ProductImport;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportLimits;
import org.basao.intake.api.ImportOptions;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.SourceRow;
import org.basao.organisation.TaxCodeSeal;
import org.basao.place.Places;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.CertificationRules;

/** Fills a database with generated sample products, once. */
public final class GeneratedSample {
    private static final long SEED = 20_261_115;

    private final DataSource source;
    private final Clock clock;
    private final TaxCodeSeal seal;

    /** @param source connects as the application; places and rules are seeded */
    public GeneratedSample(DataSource source, Clock clock, TaxCodeSeal seal) {
        this.source = source;
        this.clock = clock;
        this.seal = seal;
    }

    /**
     * Loads that many products, or nothing if generated ones are already there: on another day they would be others.
     *
     * @return what was loaded; empty if nothing was
     */
    public Optional<ImportReport> load(int products) {
        Rows rows = new Rows(source);
        boolean there = rows.first(
                        "select exists (select 1 from certificate where number like 'MẪU-T%')",
                        row -> row.getBoolean(1))
                .orElse(false);
        if (there || products <= 0) {
            return Optional.empty();
        }
        return Optional.of(run(generator(rows, products)));
    }

    /** Gives the first so many generated products, which are there already, another description. */
    public ImportReport describe(int products, String description) {
        SampleGenerator generator = generator(new Rows(source), products);
        return run(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return generator.hasNext();
            }

            @Override
            public SourceRow next() {
                SourceRow row = generator.next();
                Map<Column, Cell> cells = new EnumMap<>(row.cells());
                cells.put(Column.DESCRIPTION, Cell.text(description));
                return new SourceRow(row.line(), cells);
            }
        });
    }

    private SampleGenerator generator(Rows rows, int products) {
        LocalDate day = Days.today(clock);
        return new SampleGenerator(SEED, products, day, new Places(rows), CertificationRules.read(rows));
    }

    private ImportReport run(Iterator<SourceRow> generator) {
        Chance codes = new Chance(SEED);
        return new ProductImport(source, clock, seal, codes.generator(), ImportLimits.STANDARD)
                .run(generator, new ImportOptions(Actor.command("generator"), false, false, true));
    }
}
