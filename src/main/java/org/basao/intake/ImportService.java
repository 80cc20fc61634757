package org.basao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import org.basao.intake.api.ImportAsked;
import org.basao.intake.api.ImportView;
import org.basao.intake.api.IntakePermission;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.background.BackgroundRuns;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.NewFile;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;

/**
 * Files of products from a page: tried first, then imported, both in the background. The file stays with its import, and the audit says who
 * brought it.
 */
@ApplicationScoped
@Transactional
public class ImportService {
    static final String SUBJECT = "IMPORT";

    private Rows rows;
    private StoredFiles files;
    private BackgroundRuns runs;
    private Imports imports;
    private Audit audit;

    protected ImportService() {}

    @Inject
    public ImportService(Rows rows, StoredFiles files, BackgroundRuns runs, Imports imports, Audit audit) {
        this.rows = rows;
        this.files = files;
        this.runs = runs;
        this.imports = imports;
        this.audit = audit;
    }

    /**
     * Takes a file in and has it tried: everything is done and then nothing stored.
     *
     * @param name as the person's computer calls it
     * @return the key of the run
     * @throws InvalidField for {@code file} if it is empty, too large or neither CSV nor XLSX
     */
    @IntakePermission.Needed(IntakePermission.IMPORT)
    public String tryOut(Actor actor, String name, InputStream content) {
        String owner = actor.actingFor() == null ? actor.code() : actor.actingFor();
        StoredFile file = stored(new NewFile(name, owner, FileClass.IMPORT, actor.code()), content);
        ImportAsked asked = new ImportAsked(file.key(), file.name(), true, true, province(actor));
        String key = runs.ask(actor, ImportWork.KIND, file.key(), asked);
        files.use(file.key(), SUBJECT, key);
        recorded(actor, "intake.file.tried", asked, file.sha256());
        return key;
    }

    /**
     * Imports a file that was tried.
     *
     * @param tried the key of that run
     * @param skipBadRows store the good rows; otherwise a bad one leaves everything as it was
     * @return the key of the new run
     * @throws NotFound if it is not there or another office's
     * @throws BusinessException if the trial has not ended, the file cannot be read, or the same is being done already
     */
    @IntakePermission.Needed(IntakePermission.IMPORT)
    public String store(Actor actor, String tried, boolean skipBadRows) {
        ImportView trial = imports.find(actor, tried);
        if (trial.report() == null || trial.report().rows() == 0) {
            throw new BusinessException("intake.error.notTried");
        }
        StoredFile file = files.find(trial.asked().file()).orElseThrow(() -> new NotFound(tried));
        ImportAsked asked = new ImportAsked(file.key(), file.name(), false, skipBadRows, province(actor));
        String key = runs.ask(actor, ImportWork.KIND, file.key(), asked);
        files.use(file.key(), SUBJECT, key);
        recorded(actor, "intake.file.imported", asked, file.sha256());
        return key;
    }

    private StoredFile stored(NewFile file, InputStream content) {
        try {
            return files.add(file, content);
        } catch (BusinessException e) {
            throw new InvalidField("file", e.messageKey(), e.parameters().toArray());
        }
    }

    /** Code of the province to which the actor's office is limited; null for the centre. */
    private String province(Actor actor) {
        return actor.acting()
                .filter(acting -> acting.side() == Side.PROVINCE)
                .map(Acting::territory)
                .flatMap(place -> rows.first("select code from place where id = ?", row -> row.getString(1), place))
                .orElse(null);
    }

    private void recorded(Actor actor, String action, ImportAsked asked, String sha256) {
        String details = asked.name() + ", SHA-256 " + sha256 + (asked.skipBadRows() ? ", skip" : "");
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), action, SUBJECT, asked.file(), null, details));
    }
}
