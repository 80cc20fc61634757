package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.PriceStep;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RoundStart;
import org.basao.inquiry.api.RoundTerms;
import org.basao.inquiry.api.RoundView;
import org.basao.inquiry.api.TalkView;
import org.basao.inquiry.api.TradeUnit;
import org.basao.kernel.Unit;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;

/**
 * Fills the form of a round so that little is left to type: what is being written, otherwise what was offered last, otherwise what the
 * listing says of prices, steps, minimum and lead time, with the terms of the producer's last quotation to anybody.
 */
@ApplicationScoped
public class RoundStarts {
    /** How long an offer stands if nobody says otherwise. */
    static final int USUAL_DAYS = 15;

    private static final String FRESH = """
            select l.position, k.label, k.net_quantity, k.unit as pack_unit, k.base_quantity, k.price_min, k.vat_state, k.vat_rate,
                   i.lead_time_days, i.minimum_order, i.minimum_unit,
                   array(select s.from_packs::numeric from pack_tier s where s.pack_id = k.id order by s.from_packs) as step_from,
                   array(select s.price from pack_tier s where s.pack_id = k.id order by s.from_packs) as step_price
              from request_line l
              join talk t on t.id = l.talk_id
              join listing i on i.product_id = l.product_id
              join lateral (select q.* from pack q where q.listing_id = i.id and q.dimension = l.dimension and q.price_min is not null
                             order by (q.label is not distinct from l.pack_label) desc, q.position limit 1) k on true
             where t.code = ?::bpchar
            """;

    private Rows rows;
    private Clock clock;

    protected RoundStarts() {}

    @Inject
    public RoundStarts(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** For the side that looks at the talk. */
    public RoundStart of(TalkView talk) {
        LocalDate until = Days.today(clock).plusDays(USUAL_DAYS);
        if (talk.draft() != null) {
            return new RoundStart(talk.draft().terms(), byPosition(talk.draft()));
        }
        if (!talk.rounds().isEmpty()) {
            RoundView last = talk.rounds().getFirst();
            RoundTerms terms = last.terms();
            return new RoundStart(terms.validUntil().isAfter(until) ? terms : renewed(terms, until), byPosition(last));
        }
        return talk.side() == Party.PRODUCER ? fresh(talk, until) : new RoundStart(none(until), Map.of());
    }

    private static Map<Integer, QuotedLine> byPosition(RoundView round) {
        Map<Integer, QuotedLine> lines = new HashMap<>();
        round.lines().forEach(line -> lines.put(line.position(), line));
        return lines;
    }

    private static RoundTerms none(LocalDate until) {
        return new RoundTerms(until, VatState.UNSTATED, null, null, null, null, null, null, null, null);
    }

    private static RoundTerms renewed(RoundTerms terms, LocalDate until) {
        return new RoundTerms(
                until,
                terms.vatState(),
                terms.vatRate(),
                terms.freight(),
                terms.freightPlace(),
                terms.freightCost(),
                terms.incoterm(),
                terms.payment(),
                terms.delivery(),
                terms.note());
    }

    /** What the listing tells of one line. */
    private record Listed(
            int position,
            String label,
            BigDecimal base,
            BigDecimal price,
            VatState vatState,
            BigDecimal vatRate,
            Integer leadTimeDays,
            BigDecimal minimum,
            Unit minimumUnit,
            List<PriceStep> steps) {}

    private RoundStart fresh(TalkView talk, LocalDate until) {
        List<Listed> listed = rows.list(FRESH, RoundStarts::listed, talk.code());
        Map<Integer, QuotedLine> lines = new HashMap<>();
        for (TalkView.Line asked : talk.lines()) {
            listed.stream()
                    .filter(one -> one.position() == asked.position())
                    .findFirst()
                    .ifPresent(one -> lines.put(asked.position(), line(one, asked)));
        }
        return new RoundStart(terms(talk, listed, until), lines);
    }

    private static Listed listed(ResultSet row) throws SQLException {
        String unit = row.getString("minimum_unit");
        return new Listed(
                row.getInt("position"),
                row.getString("label"),
                row.getBigDecimal("base_quantity"),
                row.getBigDecimal("price_min"),
                VatState.valueOf(row.getString("vat_state")),
                TradeUnits.plain(row.getBigDecimal("vat_rate")),
                row.getObject("lead_time_days", Integer.class),
                row.getBigDecimal("minimum_order"),
                unit == null ? null : Unit.valueOf(unit),
                TradeUnits.steps(row));
    }

    /** In the unit that was asked for: prices, steps and the minimum of a pack are told for kilograms where kilograms are asked. */
    private static QuotedLine line(Listed listed, TalkView.Line asked) {
        TradeUnit unit = asked.unit();
        BigDecimal price = price(listed.price(), listed, unit);
        BigDecimal minimum = minimum(listed, asked);
        List<PriceStep> steps = new ArrayList<>();
        BigDecimal from = minimum == null ? BigDecimal.ZERO : minimum;
        BigDecimal last = price;
        for (PriceStep step : listed.steps()) {
            PriceStep here = new PriceStep(
                    TradeUnits.plain(step.from().multiply(listed.base()).divide(unit.base(), 3, RoundingMode.CEILING)),
                    price(step.price(), listed, unit));
            if (here.from().compareTo(from) > 0 && here.price().compareTo(last) < 0) {
                steps.add(here);
                from = here.from();
                last = here.price();
            }
        }
        return new QuotedLine(listed.position(), price, unit, null, minimum, listed.leadTimeDays(), null, null, steps);
    }

    private static BigDecimal price(BigDecimal ofPack, Listed listed, TradeUnit unit) {
        return TradeUnits.plain(ofPack.multiply(unit.base()).divide(listed.base(), 0, RoundingMode.HALF_UP))
                .max(BigDecimal.ONE);
    }

    /** None where less was asked for: whoever answers such a request sells less for once. */
    private static BigDecimal minimum(Listed listed, TalkView.Line asked) {
        TradeUnit unit = asked.unit();
        if (listed.minimum() == null || listed.minimumUnit().dimension() != unit.dimension()) {
            return null;
        }
        BigDecimal minimum = TradeUnits.plain(listed.minimum()
                .multiply(listed.minimumUnit().size())
                .divide(unit.base(), unit.isPack() ? 0 : 3, RoundingMode.CEILING));
        return minimum.compareTo(asked.amount()) > 0 ? null : minimum;
    }

    private RoundTerms terms(TalkView talk, List<Listed> listed, LocalDate until) {
        Optional<RoundTerms> last = rows.first("""
                select r.* from round r join talk t on t.id = r.talk_id
                 where t.producer_id = (select id from organisation where code = ?::bpchar) and r.side = 'PRODUCER' and r.number is not null
                 order by t.changed_at desc, r.number desc limit 1
                """, TalkRounds::terms, talk.producer());
        VatState vat = listed.isEmpty() ? VatState.UNSTATED : listed.getFirst().vatState();
        BigDecimal rate = listed.isEmpty() ? null : listed.getFirst().vatRate();
        return last.map(terms -> new RoundTerms(
                        until,
                        vat == VatState.UNSTATED ? terms.vatState() : vat,
                        vat == VatState.UNSTATED ? terms.vatRate() : rate,
                        terms.freight() == null || terms.incoterm() != null ? null : terms.freight(),
                        null,
                        null,
                        null,
                        terms.payment(),
                        terms.delivery(),
                        null))
                .orElse(new RoundTerms(until, vat, rate, null, null, null, null, null, null, null));
    }
}
