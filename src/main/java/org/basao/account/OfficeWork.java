package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.basao.account.api.AccountPermission;
import org.basao.account.api.OfficeView;
import org.basao.platform.security.Actor;
import org.basao.platform.work.WaitingWork;
import org.basao.platform.work.Waits;

/** What waits for those who appoint: offices that everybody has left, and appointments that end soon. */
@ApplicationScoped
public class OfficeWork implements Waits {
    private static final Duration SOON = Duration.ofDays(30);
    private static final String PAGE = "/viec/can-bo";

    private Offices offices;
    private Clock clock;

    protected OfficeWork() {}

    @Inject
    public OfficeWork(Offices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public List<WaitingWork> of(Actor actor) {
        if (!actor.may(AccountPermission.APPOINT)) {
            return List.of();
        }
        long left = offices.of(actor).stream().filter(OfficeView::isLeft).count();
        long ending = offices.ending(actor, clock.instant().plus(SOON));
        List<WaitingWork> work = new ArrayList<>();
        if (left > 0) {
            work.add(new WaitingWork("account.officesLeft", left, PAGE));
        }
        if (ending > 0) {
            work.add(new WaitingWork("account.appointmentsEnding", ending, PAGE));
        }
        return work;
    }
}
