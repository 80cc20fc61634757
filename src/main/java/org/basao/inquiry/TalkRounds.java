package org.basao.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.FileView;
import org.basao.inquiry.api.Freight;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RoundDifference;
import org.basao.inquiry.api.RoundState;
import org.basao.inquiry.api.RoundTerms;
import org.basao.inquiry.api.RoundView;
import org.basao.platform.persistence.Rows;

/** Reads the rounds of a talk, each with what it changes. */
record TalkRounds(Rows rows) {
    private record Row(
            long id,
            String code,
            long version,
            int number,
            Party side,
            RoundState state,
            String currency,
            RoundTerms terms,
            String madeBy,
            java.time.Instant sentAt,
            boolean approved) {}

    /** Newest first; what the other side is only writing is not among them. Two statements. */
    List<RoundView> of(long talk, Party side, LocalDate today, Map<String, List<FileView>> files) {
        Map<Long, List<QuotedLine>> lines = new RoundTable(rows).ofTalk(talk);
        List<Row> found = rows.list("""
                select r.*, p.name as maker from round r left join person p on r.side = ? and p.code = r.made_by::bpchar
                 where r.talk_id = ? and (r.number is not null or r.side = ?) order by r.number nulls last
                """, row -> row(row, today), side, talk, side);
        List<RoundView> rounds = new ArrayList<>();
        Row before = null;
        for (Row row : found) {
            List<QuotedLine> here = lines.getOrDefault(row.id(), List.of());
            List<RoundDifference> differences = before == null || row.number() == 0
                    ? List.of()
                    : RoundComparison.between(
                            before.terms(), lines.getOrDefault(before.id(), List.of()), row.terms(), here);
            rounds.addFirst(new RoundView(
                    row.code(),
                    row.version(),
                    row.number(),
                    row.side(),
                    row.state(),
                    row.currency(),
                    row.terms(),
                    here,
                    files.getOrDefault(row.code(), List.of()),
                    row.madeBy(),
                    row.sentAt(),
                    row.approved(),
                    differences));
            before = row;
        }
        return rounds;
    }

    private static Row row(ResultSet row, LocalDate today) throws SQLException {
        RoundTerms terms = terms(row);
        RoundState state = RoundState.valueOf(row.getString("state"));
        boolean over = state == RoundState.LIVE && terms.validUntil().isBefore(today);
        return new Row(
                row.getLong("id"),
                row.getString("code"),
                row.getLong("version"),
                row.getInt("number"),
                Party.valueOf(row.getString("side")),
                over ? RoundState.LAPSED : state,
                row.getString("currency"),
                terms,
                row.getString("maker"),
                Talks.instant(row, "sent_at"),
                row.getString("approved_by") != null);
    }

    static RoundTerms terms(ResultSet row) throws SQLException {
        String freight = row.getString("freight");
        return new RoundTerms(
                row.getObject("valid_until", LocalDate.class),
                VatState.valueOf(row.getString("vat_state")),
                TradeUnits.plain(row.getBigDecimal("vat_rate")),
                freight == null ? null : Freight.valueOf(freight),
                row.getString("freight_place"),
                TradeUnits.plain(row.getBigDecimal("freight_cost")),
                row.getString("incoterm"),
                row.getString("payment"),
                row.getString("delivery"),
                row.getString("note"));
    }
}
