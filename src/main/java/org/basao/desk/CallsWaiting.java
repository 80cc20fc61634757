package org.basao.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.basao.desk.api.DeskPermission;
import org.basao.platform.security.Actor;
import org.basao.platform.work.WaitingWork;
import org.basao.platform.work.Waits;

/** People of the territory whom somebody should call. */
@ApplicationScoped
public class CallsWaiting implements Waits {
    private PeopleInReach people;

    protected CallsWaiting() {}

    @Inject
    public CallsWaiting(PeopleInReach people) {
        this.people = people;
    }

    @Override
    public List<WaitingWork> of(Actor actor) {
        long calls = actor.may(DeskPermission.CALL) ? people.calls(actor) : 0;
        return calls == 0 ? List.of() : List.of(new WaitingWork("desk.calls", calls, "/viec/can-goi"));
    }
}
