package org.basao.inquiry.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import org.basao.inquiry.api.DealLine;

/**
 * One line of an offer, taken once. The database adds it to what was accepted of the request's line, never beyond what was asked, and
 * only while the round stands.
 */
@Entity
public class Acceptance {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "acceptance_seq")
    @SequenceGenerator(name = "acceptance_seq", sequenceName = "acceptance_seq", allocationSize = 50)
    private Long id;

    @Column(name = "deal_id")
    private long dealId;

    @Column(name = "request_line_id")
    private long requestLineId;

    @Column(name = "round_line_id")
    private long roundLineId;

    private BigDecimal amount;

    @Column(name = "base_quantity")
    private BigDecimal baseQuantity;

    private BigDecimal price;

    @Column(name = "\"value\"")
    private BigDecimal value;

    private boolean counts;

    protected Acceptance() {}

    public Acceptance(Deal deal, long requestLineId, long roundLineId, DealLine line) {
        this.dealId = deal.id();
        this.requestLineId = requestLineId;
        this.roundLineId = roundLineId;
        this.amount = line.amount();
        this.baseQuantity = line.base();
        this.price = line.price();
        this.value = line.value();
        this.counts = line.counts();
    }

    /** In the unit of the offer. */
    public BigDecimal amount() {
        return amount;
    }

    /** For one of the unit. */
    public BigDecimal price() {
        return price;
    }

    /** Whether a certificate was effective that day. */
    public boolean isCounted() {
        return counts;
    }
}
