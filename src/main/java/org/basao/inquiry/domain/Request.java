package org.basao.inquiry.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.basao.inquiry.api.RequestEvent;
import org.basao.inquiry.api.RequestState;
import org.basao.kernel.Origin;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.AggregateRoot;

/**
 * What a buyer wants. It is a draft while it is written, or waits for a guest to follow the link in the mail; it is sent once, and ends
 * once: closed with a reason, expired, or withdrawn before anything was accepted. An ended one is copied, never opened again. What
 * it asks for stands in {@code request_draft} until it is sent and in its columns and lines from then on.
 */
@Entity
public class Request extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_seq")
    @SequenceGenerator(name = "request_seq", sequenceName = "request_seq", allocationSize = 50)
    private Long id;

    private String code;

    @Column(name = "buyer_id")
    private Long buyerId;

    @Column(name = "asked_by")
    private String askedBy;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Enumerated(EnumType.STRING)
    private Origin.Kind origin;

    @Column(name = "origin_activity")
    private String originActivity;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Column(name = "open_until")
    private LocalDate openUntil;

    @Column(name = "copied_from")
    private Long copiedFrom;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason")
    private String endReason;

    protected Request() {}

    private Request(String code, Long buyerId, String askedBy, RequestState state, Origin from, Instant now) {
        this.code = code;
        this.buyerId = buyerId;
        this.askedBy = askedBy;
        this.state = state;
        this.origin = from.kind();
        this.originActivity = from.activity();
        this.madeAt = now;
        this.changedAt = now;
    }

    /**
     * Begins to be written by somebody for an organisation.
     *
     * @param buyerId the organisation's id
     * @param askedBy code of the person
     */
    public static Request draft(String code, long buyerId, String askedBy, Origin from, Instant now) {
        return new Request(code, buyerId, askedBy, RequestState.DRAFT, from, now);
    }

    /** Written by a guest, who has yet to follow the link in the mail. */
    public static Request ofGuest(String code, Origin from, Instant now) {
        return new Request(code, null, null, RequestState.AWAITING_EMAIL, from, now);
    }

    /** Says of which request this one began as a copy. */
    public void copyOf(Request other) {
        copiedFrom = other.id;
    }

    /** Goes on being written. It is another version each time, also within one moment. */
    public void keep(Instant now) {
        if (state != RequestState.DRAFT) {
            throw new BusinessException("inquiry.request.sent");
        }
        changedAt = now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
    }

    /**
     * Goes out to the producers.
     *
     * @param until last day on which a producer may begin to answer
     */
    public RequestEvent send(LocalDate until, Instant now) {
        if (state != RequestState.DRAFT && state != RequestState.AWAITING_EMAIL) {
            throw new BusinessException("inquiry.request.sent");
        }
        state = RequestState.OPEN;
        answerBy = until;
        openUntil = until;
        sentAt = now;
        return told(now);
    }

    /** An offer holds longer than was to be waited for: so long can it be accepted. */
    public void stayOpenUntil(LocalDate day) {
        if (openUntil != null && day.isAfter(openUntil)) {
            openUntil = day;
        }
    }

    /** Is taken back. The caller has seen that nothing of it was accepted. */
    public RequestEvent withdraw(Instant now) {
        if (state.isEnded()) {
            throw new BusinessException("inquiry.request.ended");
        }
        return end(RequestState.WITHDRAWN, null, now);
    }

    /** The buyer wants no more answers. */
    public RequestEvent close(String reason, LocalDate today, Instant now) {
        expectOpenOn(today);
        return end(RequestState.CLOSED, reason, now);
    }

    /** Its days are over. @return empty if they are not, or it has ended otherwise */
    public Optional<RequestEvent> expire(LocalDate today, Instant now) {
        return state == RequestState.OPEN && openUntil.isBefore(today)
                ? Optional.of(end(RequestState.EXPIRED, null, now))
                : Optional.empty();
    }

    private RequestEvent end(RequestState next, String reason, Instant now) {
        state = next;
        endReason = reason;
        endedAt = now;
        return told(now);
    }

    private RequestEvent told(Instant now) {
        changedAt = now;
        return new RequestEvent(code, state, now);
    }

    /**
     * A guest has an account now, and asks for an organisation.
     *
     * @throws BusinessException if it is somebody's already
     */
    public void claim(long organisationId, String person, Instant now) {
        if (buyerId != null) {
            throw new BusinessException("inquiry.claim.taken");
        }
        buyerId = organisationId;
        askedBy = person;
        changedAt = now;
    }

    /**
     * @throws BusinessException if it was not sent, has ended, or its last day is over although nobody has written that down yet
     */
    public void expectOpenOn(LocalDate day) {
        if (state == RequestState.EXPIRED || (state == RequestState.OPEN && openUntil.isBefore(day))) {
            throw new BusinessException("inquiry.request.expired");
        }
        if (state != RequestState.OPEN) {
            throw new BusinessException("inquiry.request.notOpen");
        }
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** The organisation that asks; empty for a guest. */
    public Optional<Long> buyerId() {
        return Optional.ofNullable(buyerId);
    }

    /** Code of the person who writes; empty for a guest. */
    public Optional<String> askedBy() {
        return Optional.ofNullable(askedBy);
    }

    public RequestState state() {
        return state;
    }

    /** What led here. */
    public Origin origin() {
        return new Origin(origin, originActivity);
    }

    /** Last day on which a producer may begin to answer; null until it was sent. */
    public LocalDate answerBy() {
        return answerBy;
    }

    /** Last day on which anything can be accepted; null until it was sent. */
    public LocalDate openUntil() {
        return openUntil;
    }

    /** Why it was closed, or null. */
    public String endReason() {
        return endReason;
    }
}
