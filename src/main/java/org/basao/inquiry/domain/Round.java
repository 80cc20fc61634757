package org.basao.inquiry.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.Freight;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.RoundState;
import org.basao.inquiry.api.RoundTerms;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.AggregateRoot;

/**
 * One offer of a talk: a producer's quotation or a buyer's counter-offer. It is drafted, where the organisation wants it approved, and
 * sent with the talk's next number; from then on nothing of it changes but its state, and the next one that is sent takes its place.
 * Its lines stand in a table of their own and are as fixed as it is.
 */
@Entity
public class Round extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "round_seq")
    @SequenceGenerator(name = "round_seq", sequenceName = "round_seq", allocationSize = 50)
    private Long id;

    private String code;

    @Column(name = "talk_id")
    private long talkId;

    private Integer number;

    @Enumerated(EnumType.STRING)
    private Party side;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "vat_state")
    private VatState vatState;

    @Column(name = "vat_rate")
    private BigDecimal vatRate;

    @Enumerated(EnumType.STRING)
    private Freight freight;

    @Column(name = "freight_place")
    private String freightPlace;

    @Column(name = "freight_cost")
    private BigDecimal freightCost;

    private String incoterm;

    private String payment;

    private String delivery;

    private String note;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Round() {}

    /**
     * A draft without terms.
     *
     * @param currency of the request: both sides speak of the same money
     */
    public Round(String code, long talkId, Party side, String currency, String madeBy, Instant now) {
        this.code = code;
        this.talkId = talkId;
        this.side = side;
        this.currency = currency;
        this.state = RoundState.DRAFT;
        this.vatState = VatState.UNSTATED;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    /** Says its terms anew, as long as it is a draft. */
    public void write(RoundTerms terms, String by, Instant now) {
        expect(RoundState.DRAFT);
        validUntil = terms.validUntil();
        vatState = terms.vatState();
        vatRate = terms.vatRate();
        freight = terms.freight();
        freightPlace = terms.freightPlace();
        freightCost = terms.freightCost();
        incoterm = terms.incoterm();
        payment = terms.payment();
        delivery = terms.delivery();
        note = terms.note();
        madeBy = by;
        madeAt = now;
    }

    /** A manager has to agree first. */
    public void awaitApproval() {
        expect(RoundState.DRAFT);
        state = RoundState.AWAITING_APPROVAL;
    }

    /** A manager wants it changed. */
    public void sendBack() {
        expect(RoundState.AWAITING_APPROVAL);
        state = RoundState.DRAFT;
    }

    /** A manager agrees; it is to be sent at once. */
    public void approve(String by, Instant now) {
        expect(RoundState.AWAITING_APPROVAL);
        approvedBy = by;
        approvedAt = now;
        state = RoundState.DRAFT;
    }

    /** Puts it before the other side. */
    public void send(int next, String by, Instant now) {
        expect(RoundState.DRAFT);
        number = next;
        sentBy = by;
        sentAt = now;
        state = RoundState.LIVE;
    }

    /** Another round of the talk was sent. */
    public void supersede(Instant now) {
        end(RoundState.SUPERSEDED, now);
    }

    /** Its last day is over. */
    public void lapse(Instant now) {
        end(RoundState.LAPSED, now);
    }

    /** Who offered it takes it back. */
    public void withdraw(Instant now) {
        end(RoundState.WITHDRAWN, now);
    }

    private void end(RoundState next, Instant now) {
        expect(RoundState.LIVE);
        state = next;
        endedAt = now;
    }

    private void expect(RoundState wanted) {
        if (state != wanted) {
            throw new BusinessException("inquiry.round.state");
        }
    }

    /** Whether it can be taken on that day: it stands, and its last day is not over, whatever a schedule has written yet. */
    public boolean isLive(LocalDate day) {
        return state == RoundState.LIVE && !validUntil.isBefore(day);
    }

    public RoundTerms terms() {
        return new RoundTerms(
                validUntil, vatState, vatRate, freight, freightPlace, freightCost, incoterm, payment, delivery, note);
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public long talkId() {
        return talkId;
    }

    /** From 1 on in each talk; empty until it is sent. */
    public Optional<Integer> number() {
        return Optional.ofNullable(number);
    }

    public Party side() {
        return side;
    }

    public RoundState state() {
        return state;
    }

    /** Last day in Việt Nam; empty in a draft that does not say it yet. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    public String currency() {
        return currency;
    }

    /** Code of the person who wrote it last. */
    public String madeBy() {
        return madeBy;
    }

    public Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }
}
