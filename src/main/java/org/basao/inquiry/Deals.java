package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.basao.inquiry.api.DealSummary;
import org.basao.inquiry.api.DealView;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;

/** Reads deals: only those of the organisation acted for, whichever side it was. */
@ApplicationScoped
public class Deals {
    /** So many are on a page. */
    public static final int LINES = 25;

    private Rows rows;

    protected Deals() {}

    @Inject
    public Deals(Rows rows) {
        this.rows = rows;
    }

    /** One as its record says; empty if the organisation acted for is no side of it. */
    public Optional<DealView> find(Actor actor, String code) {
        return rows.first(
                """
                select d.canonical, d.sha256 from deal d join organisation me on me.id in (d.producer_id, d.buyer_id)
                 where d.code = ?::bpchar and me.code = ?::bpchar
                """,
                row -> DealRecord.read(row.getString("canonical"), row.getString("sha256")),
                code,
                actor.actingFor());
    }

    /**
     * Newest first.
     *
     * @param page from 1
     */
    public List<DealSummary> page(Actor actor, int page) {
        boolean buyer = actor.acting()
                .map(Acting::side)
                .filter(side -> side == Side.BUYER)
                .isPresent();
        String mine = buyer ? "buyer_id" : "producer_id";
        String other = buyer ? "producer_id" : "buyer_id";
        return rows.list(
                """
                with chosen as (
                    select d.* from deal d join organisation me on me.id = d.%s and me.code = ?::bpchar
                     order by d.accepted_at desc, d.id desc limit ? offset ?)
                select d.code, r.code as request, d.accepted_on, o.name as other, d.waived, r.currency,
                       count(*) as lines, sum(a.value) as total,
                       (array_agg(p.name order by w.position))[1] as product
                  from chosen d
                  join request r on r.id = d.request_id
                  join organisation o on o.id = d.%s
                  join acceptance a on a.deal_id = d.id
                  join request_line w on w.id = a.request_line_id
                  join product p on p.id = w.product_id
                 group by d.id, d.code, r.code, d.accepted_on, o.name, d.waived, r.currency, d.accepted_at
                 order by d.accepted_at desc, d.id desc
                """.formatted(mine, other),
                row -> new DealSummary(
                        row.getString("code"),
                        row.getString("request"),
                        row.getObject("accepted_on", LocalDate.class),
                        row.getString("other"),
                        row.getString("product"),
                        row.getInt("lines"),
                        row.getBigDecimal("total"),
                        row.getString("currency"),
                        row.getBoolean("waived")),
                actor.actingFor(),
                LINES + 1,
                (page - 1) * LINES);
    }
}
