package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.basao.inquiry.api.DeclineReason;
import org.basao.inquiry.api.FileView;
import org.basao.inquiry.api.MessageView;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RoundView;
import org.basao.inquiry.api.Standing;
import org.basao.inquiry.api.TalkState;
import org.basao.inquiry.api.TalkView;
import org.basao.inquiry.api.TalkView.Asked;
import org.basao.inquiry.api.TalkView.Line;
import org.basao.inquiry.api.WantedDocument;
import org.basao.platform.config.Days;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** Reads talks, each as the side sees it for which somebody acts; for everybody else there is none. Six statements for a whole one. */
@ApplicationScoped
public class Talks {
    private Rows rows;
    private TalkFiles files;
    private Clock clock;

    protected Talks() {}

    @Inject
    public Talks(Rows rows, TalkFiles files, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    /** @throws NotFound if the organisation acted for takes no part in it */
    public TalkView find(Actor actor, String code) {
        Party side = TalkService.side(actor);
        String organisation = side == Party.PRODUCER ? "o.code" : "b.code";
        return rows.first("""
                        select t.*, r.code as request, r.state as request_state, r.sent_at, r.answer_by, r.open_until, r.currency,
                               r.delivery_address, r.deliver_from, r.deliver_to, r.recurrence, r.sample_wanted, r.documents,
                               r.incoterm, r.note, v.name as province, v.name_en as province_en,
                               o.code as producer, o.name as producer_name, coalesce(b.name, g.organisation, g.name, '–') as buyer,
                               r.buyer_id is null as guest, coalesce(b.verification in ('ENTERED', 'VERIFIED'), false) as verified,
                               coalesce((select m.message_id from talk_read m where m.talk_id = t.id and m.side = 'BUYER'), 0) as buyer_read,
                               coalesce((select m.message_id from talk_read m where m.talk_id = t.id and m.side = 'PRODUCER'), 0)
                                   as producer_read
                          from talk t
                          join request r on r.id = t.request_id
                          join organisation o on o.id = t.producer_id
                          left join organisation b on b.id = r.buyer_id
                          left join request_guest g on g.request_id = r.id
                          left join place v on v.id = r.delivery_place_id
                         where t.code = ?::bpchar and %s = ?::bpchar
                        """.formatted(organisation), row -> view(row, side), code, actor.actingFor())
                .orElseThrow(() -> new NotFound(code));
    }

    private TalkView view(ResultSet row, Party side) throws SQLException {
        LocalDate today = Days.today(clock);
        long id = row.getLong("id");
        long readByOther = row.getLong(side == Party.BUYER ? "producer_read" : "buyer_read");
        long readHere = row.getLong(side == Party.BUYER ? "buyer_read" : "producer_read");
        Map<String, List<FileView>> attached = files.ofTalk(id, side);
        List<Said> said = messages(id, side, readByOther, attached);
        List<RoundView> rounds = new TalkRounds(rows).of(id, side, today, attached);
        return new TalkView(
                row.getString("code"),
                row.getLong("version"),
                side,
                TalkState.valueOf(row.getString("state")),
                asked(row, today, attached),
                row.getString("producer"),
                row.getString("producer_name"),
                row.getString("buyer"),
                row.getBoolean("guest"),
                row.getBoolean("verified"),
                instant(row, "opened_at"),
                instant(row, "seen_at"),
                instant(row, "answered_at"),
                row.getString("decline_reason") == null ? null : DeclineReason.valueOf(row.getString("decline_reason")),
                row.getString("decline_note"),
                lines(id, today),
                rounds.stream().filter(round -> round.number() > 0).toList(),
                rounds.stream().filter(round -> round.number() == 0).findFirst().orElse(null),
                said.stream().map(Said::message).toList(),
                (int) said.stream()
                        .filter(one -> one.message().side() != side && one.id() > readHere)
                        .count());
    }

    private record Said(long id, MessageView message) {}

    private List<Said> messages(long talk, Party side, long readByOther, Map<String, List<FileView>> attached) {
        return rows.list(
                """
                select m.id, m.code, m.side, m.body, m.said_at, p.name from talk_message m
                  left join person p on m.side = ? and p.code = m.author::bpchar
                 where m.talk_id = ? order by m.id
                """,
                row -> new Said(
                        row.getLong("id"),
                        new MessageView(
                                row.getString("code"),
                                Party.valueOf(row.getString("side")),
                                row.getString("name"),
                                row.getString("body"),
                                instant(row, "said_at"),
                                row.getLong("id") <= readByOther,
                                attached.getOrDefault(row.getString("code"), List.of()))),
                side,
                talk);
    }

    private static Asked asked(ResultSet row, LocalDate today, Map<String, List<FileView>> attached)
            throws SQLException {
        LocalDate until = row.getObject("open_until", LocalDate.class);
        RequestState state = RequestState.valueOf(row.getString("request_state"));
        return new Asked(
                row.getString("request"),
                state == RequestState.OPEN && until.isBefore(today) ? RequestState.EXPIRED : state,
                instant(row, "sent_at"),
                row.getObject("answer_by", LocalDate.class),
                until,
                row.getString("currency"),
                row.getString("province"),
                row.getString("province_en"),
                row.getString("delivery_address"),
                row.getObject("deliver_from", LocalDate.class),
                row.getObject("deliver_to", LocalDate.class),
                Recurrence.valueOf(row.getString("recurrence")),
                row.getBoolean("sample_wanted"),
                Arrays.stream((String[]) row.getArray("documents").getArray())
                        .map(WantedDocument::valueOf)
                        .toList(),
                row.getString("incoterm"),
                row.getString("note"),
                attached.getOrDefault(row.getString("request"), List.of()));
    }

    private List<Line> lines(long talk, LocalDate today) {
        return rows.list("""
                select l.*, p.code as product, p.name, p.name_en, w.text as waiver, h.state as holder_state, i.state as listing_state,
                       exists (select from certificate c where c.product_id = p.id and c.stars >= 3 and c.effective @> ?::date) as certified
                  from request_line l
                  join product p on p.id = l.product_id
                  join organisation h on h.id = p.holder_id
                  left join listing i on i.product_id = p.id
                  left join talk_waiver w on w.talk_id = l.talk_id and w.product_id = p.id
                 where l.talk_id = ? order by l.position
                """, Talks::line, today, talk);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("position"),
                row.getString("product"),
                row.getString("name"),
                row.getString("name_en"),
                TradeUnits.plain(row.getBigDecimal("amount")),
                TradeUnits.read(row),
                TradeUnits.plain(row.getBigDecimal("base_quantity")),
                TradeUnits.plain(row.getBigDecimal("target_price")),
                row.getString("note"),
                row.getBoolean("below_minimum"),
                TradeUnits.plain(row.getBigDecimal("accepted_base")),
                standing(row),
                row.getString("waiver"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        if (!"ACTIVE".equals(row.getString("holder_state"))) {
            return Standing.SUSPENDED;
        }
        if (!"PUBLISHED".equals(row.getString("listing_state"))) {
            return Standing.UNLISTED;
        }
        if (row.getBoolean("certified")) {
            return Standing.PUBLIC;
        }
        return row.getString("waiver") == null ? Standing.LAPSED : Standing.WAIVED;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
