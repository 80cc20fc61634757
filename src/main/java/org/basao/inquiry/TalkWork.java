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

/** Requests to answer, quotations to approve, counter-offers and words to read, for producers. One statement. */
@ApplicationScoped
public class TalkWork implements Waits {
    private Rows rows;
    private Clock clock;

    protected TalkWork() {}

    @Inject
    public TalkWork(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Counts(long toAnswer, long toApprove, long countered, long unread) {}

    @Override
    public List<WaitingWork> of(Actor actor) {
        if (!actor.may(InquiryPermission.SEE_TALKS) || actor.actingFor() == null) {
            return List.of();
        }
        LocalDate today = Days.today(clock);
        Counts counts = rows.first(
                        """
                        select count(*) filter (where t.state in ('INVITED', 'SEEN') and r.answer_by >= ?::date),
                               count(*) filter (where exists (select from round x where x.talk_id = t.id and x.side = 'PRODUCER'
                                                                 and x.state = 'AWAITING_APPROVAL')),
                               count(*) filter (where t.state = 'ANSWERED' and exists (
                                   select from round x where x.talk_id = t.id and x.side = 'BUYER' and x.state = 'LIVE'
                                      and x.valid_until >= ?::date)),
                               count(*) filter (where exists (
                                   select from talk_message m where m.talk_id = t.id and m.side = 'BUYER' and m.id > coalesce(
                                       (select y.message_id from talk_read y where y.talk_id = t.id and y.side = 'PRODUCER'), 0)))
                          from talk t join request r on r.id = t.request_id and r.state = 'OPEN' and r.open_until >= ?::date
                         where t.producer_id = (select id from organisation where code = ?::bpchar)
                        """,
                        row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        today,
                        today,
                        today,
                        actor.actingFor())
                .orElseThrow();
        List<WaitingWork> work = new ArrayList<>();
        if (actor.may(InquiryPermission.ANSWER)) {
            add(work, "inquiry.toAnswer", counts.toAnswer(), "");
        }
        if (actor.may(InquiryPermission.APPROVE)) {
            add(work, "inquiry.toApprove", counts.toApprove(), "?tab=RUNNING");
        }
        if (actor.may(InquiryPermission.ANSWER)) {
            add(work, "inquiry.countered", counts.countered(), "?tab=RUNNING");
            add(work, "inquiry.unread", counts.unread(), "");
        }
        return work;
    }

    private static void add(List<WaitingWork> work, String code, long count, String query) {
        if (count > 0) {
            work.add(new WaitingWork(code, count, InquiryPath.INBOX.in(Language.VI) + query));
        }
    }
}
