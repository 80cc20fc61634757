package org.basao.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.basao.organisation.api.ClaimBasis;
import org.basao.organisation.api.ClaimEvent;
import org.basao.organisation.api.ClaimState;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.AggregateRoot;

/**
 * Somebody says to belong to an organisation. While that has no people, an officer decides and hands it over once; from then on its
 * managers decide who joins them. Decided once, it stays as it is.
 */
@Entity
@Table(name = "organisation_claim")
public class Claim extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_claim_seq")
    @SequenceGenerator(name = "organisation_claim_seq", sequenceName = "organisation_claim_seq", allocationSize = 50)
    private Long id;

    private String code;

    @Column(name = "organisation_id")
    private long organisationId;

    private String person;

    @Enumerated(EnumType.STRING)
    private ClaimBasis basis;

    private String message;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    private String reason;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Claim() {}

    public Claim(String code, long organisationId, String person, ClaimBasis basis, String message, Instant now) {
        this.code = code;
        this.organisationId = organisationId;
        this.person = person;
        this.basis = basis;
        this.message = message;
        this.state = ClaimState.OPEN;
        this.claimedAt = now;
    }

    /** An officer hands the organisation over. */
    public ClaimEvent approve(Instant now) {
        return decide(ClaimState.APPROVED, null, now);
    }

    /** A manager lets the person in. */
    public ClaimEvent admit(Instant now) {
        return decide(ClaimState.ADMITTED, null, now);
    }

    public ClaimEvent reject(String why, Instant now) {
        return decide(ClaimState.REJECTED, why, now);
    }

    /** The person takes it back. */
    public ClaimEvent withdraw(Instant now) {
        return decide(ClaimState.WITHDRAWN, null, now);
    }

    private ClaimEvent decide(ClaimState next, String why, Instant now) {
        if (state != ClaimState.OPEN) {
            throw new BusinessException("organisation.claim.decided");
        }
        state = next;
        reason = why;
        decidedAt = now;
        return new ClaimEvent(code, next, now);
    }

    public String code() {
        return code;
    }

    public long organisationId() {
        return organisationId;
    }

    public String person() {
        return person;
    }

    public ClaimBasis basis() {
        return basis;
    }

    public ClaimState state() {
        return state;
    }

    /** How the person says to belong to it, or null. */
    public String message() {
        return message;
    }

    /** Why it was rejected, or null. */
    public String reason() {
        return reason;
    }
}
