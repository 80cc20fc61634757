package org.basao.register.domain;

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
import java.util.Optional;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.AggregateRoot;
import org.basao.register.api.CertifiedChangeState;
import org.basao.register.api.CertifiedField;

/**
 * A producer's wish to change something certified. An officer agrees or not, each time with a reason, or the producer takes it back;
 * then it stays as it is for good.
 */
@Entity
@Table(name = "certified_change")
public class CertifiedChange extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certified_change_seq")
    @SequenceGenerator(name = "certified_change_seq", sequenceName = "certified_change_seq", allocationSize = 50)
    private Long id;

    private String code;

    @Column(name = "product_id")
    private long productId;

    @Column(name = "product_version")
    private long productVersion;

    @Enumerated(EnumType.STRING)
    private CertifiedField field;

    @Column(name = "old_value")
    private String oldValue;

    @Column(name = "new_value")
    private String newValue;

    private String reason;

    @Enumerated(EnumType.STRING)
    private CertifiedChangeState state;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_reason")
    private String decisionReason;

    protected CertifiedChange() {}

    /** @param oldValue what is on record, or null */
    public CertifiedChange(
            String code,
            Product product,
            CertifiedField field,
            String oldValue,
            String newValue,
            String reason,
            String askedBy,
            Instant now) {
        if (newValue.equals(oldValue)) {
            throw new BusinessException("register.change.same");
        }
        this.code = code;
        this.productId = product.id();
        this.productVersion = product.version();
        this.field = field;
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.reason = reason;
        this.state = CertifiedChangeState.OPEN;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    public void approve(String officer, String why, Instant now) {
        end(CertifiedChangeState.APPROVED, officer, why, now);
    }

    public void reject(String officer, String why, Instant now) {
        end(CertifiedChangeState.REJECTED, officer, why, now);
    }

    /** The producer takes it back. */
    public void withdraw(String person, Instant now) {
        end(CertifiedChangeState.WITHDRAWN, person, null, now);
    }

    private void end(CertifiedChangeState next, String person, String why, Instant now) {
        if (state != CertifiedChangeState.OPEN) {
            throw new BusinessException("register.change.decided");
        }
        state = next;
        decidedBy = person;
        decidedAt = now;
        decisionReason = why;
    }

    public String code() {
        return code;
    }

    public long productId() {
        return productId;
    }

    /** Of the product as the producer saw it. */
    public long productVersion() {
        return productVersion;
    }

    public CertifiedField field() {
        return field;
    }

    /** What was on record when it was asked. */
    public Optional<String> oldValue() {
        return Optional.ofNullable(oldValue);
    }

    public String newValue() {
        return newValue;
    }

    /** Why the producer wants it. */
    public String reason() {
        return reason;
    }

    public CertifiedChangeState state() {
        return state;
    }
}
