package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.basao.inquiry.Deadlines.Ending;
import org.basao.inquiry.DealNews.Concerned;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RoundState;
import org.basao.inquiry.domain.Request;
import org.basao.inquiry.domain.Round;
import org.basao.inquiry.domain.Talk;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** One thing that a day brings, in a transaction of its own: what happened meanwhile is looked at anew under the locks. */
@ApplicationScoped
@Transactional
public class DeadlineSteps {
    private static final String CLOCK = Actor.command("deadlines").code();
    private static final String TALKS = """
            select r.id as request_id, t.id as talk_id, t.producer_id, r.code as request, t.code as talk,
                   b.name as buyer_name, s.name as producer_name
              from talk t join request r on r.id = t.request_id
              left join organisation b on b.id = r.buyer_id join organisation s on s.id = t.producer_id
             where\s""";

    private EntityManager entities;
    private Rows rows;
    private Audit audit;
    private DealNews news;
    private Clock clock;

    protected DeadlineSteps() {}

    @Inject
    public DeadlineSteps(EntityManager entities, Rows rows, Audit audit, DealNews news, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Writes down that an offer is over.
     *
     * @param id of the round
     * @return false if something else ended it meanwhile
     */
    public boolean lapse(long id, LocalDate today) {
        List<Concerned> concerned =
                rows.list(TALKS + "t.id = (select talk_id from round where id = ?)", Deadlines::concerned, id);
        Concerned about = concerned.getFirst();
        Request request = locked(Request.class, about.request());
        locked(Talk.class, about.talk());
        Round round = locked(Round.class, id);
        if (round.state() != RoundState.LIVE || round.isLive(today)) {
            return false;
        }
        round.lapse(clock.instant());
        recorded("inquiry.round.lapsed", "ROUND", round.code());
        if (request.state() == RequestState.OPEN) {
            news.offerLapsed(about, round.side(), round.validUntil().orElseThrow());
        }
        return true;
    }

    /**
     * Writes down that nobody can answer or accept any more.
     *
     * @param id of the request
     * @return false if it ended otherwise, or stays open longer now
     */
    public boolean expire(long id, LocalDate today) {
        Request request = locked(Request.class, id);
        Instant now = clock.instant();
        if (request.expire(today, now).isEmpty()) {
            return false;
        }
        recorded("inquiry.request.expired", "REQUEST", request.code());
        news.requestExpired(id, request.code());
        rows.list(TALKS + "t.request_id = ? and t.state <> 'DECLINED' order by t.id", Deadlines::concerned, id)
                .forEach(news::requestOver);
        return true;
    }

    /** @return false if this was told before */
    public boolean remindOfOffer(Ending ending) {
        boolean first = isFirst("OFFER", ending);
        if (first) {
            news.offerEnds(ending.about(), ending.side(), ending.last());
        }
        return first;
    }

    /** @return false if this was told before */
    public boolean remindToAnswer(Ending ending) {
        boolean first = isFirst("ANSWER", ending);
        if (first) {
            news.answerEnds(ending.about(), ending.last());
        }
        return first;
    }

    /** @return false if this was told before */
    public boolean tellOfCertificate(Ending ending) {
        boolean first = isFirst("CERTIFICATE", ending);
        if (first) {
            news.certificateLapsed(ending.about(), ending.product());
        }
        return first;
    }

    private boolean isFirst(String kind, Ending ending) {
        return rows.change(
                        "insert into inquiry_reminder (talk_id, kind, about, last_day, told_at) values (?, ?, ?, ?, ?) on conflict do nothing",
                        ending.about().talk(),
                        kind,
                        ending.code(),
                        ending.last(),
                        clock.instant())
                == 1;
    }

    private <T> T locked(Class<T> type, long id) {
        return entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private void recorded(String action, String kind, String code) {
        audit.record(new AuditEntry(CLOCK, null, action, kind, code, null));
    }
}
