package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import org.basao.organisation.api.ClaimState;
import org.basao.organisation.api.OrganisationPermission;
import org.basao.organisation.api.Verification;
import org.basao.organisation.domain.Claim;
import org.basao.organisation.domain.Organisation;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.NewFile;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.security.Actor;
import org.basao.platform.security.OwnMatter;

/** Papers come in, and go as long as no officer has decided by them. */
@ApplicationScoped
@Transactional
public class PaperService {
    /** How many an organisation or a claim may have. */
    public static final int MOST = 20;

    private EntityManager entities;
    private Reach reach;
    private Papers papers;
    private StoredFiles files;
    private Audit audit;

    protected PaperService() {}

    @Inject
    public PaperService(EntityManager entities, Reach reach, Papers papers, StoredFiles files, Audit audit) {
        this.entities = entities;
        this.reach = reach;
        this.papers = papers;
        this.files = files;
        this.audit = audit;
    }

    /**
     * Adds a paper of the own organisation. Its version goes up, so that no officer decides by what was there before.
     *
     * @param name as the person's computer calls it
     * @throws BusinessException if the file is refused (see {@link StoredFiles#add}) or there are too many
     */
    @OrganisationPermission.Needed(OrganisationPermission.MANAGE)
    public void add(Actor actor, String name, InputStream content) {
        Organisation own = reach.own(actor);
        add(actor, Papers.ORGANISATION, own.code(), own.code(), name, content);
        entities.lock(own, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Adds a paper to the own claim while it is open. */
    @OwnMatter("their own claim")
    public void addToClaim(Actor actor, String claim, String name, InputStream content) {
        Claim own = reach.ownClaim(actor, claim);
        if (own.state() != ClaimState.OPEN) {
            throw new BusinessException("organisation.claim.decided");
        }
        add(actor, Papers.CLAIM, claim, actor.code(), name, content);
    }

    private void add(Actor actor, String kind, String code, String owner, String name, InputStream content) {
        if (files.of(kind, code).size() >= MOST) {
            throw new BusinessException("organisation.papers.many", MOST);
        }
        StoredFile file = files.add(new NewFile(name, owner, FileClass.ORGANISATION_PAPER, actor.code()), content);
        var unused = files.use(file.key(), kind, code);
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), "organisation.paper.added", kind, code, null));
    }

    /** Takes a paper of the own organisation away, as long as it is not verified by it. */
    @OrganisationPermission.Needed(OrganisationPermission.MANAGE)
    public void remove(Actor actor, String key) {
        Organisation own = reach.own(actor);
        if (papers.ofOrganisation(own.code()).stream()
                .noneMatch(paper -> paper.key().equals(key))) {
            throw new NotFound("paper");
        }
        if (own.verification() == Verification.VERIFIED) {
            throw new BusinessException("organisation.papers.kept");
        }
        files.release(key, Papers.ORGANISATION, own.code());
        entities.lock(own, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        audit.record(new AuditEntry(
                actor.code(), actor.actingFor(), "organisation.paper.removed", Papers.ORGANISATION, own.code(), null));
    }
}
