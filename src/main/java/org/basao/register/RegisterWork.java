package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.basao.platform.security.Actor;
import org.basao.platform.work.WaitingWork;
import org.basao.platform.work.Waits;
import org.basao.register.api.RegisterPath;
import org.basao.register.api.RegisterPermission;

/** Wishes to change something certified, for the officers who decide. */
@ApplicationScoped
public class RegisterWork implements Waits {
    private CertifiedChanges changes;

    protected RegisterWork() {}

    @Inject
    public RegisterWork(CertifiedChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<WaitingWork> of(Actor actor) {
        if (!actor.may(RegisterPermission.DECIDE_CHANGE)) {
            return List.of();
        }
        long open = changes.countOpen(actor);
        return open == 0 ? List.of() : List.of(new WaitingWork("register.changes", open, RegisterPath.CHANGES.path()));
    }
}
