package org.basao.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.basao.intake.api.ImportOptions;
import org.basao.intake.api.ImportReport;
import org.basao.organisation.TaxCodeSeal;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/**
 * Loads the sample products of this build through the import, like any other file: first what certified some of them before, then
 * all of them, then a revocation. A second time changes nothing.
 */
public final class SampleLoader {
    private static final Actor ACTOR = Actor.command("sample");

    private final DataSource source;
    private final Clock clock;
    private final TaxCodeSeal seal;

    /** @param source connects as the application */
    public SampleLoader(DataSource source, Clock clock, TaxCodeSeal seal) {
        this.source = source;
        this.clock = clock;
        this.seal = seal;
    }

    /** @return the report on each file; it stops after the first file that is not clean */
    public List<ImportReport> load() {
        List<ImportReport> reports = new ArrayList<>();
        for (String file : List.of("history.csv", "products.csv")) {
            ImportReport report = load(file);
            reports.add(report);
            if (!report.clean()) {
                return reports;
            }
        }
        revoke();
        return reports;
    }

    private ImportReport load(String name) {
        try {
            Path file = Files.createTempFile("basao-sample", ".csv");
            try (InputStream in = open(name)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return new ProductImport(source, clock, seal).run(file, new ImportOptions(ACTOR, false, false, true));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One statement for each, so that a certificate is revoked with its audit and its outbox row or not at all. */
    private void revoke() {
        Rows rows = new Rows(source);
        for (NamedCsvRecord row : revocations()) {
            rows.change(
                    """
                    with revoked as (
                        update certificate c
                           set revoked_from = ?, revocation_decision = ?, revocation_reason = ?, version = c.version + 1
                          from product p
                         where p.id = c.product_id and p.sample and c.number = ? and c.revoked_from is null
                        returning c.code, p.code as product
                    ), audited as (
                        insert into audit_entry (happened_at, actor, action, subject_kind, subject_code, reason)
                        select ?, ?, 'register.certificate.revoked', 'CERTIFICATE', code, ? from revoked
                    )
                    insert into outbox (kind, key, created_at, due_at) select 'product-changed', product, ?, ? from revoked
                    """,
                    LocalDate.parse(row.getField("from")),
                    row.getField("decision"),
                    row.getField("reason"),
                    row.getField("certificate"),
                    clock.instant(),
                    ACTOR.code(),
                    row.getField("reason"),
                    clock.instant(),
                    clock.instant());
        }
    }

    private static List<NamedCsvRecord> revocations() {
        try (InputStream in = open("revocations.csv")) {
            return CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = SampleLoader.class.getClassLoader().getResourceAsStream("content/sample/" + name);
        if (in == null) {
            throw new IOException("content/sample/" + name + " is missing in this build");
        }
        return in;
    }
}
