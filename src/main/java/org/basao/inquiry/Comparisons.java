package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basao.inquiry.api.ComparisonView;
import org.basao.inquiry.api.ComparisonView.Entry;
import org.basao.inquiry.api.ComparisonView.Group;
import org.basao.inquiry.api.ComparisonView.Other;
import org.basao.inquiry.api.OfferView;
import org.basao.inquiry.api.OfferedLine;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.TalkState;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** Lays the offers that stand for a request side by side, for the organisation that asked and nobody else. Three statements. */
@ApplicationScoped
public class Comparisons {
    private Rows rows;
    private OfferedLines lines;
    private Clock clock;

    protected Comparisons() {}

    @Inject
    public Comparisons(Rows rows, OfferedLines lines, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.clock = clock;
    }

    private record Head(long id, String code, RequestState state, LocalDate openUntil) {}

    /** A talk, and its offer without lines if one of the producer's stands. */
    private record Asked(Long round, OfferView offer, Other other) {}

    /** @return empty if the organisation acted for has sent no such request */
    public Optional<ComparisonView> find(Actor actor, String request) {
        LocalDate today = Days.today(clock);
        return rows.first("""
                        select r.id, r.code, r.state, r.open_until from request r join organisation b on b.id = r.buyer_id
                         where r.code = ?::bpchar and b.code = ?::bpchar and r.sent_at is not null
                        """, Comparisons::head, request, actor.actingFor()).map(head -> compared(head, today));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong("id"),
                row.getString("code"),
                RequestState.valueOf(row.getString("state")),
                row.getObject("open_until", LocalDate.class));
    }

    private ComparisonView compared(Head head, LocalDate today) {
        List<Asked> asked = rows.list("""
                select t.code as talk, t.state as talk_state, s.code as producer, s.name as producer_name,
                       v.name as province, v.name_en as province_en,
                       (select count(*) from request_line w where w.talk_id = t.id) as asked,
                       o.id as round_id, o.code as round, o.number, o.currency, o.sent_at, o.valid_until, o.vat_state, o.vat_rate,
                       o.freight, o.freight_place, o.freight_cost, o.incoterm, o.payment, o.delivery, o.note
                  from talk t join organisation s on s.id = t.producer_id join place v on v.id = s.province_id
                  left join round o on o.talk_id = t.id and o.state = 'LIVE' and o.side = 'PRODUCER' and o.valid_until >= ?
                 where t.request_id = ? order by s.name, t.id
                """, Comparisons::asked, today, head.id());
        Map<Long, List<OfferedLine>> offered =
                lines
                        .of(
                                asked.stream()
                                        .filter(one -> one.round() != null)
                                        .map(Asked::round)
                                        .toList(),
                                today)
                        .stream()
                        .collect(Collectors.groupingBy(
                                OfferedLines.Row::round,
                                Collectors.mapping(OfferedLines.Row::line, Collectors.toList())));
        List<OfferView> offers = asked.stream()
                .filter(one -> one.round() != null)
                .map(one -> with(one.offer(), offered.getOrDefault(one.round(), List.of())))
                .toList();
        boolean over = head.state() == RequestState.OPEN && head.openUntil().isBefore(today);
        return new ComparisonView(
                head.code(),
                over ? RequestState.EXPIRED : head.state(),
                head.openUntil(),
                offers,
                groups(offers),
                asked.stream()
                        .filter(one -> one.round() == null)
                        .map(Asked::other)
                        .toList(),
                best(offers));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        Other other = new Other(
                row.getString("talk"), row.getString("producer_name"), TalkState.valueOf(row.getString("talk_state")));
        Long round = row.getObject("round_id", Long.class);
        if (round == null) {
            return new Asked(null, null, other);
        }
        OfferView offer = new OfferView(
                row.getString("round"),
                row.getInt("number"),
                row.getString("talk"),
                row.getString("producer"),
                row.getString("producer_name"),
                row.getString("province"),
                row.getString("province_en"),
                row.getString("currency"),
                StandingRounds.terms(row),
                row.getTimestamp("sent_at").toInstant(),
                row.getInt("asked"),
                List.of());
        return new Asked(round, offer, other);
    }

    private static OfferView with(OfferView offer, List<OfferedLine> lines) {
        return new OfferView(
                offer.round(),
                offer.number(),
                offer.talk(),
                offer.producer(),
                offer.producerName(),
                offer.province(),
                offer.provinceEn(),
                offer.currency(),
                offer.terms(),
                offer.sentAt(),
                offer.asked(),
                lines);
    }

    /** Goods compare within one product set and dimension; the cheapest for one base unit is the best. */
    static List<Group> groups(List<OfferView> offers) {
        Map<String, List<Entry>> kinds = new LinkedHashMap<>();
        for (OfferView offer : offers) {
            for (OfferedLine line : offer.lines()) {
                kinds.computeIfAbsent(kind(line), kind -> new ArrayList<>())
                        .add(new Entry(offer, line, offer.withVat(line.perBase()), false));
            }
        }
        return kinds.values().stream().map(Comparisons::group).toList();
    }

    private static String kind(OfferedLine line) {
        return line.goods().set() + " " + line.asked().dimension();
    }

    private static Group group(List<Entry> entries) {
        OfferedLine.Goods goods = entries.getFirst().line().goods();
        Group plain = new Group(goods.set(), goods.setName(), goods.setNameEn(), entries);
        if (!plain.isCompared()) {
            return plain;
        }
        BigDecimal least = entries.stream()
                .map(Entry::perBase)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Entry> marked = entries.stream()
                .sorted(Comparator.comparing(Entry::perBase))
                .map(entry -> new Entry(
                        entry.offer(),
                        entry.line(),
                        entry.perBase(),
                        entry.perBase().compareTo(least) == 0))
                .toList();
        return new Group(goods.set(), goods.setName(), goods.setNameEn(), marked);
    }

    /** Offers in whole compare only where producers were asked for as much of the same, and offer all of it. */
    static List<String> best(List<OfferView> offers) {
        Map<Map<String, BigDecimal>, List<OfferView>> same = offers.stream()
                .filter(OfferView::isComplete)
                .collect(Collectors.groupingBy(Comparisons::wanted, LinkedHashMap::new, Collectors.toList()));
        return same.values().stream()
                .filter(some -> some.size() > 1)
                .flatMap(some -> {
                    BigDecimal least = some.stream()
                            .map(OfferView::whole)
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
                    return some.stream().filter(offer -> offer.whole().compareTo(least) == 0);
                })
                .map(OfferView::round)
                .toList();
    }

    /** How much of each kind of goods was asked of its producer, in base units. */
    private static Map<String, BigDecimal> wanted(OfferView offer) {
        Map<String, BigDecimal> wanted = new TreeMap<>();
        offer.lines().forEach(line -> wanted.merge(kind(line), line.asked().base(), BigDecimal::add));
        wanted.replaceAll((kind, base) -> base.stripTrailingZeros());
        return wanted;
    }
}
