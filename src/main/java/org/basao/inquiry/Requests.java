package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.basao.inquiry.api.RequestSummary;
import org.basao.inquiry.api.RequestView;
import org.basao.inquiry.api.SaveRequest;
import org.basao.inquiry.api.Wanted;
import org.basao.platform.config.Days;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;

/** Reads the requests of the organisation acted for, and no other; of drafts only the own ones, or for managers all. */
@ApplicationScoped
public class Requests {
    /** So many stand on a page. */
    public static final int PAGE = 20;

    /** Drafts that were thrown away are shown to nobody. */
    private static final String MINE = """
             b.code = ?::bpchar and (r.state <> 'DRAFT' or r.asked_by = ? or ?) and (r.state <> 'WITHDRAWN' or r.sent_at is not null)
            """;

    private static final String SELECT = """
            select r.code, r.state, r.answer_by, r.open_until, r.changed_at, p.name as asker, n.products, n.lines,
                   t.talks, t.waiting, t.declined, t.offers, t.first_ends, t.unread, t.deals
              from request r
              join organisation b on b.id = r.buyer_id
              left join person p on p.code = r.asked_by::bpchar
              cross join lateral (
                   select case when d.request_id is null
                               then array(select q.name from request_line l join product q on q.id = l.product_id
                                           where l.request_id = r.id order by l.position limit 3)
                               else array(select q.name from product q where q.code = any(d.products) order by q.id limit 3)
                          end as products,
                          case when d.request_id is null then (select count(*) from request_line l where l.request_id = r.id)
                               else cardinality(d.products) end as lines
                     from (select r.id) one left join request_draft d on d.request_id = one.id) n
              cross join lateral (
                   select count(*) as talks, count(*) filter (where k.state in ('INVITED', 'SEEN')) as waiting,
                          count(*) filter (where k.state = 'DECLINED') as declined, count(x.id) as offers,
                          min(x.valid_until) as first_ends, coalesce(sum(m.unread), 0) as unread, coalesce(sum(a.deals), 0) as deals
                     from talk k
                     left join round x on x.talk_id = k.id and x.state = 'LIVE' and x.side = 'PRODUCER' and x.valid_until >= ?
                     cross join lateral (
                          select count(*) as unread from talk_message s where s.talk_id = k.id and s.side = 'PRODUCER'
                             and s.id > coalesce((select d.message_id from talk_read d
                                                   where d.talk_id = k.id and d.side = 'BUYER'), 0)) m
                     cross join lateral (select count(*) as deals from deal e where e.talk_id = k.id) a
                    where k.request_id = r.id) t
             where
            """ + MINE;

    private Rows rows;
    private StoredFiles files;
    private Clock clock;

    protected Requests() {}

    @Inject
    public Requests(Rows rows, StoredFiles files, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    /**
     * One page of a list, what changed last first, and one more than fits if there are more. One statement.
     *
     * @param ended those that are over, otherwise those that go on
     * @param page from 1
     */
    public List<RequestSummary> list(Actor actor, boolean ended, int page) {
        LocalDate day = Days.today(clock);
        String going = "(r.state = 'DRAFT' or (r.state = 'OPEN' and r.open_until >= ?))";
        return rows.list(
                SELECT + " and " + (ended ? "not " : "") + going
                        + " order by r.changed_at desc, r.id desc limit ? offset ?",
                row -> summary(row, day),
                day,
                String.valueOf(actor.actingFor()),
                actor.code(),
                isManager(actor),
                day,
                PAGE + 1,
                (page - 1) * PAGE);
    }

    private static RequestSummary summary(ResultSet row, LocalDate day) throws SQLException {
        return new RequestSummary(
                row.getString("code"),
                RequestRows.state(row, day),
                Arrays.asList((String[]) row.getArray("products").getArray()),
                row.getInt("lines"),
                row.getInt("talks"),
                row.getInt("waiting"),
                row.getInt("declined"),
                row.getInt("offers"),
                row.getInt("unread"),
                row.getInt("deals"),
                row.getString("asker"),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("open_until", LocalDate.class),
                row.getObject("first_ends", LocalDate.class),
                RequestRows.instant(row, "changed_at"),
                day);
    }

    /** One that was sent; empty if it is a draft, not there or not the actor's. Five statements. */
    public Optional<RequestView> find(Actor actor, String code) {
        return id(actor, code, "r.sent_at is not null")
                .flatMap(id ->
                        new RequestRows(rows).find(id, Days.today(clock), files.of(RequestFileService.KIND, code)));
    }

    /**
     * What is being written.
     *
     * @throws NotFound if it is no draft, not there or not the actor's
     */
    public SaveRequest draft(Actor actor, String code) {
        long id = id(actor, code, "r.state = 'DRAFT'").orElseThrow(() -> new NotFound(code));
        Wanted wanted = new RequestTable(rows).draft(id);
        return rows.first(
                        "select version from request where id = ?",
                        row -> new SaveRequest(code, row.getLong(1), wanted),
                        id)
                .orElseThrow();
    }

    private Optional<Long> id(Actor actor, String code, String condition) {
        return rows.first(
                "select r.id from request r join organisation b on b.id = r.buyer_id where r.code = ?::bpchar and "
                        + condition + " and " + MINE,
                row -> row.getLong(1),
                code,
                String.valueOf(actor.actingFor()),
                actor.code(),
                isManager(actor));
    }

    /** Where the organisation had goods sent last; empty if it never asked. */
    public Optional<Wanted> last(Actor actor) {
        return rows.first("""
                        select r.id from request r join organisation b on b.id = r.buyer_id
                         where b.code = ?::bpchar and r.sent_at is not null order by r.changed_at desc, r.id desc limit 1
                        """, row -> row.getLong(1), String.valueOf(actor.actingFor()))
                .map(id -> new RequestTable(rows).sent(id));
    }

    /** Province code and address of the organisation acted for, where it has said them. */
    public record Seat(String province, String address) {}

    public Optional<Seat> seat(Actor actor) {
        return rows.first(
                "select v.code, o.address from organisation o join place v on v.id = o.province_id where o.code = ?::bpchar",
                row -> new Seat(row.getString(1), row.getString(2)),
                String.valueOf(actor.actingFor()));
    }

    private static boolean isManager(Actor actor) {
        return actor.acting()
                .map(Acting::role)
                .filter(role -> role == Role.MANAGER)
                .isPresent();
    }
}
