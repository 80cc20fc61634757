package org.basao.inquiry;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.basao.inquiry.api.AskedProduct;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.TradeUnit;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.api.Wanted.Line;
import org.basao.inquiry.api.WantedDocument;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;

/** What a request asks for: as JSON while it is written, in columns and lines from the moment it is sent. */
record RequestTable(Rows rows) {
    private static final Jsonb JSON = JsonbBuilder.create();

    void keep(long request, Wanted wanted) {
        rows.change("""
                insert into request_draft (request_id, content, products) values (?, ?, ?::bpchar[])
                on conflict (request_id) do update set content = excluded.content, products = excluded.products
                """, request, JSON.toJson(wanted), wanted.products());
    }

    /** @throws NotFound if nothing is being written there */
    Wanted draft(long request) {
        return rows.first(
                        "select content from request_draft where request_id = ?",
                        row -> JSON.fromJson(row.getString(1), Wanted.class),
                        request)
                .orElseThrow(() -> new NotFound("draft"));
    }

    void forget(long request) {
        rows.change("delete from request_draft where request_id = ?", request);
    }

    /** Puts what was written into the columns of the request, whose row the caller has locked. */
    void write(long request, Wanted wanted) {
        rows.change(
                """
                update request set delivery_address = ?, deliver_from = ?, deliver_to = ?, recurrence = ?, sample_wanted = ?,
                       documents = ?, incoterm = ?, note = ?,
                       delivery_place_id = (select id from place where level = 'PROVINCE' and code = ? and valid_to is null
                                                and valid_from is not null)
                 where id = ?
                """,
                wanted.address(),
                wanted.deliverFrom(),
                wanted.deliverTo(),
                wanted.recurrence(),
                wanted.sampleWanted(),
                wanted.documents().stream().map(Enum::name).toList(),
                wanted.incoterm(),
                wanted.note(),
                wanted.province(),
                request);
        forget(request);
    }

    /**
     * Opens the talk with one producer.
     *
     * @return its id
     */
    long open(long request, String talk, String producer, Instant now) {
        return rows.first("""
                        insert into talk (code, request_id, producer_id, state, opened_at, changed_at)
                        select ?, ?, id, 'INVITED', ?, ? from organisation where code = ?::bpchar returning id
                        """, row -> row.getLong(1), talk, request, now, now, producer)
                .orElseThrow();
    }

    /** One line with the certificate by which its product is public that day. */
    void write(long request, long talk, int position, Line line, AskedProduct product, LocalDate day) {
        TradeUnit unit = product.unit(line.unit(), line.packLabel()).orElseThrow();
        int written = rows.change(
                """
                insert into request_line (request_id, talk_id, position, product_id, certificate_id, amount, unit, pack_label, pack_base,
                    dimension, base_quantity, target_price, note, below_minimum)
                select ?, ?, ?, pp.product_id, pp.certificate_id, ?, ?, ?, ?, ?, ?, ?, ?, ?
                  from product p join public_product(?) pp on pp.product_id = p.id where p.code = ?::bpchar
                """,
                request,
                talk,
                position,
                line.amount(),
                unit.name(),
                unit.packLabel(),
                TradeUnits.base(unit),
                unit.dimension(),
                unit.inBase(line.amount()),
                line.targetPrice(),
                line.note(),
                product.isBelowMinimum(line.amount(), unit),
                day,
                line.product());
        if (written == 0) { // withdrawn from the public since it was judged
            throw new InvalidField("amount" + position, "inquiry.product.gone");
        }
    }

    /** What was asked for once, to be asked again. */
    Wanted sent(long request) {
        List<Line> lines = rows.list(
                """
                select p.code, l.amount, l.unit, l.pack_label, l.target_price, l.note
                  from request_line l join product p on p.id = l.product_id where l.request_id = ? order by l.position
                """,
                row -> new Line(
                        row.getString(1),
                        TradeUnits.plain(row.getBigDecimal(2)),
                        row.getString(3),
                        row.getString(4),
                        TradeUnits.plain(row.getBigDecimal(5)),
                        row.getString(6)),
                request);
        return rows.first("""
                        select v.code as province, r.* from request r left join place v on v.id = r.delivery_place_id where r.id = ?
                        """, row -> wanted(row, lines), request).orElseThrow();
    }

    private static Wanted wanted(ResultSet row, List<Line> lines) throws SQLException {
        return new Wanted(
                lines,
                row.getString("province"),
                row.getString("delivery_address"),
                row.getObject("deliver_from", LocalDate.class),
                row.getObject("deliver_to", LocalDate.class),
                Recurrence.valueOf(row.getString("recurrence")),
                row.getBoolean("sample_wanted"),
                documents(row),
                row.getString("incoterm"),
                row.getString("note"),
                row.getObject("answer_by", LocalDate.class));
    }

    static List<WantedDocument> documents(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("documents").getArray())
                .map(WantedDocument::valueOf)
                .toList();
    }
}
