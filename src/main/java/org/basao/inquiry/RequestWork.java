package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.work.WaitingWork;
import org.basao.platform.work.Waits;

/** What waits for buyers: offers to be looked at, those that end soon, drafts of their own, what they asked as guests. */
@ApplicationScoped
public class RequestWork implements Waits {
    private static final int SOON_DAYS = 2;

    private Rows rows;
    private GuestRequests guests;
    private Clock clock;

    protected RequestWork() {}

    @Inject
    public RequestWork(Rows rows, GuestRequests guests, Clock clock) {
        this.rows = rows;
        this.guests = guests;
        this.clock = clock;
    }

    private record Counts(long ending, long offered, long drafts) {}

    @Override
    public List<WaitingWork> of(Actor actor) {
        if (!actor.may(InquiryPermission.ASK) || actor.isOperator()) {
            return List.of();
        }
        Counts counts = counts(actor);
        List<WaitingWork> work = new ArrayList<>();
        add(work, "inquiry.offersEnding", counts.ending());
        add(work, "inquiry.offered", counts.offered());
        add(work, "inquiry.drafts", counts.drafts());
        add(work, "inquiry.claimable", guests.claimable(actor).size());
        return work;
    }

    private static void add(List<WaitingWork> work, String code, long count) {
        if (count > 0) {
            work.add(new WaitingWork(code, count, InquiryPath.REQUESTS.in(Language.VI)));
        }
    }

    private Counts counts(Actor actor) {
        LocalDate day = Days.today(clock);
        return rows.first(
                        """
                        select (select count(distinct r.id) from request r join talk t on t.request_id = r.id
                                  join round x on x.talk_id = t.id and x.state = 'LIVE' and x.side = 'PRODUCER'
                                 where r.buyer_id = b.id and r.state = 'OPEN' and x.valid_until between ? and ?),
                               (select count(distinct r.id) from request r join talk t on t.request_id = r.id
                                  join round x on x.talk_id = t.id and x.state = 'LIVE' and x.side = 'PRODUCER'
                                 where r.buyer_id = b.id and r.state = 'OPEN' and x.valid_until >= ?),
                               (select count(*) from request r where r.buyer_id = b.id and r.state = 'DRAFT' and r.asked_by = ?)
                          from organisation b where b.code = ?::bpchar
                        """,
                        row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)),
                        day,
                        day.plusDays(SOON_DAYS),
                        day,
                        actor.code(),
                        String.valueOf(actor.actingFor()))
                .orElse(new Counts(0, 0, 0));
    }
}
