package org.basao.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.basao.kernel.StarRating;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.AggregateRoot;
import org.basao.register.CertificationRules;
import org.basao.register.api.RegisterEvent.CertificateRevoked;

/**
 * The paper that makes a product public. It begins with its decision and ends by itself when its months are over; a newer
 * recognition supersedes it, a decision may revoke it, lapsed ones too. Nothing extends it and nothing brings it back: only a new
 * decision makes a new one.
 *
 * <p>The period in which it is effective is computed by the database from these facts, and no two of one product may overlap.
 */
@Entity
public class Certificate extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certificate_seq")
    @SequenceGenerator(name = "certificate_seq", sequenceName = "certificate_seq", allocationSize = 50)
    private Long id;

    private String code;

    @Column(name = "product_id")
    private long productId;

    @Column(name = "decision_id")
    private long decisionId;

    private String number;
    private int stars;

    @Column(name = "potential_five_star")
    private boolean potentialFiveStar;

    private BigDecimal score;

    @Column(name = "place_name")
    private String placeName;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "validity_months")
    private int validityMonths;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "superseded_from")
    private LocalDate supersededFrom;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "superseded_by_id")
    private Certificate supersededBy;

    @Column(name = "revoked_from")
    private LocalDate revokedFrom;

    @Column(name = "revocation_decision")
    private String revocationDecision;

    @Column(name = "revocation_reason")
    private String revocationReason;

    protected Certificate() {}

    /**
     * Certifies a product by a decision.
     *
     * @param rating three stars or more
     * @param validityMonths how long such certificates last by the rules of the day of the decision; the end is computed
     */
    public Certificate(
            String code,
            Product product,
            Decision decision,
            String number,
            StarRating rating,
            boolean potentialFiveStar,
            BigDecimal score,
            String placeName,
            int validityMonths) {
        if (potentialFiveStar && rating != StarRating.FOUR) {
            throw new BusinessException("register.error.potentialNeedsFour");
        }
        this.code = code;
        this.productId = product.id();
        this.decisionId = decision.id();
        this.number = number;
        this.stars = rating.stars();
        this.potentialFiveStar = potentialFiveStar;
        this.score = score;
        this.placeName = placeName;
        this.issuedOn = decision.signedOn();
        this.validityMonths = validityMonths;
        this.validTo = CertificationRules.lastDay(issuedOn, validityMonths);
    }

    /** A newer recognition of the same product stands from its own day on. */
    public void supersedeBy(Certificate newer) {
        if (supersededBy != null) {
            throw new BusinessException("register.error.alreadySuperseded", number);
        }
        if (newer.issuedOn.isBefore(issuedOn)) {
            throw new BusinessException("register.error.backDated", number, issuedOn);
        }
        supersededFrom = newer.issuedOn;
        supersededBy = newer;
    }

    /** Takes it back from a day on. */
    public CertificateRevoked revoke(LocalDate from, String decision, String reason, Instant now) {
        if (revokedFrom != null) {
            throw new BusinessException("register.error.alreadyRevoked", number);
        }
        if (supersededBy != null) {
            throw new BusinessException("register.error.alreadySuperseded", number);
        }
        if (from.isBefore(issuedOn)) {
            throw new BusinessException("register.error.revokedBeforeIssue", number, issuedOn);
        }
        revokedFrom = from;
        revocationDecision = decision;
        revocationReason = reason;
        return new CertificateRevoked(code, now);
    }

    public String code() {
        return code;
    }

    public long productId() {
        return productId;
    }

    public long decisionId() {
        return decisionId;
    }

    public String number() {
        return number;
    }

    /** The council's average, where known. */
    public Optional<BigDecimal> score() {
        return Optional.ofNullable(score);
    }

    public boolean isPotentialFiveStar() {
        return potentialFiveStar;
    }

    /** The place as it was called on the day of issue. */
    public String placeName() {
        return placeName;
    }

    public int validityMonths() {
        return validityMonths;
    }

    /** First day without it, by decision; empty while it was not revoked. */
    public Optional<Revocation> revocation() {
        return Optional.ofNullable(revokedFrom).map(from -> new Revocation(from, revocationDecision, revocationReason));
    }

    /** Whether it had been taken back by that day. */
    public boolean isRevokedOn(LocalDate day) {
        return revokedFrom != null && !revokedFrom.isAfter(day);
    }

    /** How it was taken back. */
    public record Revocation(LocalDate from, String decision, String reason) {}

    /** First day of the newer one; empty while it is the newest. */
    public Optional<LocalDate> supersededFrom() {
        return Optional.ofNullable(supersededFrom);
    }

    public int stars() {
        return stars;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
