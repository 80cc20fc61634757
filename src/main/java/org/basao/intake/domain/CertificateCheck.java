package org.basao.intake.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.basao.intake.api.Column;
import org.basao.intake.api.Reason;
import org.basao.intake.domain.ProductRow.Certificate;
import org.basao.intake.domain.ProductRow.Decision;
import org.basao.kernel.StarRating;
import org.basao.register.CertificationRules;
import org.basao.register.api.DecisionLevel;

/** Checks a decision and its certificate by the rules of the day on which it was signed. */
final class CertificateCheck {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final CertificationRules rules;
    private final LocalDate today;

    CertificateCheck(CertificationRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /** Null if something is wrong; the reading then says what. */
    Decision decision(RowReading row) {
        String issuer = row.text(Column.ISSUER);
        DecisionLevel level = row.meaning(Column.LEVEL, Reason.LEVEL_UNKNOWN, Words::level);
        String number = row.text(Column.DECISION);
        LocalDate signedOn = row.meaning(Column.SIGNED_ON, Reason.DATE_UNREADABLE, DateText::parse);
        String signer = row.text(Column.SIGNER);
        if (signedOn != null && signedOn.isAfter(today)) {
            row.problem(Column.SIGNED_ON, Reason.DECISION_FUTURE, DAY.format(signedOn));
        }
        if (issuer == null || level == null || number == null || signedOn == null) {
            return null;
        }
        return new Decision(issuer, level, number, signedOn, signer);
    }

    /**
     * The certificate that such a decision gives.
     *
     * @param placeName the place as it was called on the day of the decision
     */
    Certificate certificate(RowReading row, Decision decision, String placeName) {
        String number = row.text(Column.CERTIFICATE);
        StarRating rating = row.meaning(Column.STARS, Reason.STARS, Words::stars);
        Boolean potential = row.meaning(Column.POTENTIAL_FIVE_STAR, Reason.YES_OR_NO, Words::answer);
        BigDecimal score = row.meaning(Column.SCORE, Reason.SCORE, CertificateCheck::score);
        boolean potentialFiveStar = Boolean.TRUE.equals(potential);
        if (potentialFiveStar && rating != null && rating != StarRating.FOUR) {
            row.problem(Column.POTENTIAL_FIVE_STAR, Reason.POTENTIAL_WITHOUT_FOUR);
        }
        if (rating == null || decision == null) {
            return null;
        }
        Optional<DecisionLevel> level = rules.level(rating, decision.signedOn());
        Optional<Integer> months = rules.validityMonths(decision.signedOn());
        if (level.isEmpty() || months.isEmpty()) {
            row.problem(Column.SIGNED_ON, Reason.DECISION_NO_RULE, DAY.format(decision.signedOn()));
            return null;
        }
        if (level.get() != decision.level()) {
            if (rating == StarRating.FIVE) {
                row.problem(Column.LEVEL, Reason.FIVE_NOT_CENTRAL);
            } else {
                row.problem(
                        Column.LEVEL,
                        Reason.LEVEL_WRONG,
                        String.valueOf(rating.stars()),
                        DAY.format(decision.signedOn()),
                        "@level." + level.get().name());
            }
        }
        return new Certificate(
                number,
                rating,
                potentialFiveStar,
                score,
                months.get(),
                CertificationRules.lastDay(decision.signedOn(), months.get()),
                placeName);
    }

    /** 0 to 100 with at most two decimals, point or comma. */
    static Optional<BigDecimal> score(String text) {
        return text.matches("\\d{1,3}([.,]\\d{1,2})?")
                ? Optional.of(new BigDecimal(text.replace(',', '.')).stripTrailingZeros())
                        .filter(score -> score.compareTo(BigDecimal.valueOf(100)) <= 0)
                : Optional.empty();
    }
}
