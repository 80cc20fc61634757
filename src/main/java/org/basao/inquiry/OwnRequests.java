package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.domain.Request;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;

/**
 * Requests for writing, locked. A buyer reaches those of the organisation acted for; a draft its writer and managers only. What is not
 * reached looks like missing. Locks are taken in this order: request, talk, round, lines.
 */
@ApplicationScoped
public class OwnRequests {
    private EntityManager entities;
    private Rows rows;

    protected OwnRequests() {}

    @Inject
    public OwnRequests(EntityManager entities, Rows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** @throws NotFound if there is none that the actor reaches */
    Request locked(Actor actor, String code) {
        Request found = rows.first("""
                        select r.id from request r join organisation o on o.id = r.buyer_id
                         where r.code = ?::bpchar and o.code = ?::bpchar
                        """, row -> row.getLong(1), code, actor.actingFor())
                .map(this::locked)
                .orElseThrow(() -> new NotFound(code));
        if (found.state() == RequestState.DRAFT && !isWrittenBy(actor, found)) {
            throw new NotFound(code);
        }
        return found;
    }

    private static boolean isWrittenBy(Actor actor, Request draft) {
        return draft.askedBy().filter(actor.code()::equals).isPresent()
                || actor.acting()
                        .map(Acting::role)
                        .filter(role -> role == Role.MANAGER)
                        .isPresent();
    }

    /** Whichever it is: for those who have asked elsewhere whether the actor reaches it. */
    Request locked(long id) {
        return entities.find(Request.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that a guest's link leads to. */
    Optional<Request> ofLink(byte[] tokenHash) {
        return rows.first("select request_id from request_guest where token_hash = ?", row -> row.getLong(1), tokenHash)
                .map(this::locked);
    }
}
