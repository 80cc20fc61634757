package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.DealView.Delivery;
import org.basao.inquiry.api.DealView.Partner;
import org.basao.inquiry.api.Freight;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RoundState;
import org.basao.inquiry.api.RoundTerms;
import org.basao.inquiry.domain.Deal;
import org.basao.kernel.Origin;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** The round that a buyer wants to take lines of: theirs, standing, and while it is looked at changed by nobody else. */
@ApplicationScoped
public class StandingRounds {
    private static final String HEAD = """
            select r.id as request_id, t.id as talk_id, o.id as round_id, t.producer_id, r.buyer_id,
                   r.code as request, t.code as talk, o.code as round, o.number,
                   r.state as request_state, r.open_until, r.origin, r.origin_activity,
                   b.code as buyer, b.name as buyer_name, b.tax_code as buyer_tax,
                   s.code as producer, s.name as producer_name, s.tax_code as producer_tax,
                   o.side, o.state, o.currency, o.valid_until, o.vat_state, o.vat_rate, o.freight, o.freight_place, o.freight_cost,
                   o.incoterm, o.payment, o.delivery, o.note,
                   v.full_name as place, r.delivery_address, r.deliver_from, r.deliver_to, r.recurrence
              from round o
              join talk t on t.id = o.talk_id
              join request r on r.id = t.request_id
              join organisation b on b.id = r.buyer_id and b.code = ?::bpchar
              join organisation s on s.id = t.producer_id
              left join place v on v.id = r.delivery_place_id
             where o.code = ?::bpchar and o.sent_at is not null
            """;

    private Rows rows;
    private OfferedLines lines;

    protected StandingRounds() {}

    @Inject
    public StandingRounds(Rows rows, OfferedLines lines) {
        this.rows = rows;
        this.lines = lines;
    }

    /** The round with what stands around it. */
    record StandingRound(
            Deal.Parts parts,
            String request,
            String talk,
            String round,
            int number,
            Origin origin,
            Partner buyer,
            Partner producer,
            String currency,
            RoundTerms terms,
            Delivery delivery,
            List<OfferedLines.Row> lines) {}

    private record Head(StandingRound round, RequestState request, LocalDate openUntil, Party side, RoundState state) {}

    /**
     * As it stands on that day, to be read.
     *
     * @throws NotFound if it is not a round of a request of the actor's organisation
     * @throws BusinessException if nothing of it can be taken any more
     */
    StandingRound see(Actor actor, String code, LocalDate day) {
        Head head = head(actor, code);
        expectOpen(head, day);
        return withLines(head.round(), day);
    }

    /**
     * The same, and its request, talk, round and lines are held until the transaction ends; always in this order, so that two who
     * accept at once wait for each other and never in a ring.
     */
    StandingRound take(Actor actor, String code, LocalDate day) {
        Deal.Parts parts = head(actor, code).round().parts();
        hold("select id from request where id = ? for no key update", parts.request());
        hold("select id from talk where id = ? for no key update", parts.talk());
        hold("select id from round where id = ? for no key update", parts.round());
        hold(
                "select id from request_line where request_id = ? and talk_id = ? order by id for no key update",
                parts.request(),
                parts.talk());
        return see(actor, code, day);
    }

    private void hold(String sql, Object... keys) {
        rows.list(sql, row -> row.getLong(1), keys);
    }

    private Head head(Actor actor, String code) {
        return rows.first(HEAD, StandingRounds::read, actor.actingFor(), code).orElseThrow(() -> new NotFound(code));
    }

    private static void expectOpen(Head head, LocalDate day) {
        if (head.request() != RequestState.OPEN || head.openUntil().isBefore(day)) {
            throw new BusinessException("inquiry.accept.requestEnded");
        }
        if (head.side() != Party.PRODUCER) {
            throw new BusinessException("inquiry.accept.ownOffer");
        }
        LocalDate last = head.round().terms().validUntil();
        if (head.state() == RoundState.LAPSED || (head.state() == RoundState.LIVE && last.isBefore(day))) {
            throw new BusinessException("inquiry.accept.lapsed", Days.written(last));
        }
        if (head.state() != RoundState.LIVE) {
            throw new BusinessException("inquiry.accept.superseded");
        }
    }

    private StandingRound withLines(StandingRound bare, LocalDate day) {
        return new StandingRound(
                bare.parts(),
                bare.request(),
                bare.talk(),
                bare.round(),
                bare.number(),
                bare.origin(),
                bare.buyer(),
                bare.producer(),
                bare.currency(),
                bare.terms(),
                bare.delivery(),
                lines.of(List.of(bare.parts().round()), day));
    }

    private static Head read(ResultSet row) throws SQLException {
        StandingRound round = new StandingRound(
                new Deal.Parts(
                        row.getLong("request_id"),
                        row.getLong("talk_id"),
                        row.getLong("round_id"),
                        row.getLong("producer_id"),
                        row.getLong("buyer_id")),
                row.getString("request"),
                row.getString("talk"),
                row.getString("round"),
                row.getInt("number"),
                new Origin(Origin.Kind.valueOf(row.getString("origin")), row.getString("origin_activity")),
                new Partner(row.getString("buyer"), row.getString("buyer_name"), row.getString("buyer_tax")),
                new Partner(row.getString("producer"), row.getString("producer_name"), row.getString("producer_tax")),
                row.getString("currency"),
                terms(row),
                new Delivery(
                        row.getString("place"),
                        row.getString("delivery_address"),
                        row.getObject("deliver_from", LocalDate.class),
                        row.getObject("deliver_to", LocalDate.class),
                        Recurrence.valueOf(row.getString("recurrence"))),
                List.of());
        return new Head(
                round,
                RequestState.valueOf(row.getString("request_state")),
                row.getObject("open_until", LocalDate.class),
                Party.valueOf(row.getString("side")),
                RoundState.valueOf(row.getString("state")));
    }

    /** The terms of the row's round; its columns bear their own names. */
    static RoundTerms terms(ResultSet row) throws SQLException {
        String freight = row.getString("freight");
        return new RoundTerms(
                row.getObject("valid_until", LocalDate.class),
                VatState.valueOf(row.getString("vat_state")),
                row.getBigDecimal("vat_rate"),
                freight == null ? null : Freight.valueOf(freight),
                row.getString("freight_place"),
                row.getBigDecimal("freight_cost"),
                row.getString("incoterm"),
                row.getString("payment"),
                row.getString("delivery"),
                row.getString("note"));
    }
}
