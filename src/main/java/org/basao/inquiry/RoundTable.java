package org.basao.inquiry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.TradeUnit;
import org.basao.kernel.Dimension;
import org.basao.platform.persistence.Rows;

/** The lines of rounds with their tiers, and what they answer to. */
record RoundTable(Rows rows) {
    /**
     * A line of the request as a round has to meet it.
     *
     * @param base how much is asked for, in the dimension's base unit
     * @param allowed whether the product has a certificate that day, or the buyer takes it without
     */
    record AskedLine(long id, int position, Dimension dimension, BigDecimal base, String product, boolean allowed) {}

    /** What the talk's producer was asked for. */
    List<AskedLine> asked(long talk, LocalDate day) {
        return rows.list(
                """
                select l.id, l.position, l.dimension, l.base_quantity, p.name,
                       exists (select from certificate c where c.product_id = p.id and c.stars >= 3 and c.effective @> ?::date)
                       or exists (select from talk_waiver w where w.talk_id = l.talk_id and w.product_id = p.id) as allowed
                  from request_line l join product p on p.id = l.product_id where l.talk_id = ? order by l.position
                """,
                row -> new AskedLine(
                        row.getLong(1),
                        row.getInt(2),
                        Dimension.valueOf(row.getString(3)),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getBoolean(6)),
                day,
                talk);
    }

    /** The lines of all rounds of a talk, by id of the round, in the order of the request. One statement. */
    Map<Long, List<QuotedLine>> ofTalk(long talk) {
        return rows.list("""
                        select l.*, w.position, w.dimension,
                               array(select t.from_amount from round_line_tier t where t.round_line_id = l.id order by t.from_amount) as step_from,
                               array(select t.price from round_line_tier t where t.round_line_id = l.id order by t.from_amount) as step_price
                          from round_line l join round r on r.id = l.round_id
                          join request_line w on w.id = l.request_line_id where r.talk_id = ? order by l.round_id, w.position
                        """, row -> Map.entry(row.getLong("round_id"), line(row)), talk).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static QuotedLine line(ResultSet row) throws SQLException {
        return new QuotedLine(
                row.getInt("position"),
                TradeUnits.plain(row.getBigDecimal("price")),
                TradeUnits.read(row),
                TradeUnits.plain(row.getBigDecimal("amount")),
                TradeUnits.plain(row.getBigDecimal("minimum")),
                row.getObject("lead_time_days", Integer.class),
                TradeUnits.plain(row.getBigDecimal("per_month")),
                row.getString("note"),
                TradeUnits.steps(row));
    }

    /** Puts these lines in the place of a draft's. */
    void write(long round, List<QuotedLine> lines, Map<Integer, Long> requestLines) {
        rows.change("delete from round_line where round_id = ?", round);
        for (QuotedLine line : lines) {
            TradeUnit unit = line.unit();
            long id = rows.first(
                            """
                            insert into round_line (round_id, request_line_id, price, unit, pack_label, pack_base, amount, minimum,
                                                    lead_time_days, per_month, note)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                            """,
                            row -> row.getLong(1),
                            round,
                            requestLines.get(line.position()),
                            line.price(),
                            unit.name(),
                            unit.packLabel(),
                            TradeUnits.base(unit),
                            line.amount(),
                            line.minimum(),
                            line.leadTimeDays(),
                            line.perMonth(),
                            line.note())
                    .orElseThrow();
            line.tiers()
                    .forEach(step -> rows.change(
                            "insert into round_line_tier (round_line_id, from_amount, price) values (?, ?, ?)",
                            id,
                            step.from(),
                            step.price()));
        }
    }
}
