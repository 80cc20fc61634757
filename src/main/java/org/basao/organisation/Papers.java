package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.basao.organisation.api.OrganisationPermission;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** The papers of organisations and of claims, such as a business registration: for their people and the officers of the territory. */
@ApplicationScoped
public class Papers {
    static final String ORGANISATION = "ORGANISATION";
    static final String CLAIM = "CLAIM";

    private Rows rows;
    private StoredFiles files;

    protected Papers() {}

    @Inject
    public Papers(Rows rows, StoredFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** Oldest first. Whether the reader may know of them is decided before. */
    public List<StoredFile> ofOrganisation(String organisation) {
        return files.of(ORGANISATION, organisation);
    }

    public List<StoredFile> ofClaim(String claim) {
        return files.of(CLAIM, claim);
    }

    /** One paper. @throws NotFound if there is none of that key that the actor may see */
    public StoredFile find(Actor actor, String key) {
        Optional<StoredFile> found = files.find(key).filter(file -> file.fileClass() == FileClass.ORGANISATION_PAPER);
        return found.filter(file -> isOwn(actor, key) || isClaimants(actor, key) || isOverseen(actor, key))
                .orElseThrow(() -> new NotFound("paper"));
    }

    private boolean isOwn(Actor actor, String key) {
        return actor.may(OrganisationPermission.SEE)
                && isThere("u.subject_kind = 'ORGANISATION' and u.subject_code = ?", key, actor.actingFor());
    }

    private boolean isClaimants(Actor actor, String key) {
        return isThere("""
                u.subject_kind = 'CLAIM' and exists (
                    select from organisation_claim c where c.code = u.subject_code::bpchar and c.person = ?::bpchar)
                """, key, actor.code());
    }

    private boolean isOverseen(Actor actor, String key) {
        Territory territory = Territory.of(actor);
        return actor.may(OrganisationPermission.OVERSEE)
                && isThere(
                        "exists (select from organisation o left join organisation_claim c on c.organisation_id = o.id where "
                                + territory.sql() + """
                 and ((u.subject_kind = 'ORGANISATION' and o.code = u.subject_code::bpchar)
                      or (u.subject_kind = 'CLAIM' and c.code = u.subject_code::bpchar)))
                """,
                        key,
                        territory.after());
    }

    private boolean isThere(String condition, String key, Object... parameters) {
        Object[] all = new Object[parameters.length + 1];
        all[0] = key;
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return rows.first(
                        "select 1 from stored_file f join stored_file_use u on u.file_id = f.id where f.key = ? and "
                                + condition,
                        row -> true,
                        all)
                .isPresent();
    }

    /** What proved a claim belongs to the organisation's papers from now on. */
    void handOver(String claim, String organisation) {
        ofClaim(claim).forEach(paper -> {
            var unused = files.use(paper.key(), ORGANISATION, organisation);
            // whoever brought it may leave one day; the paper stays
            rows.change("update stored_file set owner = ? where key = ?", organisation, paper.key());
        });
    }
}
