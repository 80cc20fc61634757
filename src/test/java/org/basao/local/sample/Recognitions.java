package org.basao.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.basao.intake.api.Column;
import org.basao.kernel.StarRating;
import org.basao.place.Places;
import org.basao.register.CertificationRules;
import org.basao.register.api.DecisionLevel;

/**
 * Decisions and certificates in the shares of the programme: 73 % three, 24 % four, 0.5 % five stars, the rest four with the
 * potential for five; issued within 42 months, so that about one in eight has expired and one in ten ends within half a year.
 */
final class Recognitions {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int MONTHS = 42;
    private static final double EXPIRED = 0.125;
    private static final double ENDING = 0.10;

    private final Chance chance;
    private final CertificationRules rules;
    private final LocalDate day;
    private int number;

    Recognitions(Chance chance, CertificationRules rules, LocalDate day) {
        this.chance = chance;
        this.rules = rules;
        this.day = day;
    }

    /** Writes decision and certificate into a row. */
    void write(Map<Column, String> row, SampleProducer producer) {
        double at = chance.share();
        StarRating rating = at < 0.73 ? StarRating.THREE : at < 0.995 ? StarRating.FOUR : StarRating.FIVE;
        boolean potential = at >= 0.97 && at < 0.995;
        LocalDate signedOn = signedOn();
        DecisionLevel level = rules.level(rating, signedOn).orElseThrow();
        if (level == DecisionLevel.DISTRICT && !signedOn.isBefore(Places.TWO_TIERS)) {
            signedOn = LocalDate.of(2025, 7, 28);
            level = rules.level(rating, signedOn).orElseThrow();
        }
        number++;
        row.put(Column.ISSUER, producer.issuer(level, signedOn));
        row.put(
                Column.LEVEL,
                level == DecisionLevel.CENTRAL ? "trung ương" : level == DecisionLevel.PROVINCE ? "tỉnh" : "huyện");
        row.put(
                Column.DECISION,
                "MẪU-" + signedOn.getDayOfYear() + (level == DecisionLevel.CENTRAL ? "/QĐ-BNN" : "/QĐ-UBND"));
        row.put(Column.SIGNED_ON, DAY.format(signedOn));
        row.put(Column.CERTIFICATE, "MẪU-T" + signedOn.getYear() + "-" + number);
        row.put(Column.STARS, String.valueOf(rating.stars()));
        row.put(Column.POTENTIAL_FIVE_STAR, potential ? "có" : "");
        row.put(Column.SCORE, score(rating, potential));
    }

    private String score(StarRating rating, boolean potential) {
        double from = rating == StarRating.FIVE || potential ? 90 : rating == StarRating.FOUR ? 70 : 50;
        double width = rating == StarRating.FIVE || potential ? 8 : 19.9;
        return BigDecimal.valueOf(from + chance.share() * width)
                .setScale(1, RoundingMode.DOWN)
                .toPlainString()
                .replace('.', ',');
    }

    /** Councils decide in rounds: three days in a month on which decisions are signed. */
    private LocalDate signedOn() {
        double at = chance.share();
        LocalDate oldest = day.minusMonths(MONTHS);
        LocalDate expired = day.minusMonths(36);
        LocalDate ending = day.plusDays(180).minusMonths(36);
        LocalDate from = at < EXPIRED ? oldest : at < EXPIRED + ENDING ? expired : ending;
        LocalDate to = at < EXPIRED ? expired : at < EXPIRED + ENDING ? ending : day;
        LocalDate drawn = from.plusDays(chance.below((int) (to.toEpochDay() - from.toEpochDay())));
        LocalDate round = drawn.withDayOfMonth(drawn.getDayOfMonth() <= 10 ? 8 : drawn.getDayOfMonth() <= 20 ? 18 : 28);
        return round.isAfter(day) || round.isBefore(oldest) ? drawn : round;
    }
}
