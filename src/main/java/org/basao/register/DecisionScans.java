package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.NewFile;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.domain.Decision;

/** The signed papers of decisions as files: only offices see them, and their hash says that they are the same still. */
@ApplicationScoped
public class DecisionScans {
    private static final String SUBJECT = "DECISION";

    private StoredFiles files;
    private Rows rows;

    protected DecisionScans() {}

    @Inject
    public DecisionScans(StoredFiles files, Rows rows) {
        this.files = files;
        this.rows = rows;
    }

    /**
     * Takes a paper in; it is collected after a day if no decision was issued with it.
     *
     * @throws InvalidField for {@code scan} if it is empty, too large or of a wrong type
     */
    public StoredFile keep(Actor actor, String name, InputStream content) {
        try {
            return files.add(new NewFile(name, owner(actor), FileClass.RESTRICTED, actor.code()), content);
        } catch (BusinessException e) {
            throw new InvalidField("scan", e.messageKey(), e.parameters().toArray());
        }
    }

    /**
     * A paper that the actor's office has brought.
     *
     * @throws NotFound if there is none
     */
    public StoredFile own(Actor actor, String key) {
        return files.find(key)
                .filter(file ->
                        file.fileClass() == FileClass.RESTRICTED && file.owner().equals(owner(actor)))
                .orElseThrow(() -> new NotFound(key));
    }

    /**
     * The paper of a decision on a product that the actor reaches.
     *
     * @throws NotFound if there is none
     */
    public StoredFile ofCertificate(Actor actor, String certificate) {
        HolderScope scope = HolderScope.of(actor);
        return rows.first(
                        "select d.scan_key from certificate c join decision d on d.id = c.decision_id"
                                + " join product p on p.id = c.product_id join organisation o on o.id = p.holder_id"
                                + " where d.scan_key is not null and c.code = ?::bpchar and " + scope.sql(),
                        row -> row.getString(1),
                        scope.parameters(certificate))
                .flatMap(files::find)
                .orElseThrow(() -> new NotFound(certificate));
    }

    /** @param key null for no paper */
    void attach(Actor actor, Decision decision, String key) {
        if (key == null || key.isEmpty()) {
            return;
        }
        String file = own(actor, key).key();
        if (decision.scan().filter(known -> !known.equals(file)).isPresent()) {
            throw new BusinessException("register.error.scanKept", decision.number());
        }
        decision.attach(file);
        files.use(file, SUBJECT, decision.number() + " " + decision.signedOn());
    }

    private static String owner(Actor actor) {
        return actor.actingFor() == null ? actor.code() : actor.actingFor();
    }
}
