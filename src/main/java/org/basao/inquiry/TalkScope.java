package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.domain.Talk;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/**
 * Talks for writing, locked: the request first, then the talk, always in this order. Only the two sides reach one; for everybody else it
 * looks like none.
 */
@ApplicationScoped
public class TalkScope {
    private EntityManager entities;
    private Rows rows;
    private Clock clock;

    protected TalkScope() {}

    @Inject
    public TalkScope(EntityManager entities, Rows rows, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What of its request a talk depends on.
     *
     * @param buyer id of the organisation; null for a guest
     */
    record Asked(
            long id,
            String code,
            RequestState state,
            LocalDate answerBy,
            LocalDate openUntil,
            String currency,
            Long buyer) {}

    /** A talk with the side on which the actor stands. */
    record Reached(Talk talk, Asked request, Party party, LocalDate today) {
        /** @throws BusinessException if the request has ended, or its last day is over */
        Reached expectOpen() {
            if (request.state() != RequestState.OPEN || request.openUntil().isBefore(today)) {
                throw new BusinessException("inquiry.talk.closed");
            }
            return this;
        }

        /** @throws BusinessException if the producer declined, or begins to answer after the last day for that */
        Reached expectAnswerable() {
            talk.expectNotDeclined();
            if (talk.isWaiting() && request.answerBy().isBefore(today)) {
                throw new BusinessException("inquiry.talk.late", Days.written(request.answerBy()));
            }
            return this;
        }
    }

    /**
     * One that the organisation acted for takes part in on that side.
     *
     * @throws NotFound if there is none such
     */
    Reached forWriting(Actor actor, String code, Party party) {
        String organisation = party == Party.PRODUCER ? "t.producer_id" : "r.buyer_id";
        return rows.first(
                        "select t.id, r.id from talk t join request r on r.id = t.request_id join organisation o on o.id = "
                                + organisation
                                + " where t.code = ?::bpchar and o.code = ?::bpchar",
                        row -> new long[] {row.getLong(1), row.getLong(2)},
                        code,
                        actor.actingFor())
                .map(ids -> locked(ids[0], ids[1], party))
                .orElseThrow(() -> new NotFound(code));
    }

    private Reached locked(long talk, long request, Party party) {
        Asked asked = rows.first("""
                        select id, code, state, answer_by, open_until, currency, buyer_id from request where id = ? for update
                        """, TalkScope::asked, request).orElseThrow();
        return new Reached(
                entities.find(Talk.class, talk, LockModeType.PESSIMISTIC_WRITE), asked, party, Days.today(clock));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getLong("id"),
                row.getString("code"),
                RequestState.valueOf(row.getString("state")),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("open_until", LocalDate.class),
                row.getString("currency"),
                row.getObject("buyer_id", Long.class));
    }

    /** The code of the talk to which a round belongs. */
    String talkOf(String round) {
        return rows.first(
                        "select t.code from talk t join round r on r.talk_id = t.id where r.code = ?::bpchar",
                        row -> row.getString(1),
                        round)
                .orElseThrow(() -> new NotFound(round));
    }

    /**
     * Keeps the request open as long as what stands is valid. What is taken back makes it no shorter: otherwise the last offer's going
     * would end it on the spot, before another could come.
     */
    void stretch(long request) {
        rows.change("""
                update request r set open_until = greatest(r.open_until, (
                       select max(x.valid_until) from round x join talk t on t.id = x.talk_id
                        where t.request_id = r.id and x.state = 'LIVE'))
                 where r.id = ?
                """, request);
    }
}
