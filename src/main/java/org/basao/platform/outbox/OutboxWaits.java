package org.basao.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.basao.platform.security.Actor;
import org.basao.platform.work.WaitingWork;
import org.basao.platform.work.Waits;

/** What is parked waits for whoever may let it be tried again. */
@ApplicationScoped
public class OutboxWaits implements Waits {
    private OutboxBacklog backlog;

    protected OutboxWaits() {}

    @Inject
    public OutboxWaits(OutboxBacklog backlog) {
        this.backlog = backlog;
    }

    @Override
    public List<WaitingWork> of(Actor actor) {
        long parked = actor.may(OutboxPermission.RETRY) ? backlog.parked() : 0;
        return parked == 0 ? List.of() : List.of(new WaitingWork("platform.outbox", parked, "/viec/hop-di"));
    }
}
