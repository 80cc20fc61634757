package org.basao.inquiry;

import static org.basao.inquiry.TradeUnits.plain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.basao.inquiry.api.OfferedLine;
import org.basao.inquiry.api.OfferedLine.Asked;
import org.basao.inquiry.api.OfferedLine.Goods;
import org.basao.inquiry.api.PriceStep;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.Standing;
import org.basao.inquiry.api.TradeUnit;
import org.basao.kernel.Dimension;
import org.basao.kernel.Unit;
import org.basao.platform.persistence.Rows;

/** Reads what rounds offer beside what was asked, and how each product stands on a day. Who may see them is for the caller to say. */
@ApplicationScoped
public class OfferedLines {
    private Rows rows;

    protected OfferedLines() {}

    @Inject
    public OfferedLines(Rows rows) {
        this.rows = rows;
    }

    /** A line with its keys, which never leave this package. */
    record Row(long round, long requestLine, long roundLine, OfferedLine line) {}

    /** Of all these rounds in one statement, in the order of the request. */
    List<Row> of(Collection<Long> rounds, LocalDate day) {
        if (rounds.isEmpty()) {
            return List.of();
        }
        return rows.list("""
                select l.round_id, w.id as request_line, l.id as round_line, w.position,
                       p.code as product, p.name, p.name_en, s.number as set_number, s.name as set_name, s.name_en as set_name_en,
                       h.state as holder_state, i.state as listing_state, n.id is not null as certified,
                       coalesce(n.code, f.code) as certificate, coalesce(n.number, f.number) as certificate_number,
                       coalesce(n.stars, f.stars) as stars, upper(coalesce(n.effective, f.effective)) - 1 as certificate_ends,
                       exists (select from talk_waiver v where v.talk_id = w.talk_id and v.product_id = w.product_id) as waived,
                       exists (select from acceptance a where a.round_line_id = l.id) as taken,
                       w.dimension, w.amount as asked_amount, w.unit as asked_unit, w.pack_label as asked_label,
                       w.pack_base as asked_pack, w.base_quantity, w.accepted_base, w.target_price,
                       l.price, l.unit, l.pack_label, l.pack_base, l.amount, l.minimum, l.lead_time_days, l.per_month, l.note,
                       array(select t.from_amount from round_line_tier t where t.round_line_id = l.id order by t.from_amount) as step_from,
                       array(select t.price from round_line_tier t where t.round_line_id = l.id order by t.from_amount) as step_price
                  from round_line l
                  join request_line w on w.id = l.request_line_id
                  join product p on p.id = w.product_id
                  join product_set s on s.id = p.set_id
                  join organisation h on h.id = p.holder_id
                  join certificate f on f.id = w.certificate_id
                  left join listing i on i.product_id = p.id
                  left join certificate n on n.product_id = p.id and n.stars >= 3 and n.effective @> ?
                 where l.round_id = any(?) order by w.position
                """, OfferedLines::read, day, rounds);
    }

    private static Row read(ResultSet row) throws SQLException {
        Dimension dimension = Dimension.valueOf(row.getString("dimension"));
        QuotedLine quoted = new QuotedLine(
                row.getInt("position"),
                plain(row.getBigDecimal("price")),
                unit(row.getString("unit"), row.getString("pack_label"), row.getBigDecimal("pack_base"), dimension),
                plain(row.getBigDecimal("amount")),
                plain(row.getBigDecimal("minimum")),
                row.getObject("lead_time_days", Integer.class),
                plain(row.getBigDecimal("per_month")),
                row.getString("note"),
                steps(row));
        Asked asked = new Asked(
                plain(row.getBigDecimal("asked_amount")),
                unit(
                        row.getString("asked_unit"),
                        row.getString("asked_label"),
                        row.getBigDecimal("asked_pack"),
                        dimension),
                plain(row.getBigDecimal("base_quantity")),
                plain(row.getBigDecimal("accepted_base")),
                plain(row.getBigDecimal("target_price")));
        return new Row(
                row.getLong("round_id"),
                row.getLong("request_line"),
                row.getLong("round_line"),
                new OfferedLine(quoted, goods(row), asked, row.getBoolean("taken")));
    }

    private static Goods goods(ResultSet row) throws SQLException {
        return new Goods(
                row.getString("product"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("set_number"),
                row.getString("set_name"),
                row.getString("set_name_en"),
                standing(row),
                row.getString("certificate"),
                row.getString("certificate_number"),
                row.getInt("stars"),
                row.getObject("certificate_ends", LocalDate.class));
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
        return row.getBoolean("waived") ? Standing.WAIVED : Standing.LAPSED;
    }

    private static List<PriceStep> steps(ResultSet row) throws SQLException {
        BigDecimal[] from = (BigDecimal[]) row.getArray("step_from").getArray();
        BigDecimal[] price = (BigDecimal[]) row.getArray("step_price").getArray();
        List<PriceStep> steps = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            steps.add(new PriceStep(plain(from[i]), plain(price[i])));
        }
        return steps;
    }

    static TradeUnit unit(String name, String packLabel, BigDecimal packBase, Dimension dimension) {
        return name.equals(TradeUnit.PACK)
                ? new TradeUnit(dimension.base(), packLabel, plain(packBase))
                : TradeUnit.of(Unit.valueOf(name));
    }
}
