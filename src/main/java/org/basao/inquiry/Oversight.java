package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basao.inquiry.api.Outcome;
import org.basao.inquiry.api.OversightLine;
import org.basao.inquiry.api.OversightQuery;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** Who asked whom, as far as an office reaches: by the producers of its territory. Prices, words and files are never read here. */
@ApplicationScoped
public class Oversight {
    /** One row each of request and deal, so that neither table is read from end to end for the talks of some weeks. */
    private static final String TALKS = """
              from talk t
              join organisation o on o.id = t.producer_id
             cross join lateral (select code, buyer_id, state, open_until from request where id = t.request_id limit 1) r
             left join lateral (select 1 as there from deal d where d.talk_id = t.id limit 1) agreed on true
             cross join lateral (select case
                   when agreed.there is not null then 'AGREED'
                   when t.state = 'DECLINED' then 'DECLINED'
                   when r.state = 'OPEN' and r.open_until >= ? then case t.state when 'ANSWERED' then 'ANSWERED' else 'WAITING' end
                   when t.state = 'ANSWERED' then 'NO_DEAL' else 'UNANSWERED' end as outcome) c
             where t.opened_at >= ? and t.opened_at < ? and (? or o.province_id = ?)
            """;

    private Rows rows;
    private Clock clock;

    protected Oversight() {}

    @Inject
    public Oversight(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Newest first: one page, and one more line if there is another page. */
    List<OversightLine> page(Actor actor, OversightQuery query) {
        return lines(actor, query, OversightQuery.LINES + 1, (query.page() - 1L) * OversightQuery.LINES);
    }

    /** The newest, so many at most. */
    List<OversightLine> newest(Actor actor, OversightQuery query, int most) {
        return lines(actor, query, most, 0);
    }

    /** How often what came of it, whatever outcome the query names. */
    Map<Outcome, Long> counts(Actor actor, OversightQuery query) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        rows.list(
                        "select c.outcome, count(*)" + TALKS + " group by c.outcome",
                        row -> Map.entry(Outcome.valueOf(row.getString(1)), row.getLong(2)),
                        parameters(actor, query).toArray())
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    private List<OversightLine> lines(Actor actor, OversightQuery query, long limit, long offset) {
        List<Object> parameters = parameters(actor, query);
        String of = query.outcome() == null ? "" : " and c.outcome = ?";
        if (query.outcome() != null) {
            parameters.add(query.outcome());
        }
        parameters.add(limit);
        parameters.add(offset);
        return rows.list("""
                with chosen as (select t.id, t.opened_at, r.code as request, r.buyer_id, o.name as producer, o.code as producer_code,
                                       c.outcome
                """ + TALKS + of + """
                 order by t.opened_at desc, t.id desc limit ? offset ?)
                select c.*, b.name as buyer, v.name as buyer_province, p.name as product, l.products
                  from chosen c
                  left join organisation b on b.id = c.buyer_id
                  left join place v on v.id = b.province_id
                  join lateral (select (array_agg(w.product_id order by w.position))[1] as first_product,
                                       count(distinct w.product_id) as products
                                  from request_line w where w.talk_id = c.id) l on true
                  join product p on p.id = l.first_product
                 order by c.opened_at desc, c.id desc
                """, Oversight::line, parameters.toArray());
    }

    private List<Object> parameters(Actor actor, OversightQuery query) {
        return new ArrayList<>(Arrays.asList(
                Days.today(clock),
                query.from().atStartOfDay(Days.ZONE).toInstant(),
                query.to().plusDays(1).atStartOfDay(Days.ZONE).toInstant(),
                actor.isEverywhere(),
                actor.territory()));
    }

    private static OversightLine line(ResultSet row) throws SQLException {
        return new OversightLine(
                row.getString("request"),
                LocalDate.ofInstant(row.getTimestamp("opened_at").toInstant(), Days.ZONE),
                row.getString("buyer"),
                row.getString("buyer_province"),
                row.getString("producer"),
                row.getString("producer_code"),
                row.getString("product"),
                row.getInt("products"),
                Outcome.valueOf(row.getString("outcome")));
    }
}
