package org.basao.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.basao.kernel.Period;
import org.basao.kernel.StarRating;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.DecisionLevel;

/**
 * The dated rules of certifying: which level decides on which stars, and for how many months, on the day of the decision. They are
 * data (content/programme), read from the database; the importer and the officer's decision use the same.
 */
public record CertificationRules(List<LevelRule> levels, List<ValidityRule> validities) {

    /** Who decides on these stars in this period. */
    public record LevelRule(int stars, Period period, DecisionLevel level) {}

    /** How many months certificates of this period last. */
    public record ValidityRule(Period period, int months) {}

    /** The level that decides on these stars on that day; empty where we hold no rule for the day. */
    public Optional<DecisionLevel> level(StarRating rating, LocalDate signedOn) {
        return levels.stream()
                .filter(rule -> rule.stars() == rating.stars() && rule.period().contains(signedOn))
                .map(LevelRule::level)
                .findFirst();
    }

    /** Months that a certificate of that day lasts; empty where we hold no rule for the day. */
    public Optional<Integer> validityMonths(LocalDate signedOn) {
        return validities.stream()
                .filter(rule -> rule.period().contains(signedOn))
                .map(ValidityRule::months)
                .findFirst();
    }

    /** The last day of a certificate, itself included: 23/12/2019 and 36 months give 23/12/2022. */
    public static LocalDate lastDay(LocalDate issuedOn, int validityMonths) {
        return issuedOn.plusMonths(validityMonths);
    }

    /** Reads the rules as the database holds them now. */
    public static CertificationRules read(Rows rows) {
        return new CertificationRules(
                rows.list(
                        "select stars, valid_from, valid_to, level from certification_level order by stars, valid_from",
                        row -> new CertificationRules.LevelRule(
                                row.getInt(1),
                                new Period(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)),
                                DecisionLevel.valueOf(row.getString(4)))),
                rows.list(
                        "select valid_from, valid_to, months from certificate_validity order by valid_from",
                        row -> new CertificationRules.ValidityRule(
                                new Period(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                                row.getInt(3))));
    }
}
