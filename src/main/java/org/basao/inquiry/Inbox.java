package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basao.inquiry.api.InboxTab;
import org.basao.inquiry.api.InboxView;
import org.basao.inquiry.api.InboxView.Line;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.TalkState;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** What a producer was asked: what waits for an answer by the day that ends first, the rest by what happened last. Two statements. */
@ApplicationScoped
public class Inbox {
    /** So many stand on a page. */
    public static final int PAGE = 30;

    private static final String WAITING =
            "t.state in ('INVITED', 'SEEN') and r.state = 'OPEN' and r.answer_by >= ?::date";
    private static final String RUNNING = "t.state = 'ANSWERED' and r.state = 'OPEN' and r.open_until >= ?::date";

    private Rows rows;
    private Clock clock;

    protected Inbox() {}

    @Inject
    public Inbox(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * One page of one part.
     *
     * @param page from 1
     */
    public InboxView find(Actor actor, InboxTab tab, int page) {
        LocalDate today = Days.today(clock);
        List<Line> lines = switch (tab) {
            case WAITING -> list(actor, today, WAITING, "r.answer_by, t.id", page, today);
            case RUNNING -> list(actor, today, RUNNING, "t.changed_at desc, t.id desc", page, today);
            case ENDED ->
                list(
                        actor,
                        today,
                        "not (" + WAITING + ") and not (" + RUNNING + ")",
                        "t.changed_at desc, t.id desc",
                        page,
                        today,
                        today);
        };
        boolean more = lines.size() > PAGE;
        return new InboxView(counts(actor, today), more ? lines.subList(0, PAGE) : lines, more);
    }

    private Map<InboxTab, Long> counts(Actor actor, LocalDate today) {
        return rows.first(
                        "select count(*) filter (where " + WAITING + "), count(*) filter (where " + RUNNING
                                + "), count(*) from talk t join request r on r.id = t.request_id"
                                + " where t.producer_id = (select id from organisation where code = ?::bpchar)",
                        row -> {
                            Map<InboxTab, Long> counts = new EnumMap<>(InboxTab.class);
                            counts.put(InboxTab.WAITING, row.getLong(1));
                            counts.put(InboxTab.RUNNING, row.getLong(2));
                            counts.put(InboxTab.ENDED, row.getLong(3) - row.getLong(1) - row.getLong(2));
                            return counts;
                        },
                        today,
                        today,
                        actor.actingFor())
                .orElseThrow();
    }

    private List<Line> list(
            Actor actor, LocalDate today, String condition, String order, int page, Object... ofCondition) {
        Object[] parameters = new Object[ofCondition.length + 3];
        parameters[0] = actor.actingFor();
        System.arraycopy(ofCondition, 0, parameters, 1, ofCondition.length);
        parameters[ofCondition.length + 1] = (page - 1) * PAGE;
        parameters[ofCondition.length + 2] = today;
        return rows.list("""
                with chosen as materialized (
                    select t.id, row_number() over (order by %2$s) as place
                      from talk t join request r on r.id = t.request_id
                     where t.producer_id = (select id from organisation where code = ?::bpchar) and %1$s
                     order by %2$s limit %3$d offset ?)
                select t.code, t.state, t.changed_at, r.state as request_state, r.answer_by, r.open_until,
                       coalesce(b.name, g.organisation, g.name, '–') as buyer, r.buyer_id is null as guest,
                       coalesce(b.verification in ('ENTERED', 'VERIFIED'), false) as verified,
                       v.name as province, v.name_en as province_en,
                       w.name, w.name_en, w.amount, w.unit, w.pack_label, w.pack_base, w.dimension,
                       n.lines, n.below_minimum, n.certified, n.accepted, l.side as live, l.valid_until,
                       d.state as draft,
                       (select count(*) from talk_message m where m.talk_id = t.id and m.side = 'BUYER' and m.id >
                            coalesce((select x.message_id from talk_read x where x.talk_id = t.id and x.side = 'PRODUCER'), 0)) as unread
                  from chosen c
                  join talk t on t.id = c.id
                  join request r on r.id = t.request_id
                  left join organisation b on b.id = r.buyer_id
                  left join request_guest g on g.request_id = r.id
                  left join place v on v.id = r.delivery_place_id
                  cross join lateral (
                       select count(*) as lines, bool_or(q.below_minimum) as below_minimum, bool_or(q.accepted_base > 0) as accepted,
                              bool_and(exists (select from certificate k where k.product_id = q.product_id and k.stars >= 3
                                                  and k.effective @> ?::date)) as certified
                         from request_line q where q.talk_id = t.id) n
                  cross join lateral (
                       select p.name, p.name_en, q.amount, q.unit, q.pack_label, q.pack_base, q.dimension
                         from request_line q join product p on p.id = q.product_id where q.talk_id = t.id order by q.position limit 1) w
                  left join round l on l.talk_id = t.id and l.state = 'LIVE'
                  left join round d on d.talk_id = t.id and d.side = 'PRODUCER' and d.state in ('DRAFT', 'AWAITING_APPROVAL')
                 order by c.place
                """.formatted(condition, order, PAGE + 1), row -> line(row, today), parameters);
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        LocalDate openUntil = row.getObject("open_until", LocalDate.class);
        RequestState request = RequestState.valueOf(row.getString("request_state"));
        LocalDate validUntil = row.getObject("valid_until", LocalDate.class);
        boolean stands = validUntil != null && !validUntil.isBefore(today);
        String draft = row.getString("draft");
        return new Line(
                row.getString("code"),
                TalkState.valueOf(row.getString("state")),
                request == RequestState.OPEN && openUntil.isBefore(today) ? RequestState.EXPIRED : request,
                row.getString("buyer"),
                row.getBoolean("guest"),
                row.getBoolean("verified"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("lines") - 1,
                TradeUnits.plain(row.getBigDecimal("amount")),
                TradeUnits.read(row),
                row.getString("province"),
                row.getString("province_en"),
                row.getObject("answer_by", LocalDate.class),
                openUntil,
                stands ? Party.valueOf(row.getString("live")) : null,
                stands ? validUntil : null,
                row.getInt("unread"),
                "AWAITING_APPROVAL".equals(draft),
                "DRAFT".equals(draft),
                row.getBoolean("below_minimum"),
                !row.getBoolean("certified"),
                row.getBoolean("accepted"),
                Talks.instant(row, "changed_at"));
    }
}
