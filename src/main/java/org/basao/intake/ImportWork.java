package org.basao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.basao.intake.api.ImportAsked;
import org.basao.intake.api.ImportOptions;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.organisation.TaxCodeSeal;
import org.basao.platform.background.BackgroundRun;
import org.basao.platform.background.BackgroundWork;
import org.basao.platform.config.Settings;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.security.Actor;

/** Imports a stored file, or tries to, as it was asked for. */
@ApplicationScoped
public class ImportWork implements BackgroundWork {
    static final String KIND = "intake.import";

    private DataSource source;
    private Clock clock;
    private Settings settings;
    private StoredFiles files;

    protected ImportWork() {}

    @Inject
    public ImportWork(DataSource source, Clock clock, Settings settings, StoredFiles files) {
        this.source = source;
        this.clock = clock;
        this.settings = settings;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public KeptReport run(BackgroundRun run, LongConsumer progress) {
        ImportAsked asked = run.input(ImportAsked.class);
        return KeptReport.of(files.find(asked.file())
                .map(file -> imported(file, asked, run, progress))
                .orElseGet(() -> ImportReport.unreadable(new Problem(0, null, Reason.FILE_MISSING, asked.name()))));
    }

    private ImportReport imported(StoredFile file, ImportAsked asked, BackgroundRun run, LongConsumer progress) {
        try {
            Path copy = Files.createTempFile("basao-import", null);
            try (InputStream content = files.open(file)) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                ImportOptions options = new ImportOptions(
                        Actor.person(run.askedBy(), null),
                        asked.dryRun(),
                        asked.skipBadRows(),
                        false,
                        asked.province());
                return new ProductImport(source, clock, new TaxCodeSeal(settings.secret()))
                        .run(copy, options, progress);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
