package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.basao.kernel.PublicCode;
import org.basao.kernel.StarRating;
import org.basao.kernel.VietnameseText;
import org.basao.place.Places;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.PlannedRecognition;
import org.basao.register.api.PlannedRecognition.Effect;
import org.basao.register.api.PlannedRecognition.Fault;
import org.basao.register.api.RowOfDecision;

/** Says what the rows of a decision would do, each with all that speaks against it. The same rules hold when it is issued. */
@ApplicationScoped
public class RecognitionPlans {
    private Rows rows;
    private Clock clock;

    protected RecognitionPlans() {}

    @Inject
    public RecognitionPlans(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The decision that the rows stand in. */
    public record Heading(String issuer, DecisionLevel level, String number, LocalDate signedOn) {}

    private record Found(
            long id,
            String code,
            String name,
            String holderName,
            String place,
            String formerPlace,
            boolean own,
            int starsBefore,
            String numberBefore,
            LocalDate issuedBefore) {}

    /** In the order of the rows. Products that the actor does not reach look like none. */
    public List<PlannedRecognition> plan(Actor actor, Heading heading, List<RowOfDecision> given) {
        CertificationRules rules = CertificationRules.read(rows);
        Set<String> products = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        List<PlannedRecognition> planned = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            RowOfDecision row = given.get(i);
            List<Fault> faults = new ArrayList<>(row.faults());
            Found found = product(actor, row, faults);
            if (found != null) {
                checkProduct(found, heading, products, faults);
            }
            checkNumber(row, heading, numbers, faults);
            checkStars(row, heading, rules, faults);
            planned.add(planned(i, row, found, heading, rules, faults));
        }
        return planned;
    }

    private PlannedRecognition planned(
            int row, RowOfDecision given, Found found, Heading heading, CertificationRules rules, List<Fault> faults) {
        if (found == null) {
            return new PlannedRecognition(row, null, null, null, null, null, 0, null, null, faults);
        }
        boolean twoTiers = !heading.signedOn().isBefore(Places.TWO_TIERS);
        return new PlannedRecognition(
                row,
                found.code(),
                found.name(),
                found.holderName(),
                twoTiers || found.formerPlace() == null ? found.place() : found.formerPlace(),
                faults.isEmpty() ? effect(given.stars(), found.starsBefore()) : null,
                found.starsBefore(),
                found.numberBefore(),
                rules.validityMonths(heading.signedOn())
                        .map(months -> CertificationRules.lastDay(heading.signedOn(), months))
                        .orElse(null),
                faults);
    }

    private static Effect effect(int stars, int before) {
        if (before == 0) {
            return Effect.FIRST;
        }
        return stars == before ? Effect.EQUAL : stars > before ? Effect.UP : Effect.DOWN;
    }

    private Found product(Actor actor, RowOfDecision row, List<Fault> faults) {
        if (row.product() == null || row.product().isBlank()) {
            faults.add(new Fault("register.plan.productMissing"));
            return null;
        }
        Optional<PublicCode> code = PublicCode.parse(row.product());
        List<Found> found =
                code.isPresent() ? find(actor, "p.code = ?::bpchar", code.get().value()) : byName(actor, row);
        if (found.size() == 1) {
            return found.getFirst();
        }
        faults.add(
                found.isEmpty()
                        ? new Fault("register.plan.productUnknown", row.product())
                        : new Fault("register.plan.productUnclear", row.product()));
        return null;
    }

    private List<Found> byName(Actor actor, RowOfDecision row) {
        String key = VietnameseText.key(row.product());
        return row.producer() == null || row.producer().isBlank()
                ? find(actor, "p.name_key = ?", key)
                : find(actor, "p.name_key = ? and o.name_key = ?", key, VietnameseText.key(row.producer()));
    }

    private List<Found> find(Actor actor, String condition, Object... values) {
        HolderScope scope = HolderScope.of(actor);
        Object[] before = new Object[values.length + 2];
        before[0] = actor.code();
        before[1] = clock.instant();
        System.arraycopy(values, 0, before, 2, values.length);
        return rows.list(
                """
                select p.id, p.code, p.name, o.name as holder_name, former.name as former_place,
                       coalesce(commune.name || ', ', '') || province.name as place,
                       exists (select from membership m join person w on w.id = m.person_id
                                where m.organisation_id = o.id and w.code = ?::bpchar
                                  and (m.until is null or m.until > ?)) as own,
                       coalesce(c.stars, 0) as stars_before, c.number as number_before, c.issued_on as issued_before
                  from product p
                  join organisation o on o.id = p.holder_id
                  join place province on province.id = p.province_id
                  left join place former on former.id = p.former_province_id
                  left join place commune on commune.id = p.commune_id
                  left join lateral (select x.stars, x.number, x.issued_on from certificate x
                                      where x.product_id = p.id and x.superseded_by_id is null
                                      order by x.issued_on desc limit 1) c on true
                 where\s""" + condition + " and " + scope.sql() + " limit 2",
                RecognitionPlans::found,
                scope.parameters(before));
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("holder_name"),
                row.getString("place"),
                row.getString("former_place"),
                row.getBoolean("own"),
                row.getInt("stars_before"),
                row.getString("number_before"),
                row.getObject("issued_before", LocalDate.class));
    }

    private void checkProduct(Found found, Heading heading, Set<String> products, List<Fault> faults) {
        if (!products.add(found.code())) {
            faults.add(new Fault("register.plan.productTwice"));
        }
        if (found.own()) {
            faults.add(new Fault("register.error.ownProduct", found.code()));
        }
        boolean already = rows.first(
                        """
                        select 1 from certificate c join decision d on d.id = c.decision_id
                         where c.product_id = ? and d.issuer = ? and d.number = ? and d.year = ?
                        """,
                        row -> true,
                        found.id(),
                        heading.issuer(),
                        heading.number(),
                        heading.signedOn().getYear())
                .isPresent();
        if (already) {
            faults.add(new Fault("register.error.inDecision"));
        } else if (found.issuedBefore() != null && heading.signedOn().isBefore(found.issuedBefore())) {
            faults.add(new Fault("register.error.backDated", found.numberBefore(), Days.written(found.issuedBefore())));
        }
    }

    private void checkNumber(RowOfDecision row, Heading heading, Set<String> numbers, List<Fault> faults) {
        if (row.certificate() == null || row.certificate().isBlank()) {
            faults.add(new Fault("register.plan.numberMissing"));
            return;
        }
        if (!numbers.add(row.certificate().toUpperCase(Locale.ROOT))) {
            faults.add(new Fault("register.plan.numberTwice", row.certificate()));
            return;
        }
        boolean taken = rows.first(
                        "select 1 from certificate where issuer = ? and year = ? and upper(number) = upper(?)",
                        found -> true,
                        heading.issuer(),
                        heading.signedOn().getYear(),
                        row.certificate())
                .isPresent();
        if (taken) {
            faults.add(new Fault("register.error.numberTaken", row.certificate()));
        }
    }

    private static void checkStars(RowOfDecision row, Heading heading, CertificationRules rules, List<Fault> faults) {
        if (row.stars() == null) {
            return; // the reader has said why
        }
        Optional<StarRating> rating = StarRating.of(row.stars());
        if (rating.isEmpty()) {
            faults.add(new Fault("register.error.stars", row.stars()));
            return;
        }
        if (row.potentialFiveStar() && rating.get() != StarRating.FOUR) {
            faults.add(new Fault("register.error.potentialNeedsFour"));
        }
        Optional<DecisionLevel> level = rules.level(rating.get(), heading.signedOn());
        if (level.isEmpty() || rules.validityMonths(heading.signedOn()).isEmpty()) {
            faults.add(new Fault("register.error.noRule", Days.written(heading.signedOn())));
        } else if (level.get() != heading.level()) {
            faults.add(new Fault("register.plan.level." + level.get(), row.stars(), Days.written(heading.signedOn())));
        }
    }
}
