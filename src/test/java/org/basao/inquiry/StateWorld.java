package org.basao.inquiry;

import java.math.BigDecimal;
import java.util.List;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RoundState;
import org.basao.inquiry.api.RoundTerms;
import org.basao.inquiry.api.SaveRequest;
import org.basao.inquiry.api.TalkState;
import org.basao.inquiry.api.TradeUnit;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.api.WriteRound;
import org.basao.kernel.Origin;
import org.basao.kernel.Unit;
import org.basao.local.ServiceContainer;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/** A buyer, a producer with a product, and a request put into any state by rows, so that a verb can be tried there. */
final class StateWorld {
    /** How a request stands on the day: its states, and what only the calendar says. */
    enum Asked {
        DRAFT,
        OPEN,
        /** Open, but nobody may begin to answer any more. */
        LATE,
        /** Its last day is over, and nobody has written that down yet. */
        OVER,
        CLOSED,
        EXPIRED,
        WITHDRAWN
    }

    /** How a round stands; the last is live, but its last day is over. */
    enum Offered {
        NONE,
        DRAFT,
        AWAITING_APPROVAL,
        LIVE,
        SUPERSEDED,
        LAPSED,
        WITHDRAWN,
        OVER
    }

    final ServiceContainer services;
    final Rows rows;
    final OfferRows offers;
    final Actor buyer;
    final Actor producer;
    final String product;
    String request;
    String talk;
    String round;

    StateWorld(ServiceContainer services) {
        this.services = services;
        this.rows = services.get(Rows.class);
        offers = new OfferRows(rows, services.clock().instant());
        buyer = manager(offers.organisation("BUYER", "Siêu thị Sông Hồng"), Side.BUYER);
        producer = manager(offers.organisation("PRODUCER", "HTX Chè Suối Giàng"), Side.PRODUCER);
        product = offers.product(producer.actingFor(), "Chè");
    }

    private Actor manager(String organisation, Side side) {
        return Actor.person(
                offers.person(organisation, Role.MANAGER), new Acting(organisation, side, Role.MANAGER, null));
    }

    /** A request in that state, with its talk where it was sent. */
    StateWorld asked(Asked state) {
        if (state == Asked.DRAFT) {
            request = services.get(RequestService.class).begin(buyer, Origin.DIRECT, wanted());
            return this;
        }
        request = offers.request(buyer.actingFor(), buyer.code());
        talk = offers.talk(request, producer.actingFor());
        offers.kilograms(talk, product, "50");
        switch (state) {
            case LATE -> days(-1, 7);
            case OVER -> days(-2, -1);
            case CLOSED, EXPIRED, WITHDRAWN -> offers.end(request, RequestState.valueOf(state.name()));
            default -> {}
        }
        return this;
    }

    private void days(int answerBy, int openUntil) {
        rows.change(
                "update request set answer_by = ?, open_until = ? where code = ?::bpchar",
                offers.today().plusDays(answerBy),
                offers.today().plusDays(openUntil),
                request);
    }

    StateWorld talking(TalkState state) {
        rows.change("""
                update talk set state = ?, answered_at = case when ? = 'ANSWERED' then opened_at end,
                       declined_at = case when ? = 'DECLINED' then opened_at end,
                       decline_reason = case when ? = 'DECLINED' then 'OUT_OF_STOCK' end
                 where code = ?::bpchar
                """, state, state, state, state, talk);
        return this;
    }

    /** A round of that side in an answered talk. */
    StateWorld offered(Offered state, Party side) {
        talking(TalkState.ANSWERED);
        if (state == Offered.NONE) {
            return this;
        }
        round = new PublicCodes(rows).issue(CodeKind.ROUND).value();
        rows.change("""
                insert into round (code, talk_id, side, state, valid_until, made_by, made_at)
                select ?, id, ?, 'DRAFT', ?, ?, opened_at from talk where code = ?::bpchar
                """, round, side, offers.today().plusDays(state == Offered.OVER ? -1 : 5), producer.code(), talk);
        rows.change("""
                insert into round_line (round_id, request_line_id, price, unit)
                select o.id, w.id, 100000, 'KILOGRAM' from round o join talk t on t.id = o.talk_id
                  join request_line w on w.talk_id = t.id where o.code = ?::bpchar
                """, round);
        if (state == Offered.AWAITING_APPROVAL) {
            rows.change("update round set state = 'AWAITING_APPROVAL' where code = ?::bpchar", round);
        } else if (state != Offered.DRAFT) {
            rows.change("""
                    update round set state = 'LIVE', number = 1, sent_by = made_by, sent_at = made_at where code = ?::bpchar
                    """, round);
        }
        if (state == Offered.SUPERSEDED || state == Offered.LAPSED || state == Offered.WITHDRAWN) {
            offers.end(round, RoundState.valueOf(state.name()));
        }
        return this;
    }

    /** The version of a row as a page would show it now. */
    long version(String table, String code) {
        return rows.first("select version from " + table + " where code = ?::bpchar", row -> row.getLong(1), code)
                .orElseThrow();
    }

    /** What stands where, in one text: whatever was refused leaves it as it was. */
    String snapshot() {
        return rows.first("""
                        select r.state || r.version || ' ' || coalesce(t.state || t.version, '') || ' '
                            || coalesce((select string_agg(o.state || o.version, ' ' order by o.id) from round o where o.talk_id = t.id), '')
                            || ' ' || (select count(*) from deal d where d.request_id = r.id)
                            || ' ' || (select count(*) from talk_message m where m.talk_id = t.id)
                          from request r left join talk t on t.request_id = r.id where r.code = ?::bpchar
                        """, row -> row.getString(1), request).orElseThrow();
    }

    Wanted wanted() {
        return new Wanted(
                List.of(new Wanted.Line(product, new BigDecimal("50"), "KILOGRAM", null, null, null)),
                "01",
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null,
                null,
                offers.today().plusDays(7));
    }

    SaveRequest save() {
        return new SaveRequest(request, version("request", request), wanted());
    }

    /** What that side would write next, having read everything. */
    WriteRound written() {
        int last = rows.first("""
                        select coalesce(max(o.number), 0) from round o join talk t on t.id = o.talk_id where t.code = ?::bpchar
                        """, row -> row.getInt(1), talk).orElseThrow();
        long version = rows.first("""
                        select o.version from round o join talk t on t.id = o.talk_id
                         where t.code = ?::bpchar and o.state in ('DRAFT', 'AWAITING_APPROVAL')
                        """, row -> row.getLong(1), talk).orElse(0L);
        RoundTerms terms = new RoundTerms(
                offers.today().plusDays(6), VatState.UNSTATED, null, null, null, null, null, null, null, null);
        QuotedLine line = new QuotedLine(
                1, new BigDecimal("99000"), TradeUnit.of(Unit.KILOGRAM), null, null, null, null, null, List.of());
        return new WriteRound(talk, version, last, terms, List.of(line));
    }
}
