package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.basao.inquiry.DealNews.Concerned;
import org.basao.inquiry.api.Party;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;

/**
 * What days bring: offers lapse, requests expire, and whoever has to act is reminded two days before. Guards refuse what is over from
 * midnight on by themselves; this writes it down and tells people, in one transaction for each thing.
 */
@ApplicationScoped
public class Deadlines {
    /** So many days before the last one people are reminded. */
    static final int DAYS_BEFORE = 2;

    /** A certificate that ended longer ago is told of no more. */
    static final int DAYS_AFTER = 30;

    /** So many of each kind are done in one run; the rest by the next. */
    static final int MOST = 1000;

    private static final Logger LOG = Logger.getLogger(Deadlines.class.getName());
    private static final String CONCERNED = """
            select r.id as request_id, t.id as talk_id, t.producer_id, r.code as request, t.code as talk,
                   b.name as buyer_name, s.name as producer_name,\s""";

    private Rows rows;
    private DeadlineSteps steps;
    private Clock clock;

    protected Deadlines() {}

    @Inject
    public Deadlines(Rows rows, DeadlineSteps steps, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Something that has to be told, once.
     *
     * @param code public code of the thing that ends
     * @param side who offered it, where it is a round
     * @param product its name, where it is a certificate
     */
    record Ending(Concerned about, String code, Party side, LocalDate last, String product) {}

    /** Does all that is due. @return how many things */
    public int meetAll() {
        LocalDate today = Days.today(clock);
        return each(lapsed(today), round -> steps.lapse(round, today))
                + each(expired(today), request -> steps.expire(request, today))
                + each(offersEnding(today), steps::remindOfOffer)
                + each(answersEnding(today), steps::remindToAnswer)
                + each(certificatesEnded(today), steps::tellOfCertificate);
    }

    /** How many things are due and not done, each kind up to {@link #MOST}: nothing, while the schedule keeps up. */
    public int due() {
        LocalDate today = Days.today(clock);
        return lapsed(today).size()
                + expired(today).size()
                + offersEnding(today).size()
                + answersEnding(today).size()
                + certificatesEnded(today).size();
    }

    private static <T> int each(List<T> things, Predicate<T> step) {
        int done = 0;
        for (T thing : things) {
            try {
                done += step.test(thing) ? 1 : 0;
            } catch (RuntimeException e) {
                // one that cannot be done keeps nobody else waiting; it is tried again with the next run
                LOG.log(Level.WARNING, "A deadline of a request could not be met: {0}", e.toString());
            }
        }
        return done;
    }

    private List<Long> lapsed(LocalDate today) {
        return rows.list(
                "select id from round where state = 'LIVE' and valid_until < ? order by valid_until, id limit " + MOST,
                row -> row.getLong(1),
                today);
    }

    private List<Long> expired(LocalDate today) {
        return rows.list(
                "select id from request where state = 'OPEN' and open_until < ? order by open_until, id limit " + MOST,
                row -> row.getLong(1),
                today);
    }

    /** Offers of which something can still be taken. */
    private List<Ending> offersEnding(LocalDate today) {
        return rows.list(CONCERNED + """
                o.code, o.side, o.valid_until as last_day, null as product
                  from round o join talk t on t.id = o.talk_id join request r on r.id = t.request_id and r.state = 'OPEN'
                  left join organisation b on b.id = r.buyer_id join organisation s on s.id = t.producer_id
                 where o.state = 'LIVE' and o.valid_until between ? and ?
                   and exists (select from round_line l where l.round_id = o.id
                                  and not exists (select from acceptance a where a.round_line_id = l.id))
                   and not exists (select from inquiry_reminder m where m.talk_id = t.id and m.kind = 'OFFER'
                                      and m.about = o.code and m.last_day = o.valid_until)
                 order by o.valid_until, o.id limit
                """ + MOST, Deadlines::ending, today, today.plusDays(DAYS_BEFORE));
    }

    private List<Ending> answersEnding(LocalDate today) {
        return rows.list(CONCERNED + """
                t.code, 'PRODUCER' as side, r.answer_by as last_day, null as product
                  from request r join talk t on t.request_id = r.id and t.state in ('INVITED', 'SEEN')
                  left join organisation b on b.id = r.buyer_id join organisation s on s.id = t.producer_id
                 where r.state = 'OPEN' and r.answer_by between ? and ?
                   and not exists (select from inquiry_reminder m where m.talk_id = t.id and m.kind = 'ANSWER'
                                      and m.about = t.code and m.last_day = r.answer_by)
                 order by r.answer_by, t.id limit
                """ + MOST, Deadlines::ending, today, today.plusDays(DAYS_BEFORE));
    }

    /** Products of open talks whose certificate ended, with none in its place. */
    private List<Ending> certificatesEnded(LocalDate today) {
        return rows.list(
                "with ended as (select id from certificate where valid_to between ? and ?"
                        + " union select id from certificate where revoked_from between ? and ?) "
                        + CONCERNED
                        + """
                c.code, 'PRODUCER' as side, upper(c.effective) - 1 as last_day, p.name as product
                  from ended e join certificate c on c.id = e.id join product p on p.id = c.product_id
                  join request_line w on w.product_id = p.id
                  join talk t on t.id = w.talk_id and t.state <> 'DECLINED'
                  join request r on r.id = t.request_id and r.state = 'OPEN' and r.open_until >= ?
                  left join organisation b on b.id = r.buyer_id join organisation s on s.id = t.producer_id
                 where not exists (select from certificate n where n.product_id = p.id and n.stars >= 3 and n.effective @> ?)
                   and not isempty(c.effective)
                   and not exists (select from inquiry_reminder m where m.talk_id = t.id and m.kind = 'CERTIFICATE'
                                      and m.about = c.code and m.last_day = upper(c.effective) - 1)
                 order by t.id, c.id limit
                """ + MOST,
                Deadlines::ending,
                today.minusDays(DAYS_AFTER),
                today.minusDays(1),
                today.minusDays(DAYS_AFTER),
                today,
                today,
                today);
    }

    private static Ending ending(ResultSet row) throws SQLException {
        return new Ending(
                concerned(row),
                row.getString("code"),
                Party.valueOf(row.getString("side")),
                row.getObject("last_day", LocalDate.class),
                row.getString("product"));
    }

    static Concerned concerned(ResultSet row) throws SQLException {
        return new Concerned(
                row.getLong("request_id"),
                row.getLong("talk_id"),
                row.getLong("producer_id"),
                row.getString("request"),
                row.getString("talk"),
                row.getString("buyer_name"),
                row.getString("producer_name"));
    }
}
