package org.basao.inquiry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.basao.inquiry.api.DeclineReason;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RequestView;
import org.basao.inquiry.api.RequestView.Line;
import org.basao.inquiry.api.RequestView.TalkLine;
import org.basao.inquiry.api.TalkState;
import org.basao.platform.files.StoredFile;
import org.basao.platform.persistence.Rows;

/** Reads a request whole. Who may see it is for the caller to say. */
record RequestRows(Rows rows) {

    /** @param files of the request */
    Optional<RequestView> find(long request, LocalDate day, List<StoredFile> files) {
        List<Line> lines = lines(request, day);
        List<TalkLine> talks = talks(request, day);
        return rows.first("""
                        select r.*, v.name as province, v.name_en as province_en, p.name as asker
                          from request r left join place v on v.id = r.delivery_place_id
                          left join person p on p.code = r.asked_by::bpchar
                         where r.id = ?
                        """, row -> view(row, lines, talks, files, day), request);
    }

    private static RequestView view(
            ResultSet row, List<Line> lines, List<TalkLine> talks, List<StoredFile> files, LocalDate day)
            throws SQLException {
        return new RequestView(
                row.getString("code"),
                row.getLong("version"),
                state(row, day),
                row.getString("province"),
                row.getString("province_en"),
                row.getString("delivery_address"),
                row.getObject("deliver_from", LocalDate.class),
                row.getObject("deliver_to", LocalDate.class),
                Recurrence.valueOf(row.getString("recurrence")),
                row.getBoolean("sample_wanted"),
                RequestTable.documents(row),
                row.getString("incoterm"),
                row.getString("note"),
                row.getString("asker"),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("open_until", LocalDate.class),
                instant(row, "sent_at"),
                instant(row, "ended_at"),
                row.getString("end_reason"),
                lines,
                talks,
                files,
                day);
    }

    /** As it is on that day, whatever a schedule has written yet. */
    static RequestState state(ResultSet row, LocalDate day) throws SQLException {
        RequestState state = RequestState.valueOf(row.getString("state"));
        LocalDate until = row.getObject("open_until", LocalDate.class);
        return state == RequestState.OPEN && until.isBefore(day) ? RequestState.EXPIRED : state;
    }

    private List<Line> lines(long request, LocalDate day) {
        return rows.list("""
                select l.*, p.code as product, p.name, p.name_en, t.code as talk, o.code as producer, o.name as producer_name,
                       not exists (select from public_product(?) pp where pp.product_id = p.id) as lapsed
                  from request_line l
                  join product p on p.id = l.product_id
                  join talk t on t.id = l.talk_id
                  join organisation o on o.id = t.producer_id
                 where l.request_id = ? order by l.position
                """, RequestRows::line, day, request);
    }

    private static Line line(ResultSet row) throws SQLException {
        BigDecimal target = row.getBigDecimal("target_price");
        return new Line(
                row.getInt("position"),
                row.getString("product"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("talk"),
                row.getString("producer"),
                row.getString("producer_name"),
                TradeUnits.plain(row.getBigDecimal("amount")),
                TradeUnits.read(row),
                row.getBigDecimal("base_quantity"),
                row.getBigDecimal("accepted_base"),
                TradeUnits.plain(target),
                row.getString("note"),
                row.getBoolean("below_minimum"),
                row.getBoolean("lapsed"));
    }

    private List<TalkLine> talks(long request, LocalDate day) {
        return rows.list("""
                select t.code, o.code as producer, o.name as producer_name, t.state, t.decline_reason, t.decline_note, x.side,
                       x.valid_until, t.changed_at,
                       (select count(*) from talk_message m where m.talk_id = t.id and m.side = 'PRODUCER'
                           and m.id > coalesce((select d.message_id from talk_read d where d.talk_id = t.id and d.side = 'BUYER'), 0))
                       as unread
                  from talk t
                  join organisation o on o.id = t.producer_id
                  left join round x on x.talk_id = t.id and x.state = 'LIVE' and x.valid_until >= ?
                 where t.request_id = ? order by t.id
                """, RequestRows::talk, day, request);
    }

    private static TalkLine talk(ResultSet row) throws SQLException {
        String reason = row.getString("decline_reason");
        String side = row.getString("side");
        return new TalkLine(
                row.getString("code"),
                row.getString("producer"),
                row.getString("producer_name"),
                TalkState.valueOf(row.getString("state")),
                reason == null ? null : DeclineReason.valueOf(reason),
                row.getString("decline_note"),
                side == null ? null : Party.valueOf(side),
                row.getObject("valid_until", LocalDate.class),
                row.getInt("unread"),
                instant(row, "changed_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
