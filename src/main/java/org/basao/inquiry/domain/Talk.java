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
import java.util.Optional;
import org.basao.inquiry.api.DeclineReason;
import org.basao.inquiry.api.TalkState;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.persistence.AggregateRoot;

/**
 * What a buyer and one producer say to each other about a request. It begins when the request is sent; the producer sees it, and then
 * answers with a quotation or declines, once. Nobody but these two sides ever reads it.
 */
@Entity
public class Talk extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "talk_seq")
    @SequenceGenerator(name = "talk_seq", sequenceName = "talk_seq", allocationSize = 50)
    private Long id;

    private String code;

    @Column(name = "request_id")
    private long requestId;

    @Column(name = "producer_id")
    private long producerId;

    @Enumerated(EnumType.STRING)
    private TalkState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "declined_at")
    private Instant declinedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private DeclineReason declineReason;

    @Column(name = "decline_note")
    private String declineNote;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Talk() {}

    /** Asks a producer. */
    public static Talk open(String code, long requestId, long producerId, Instant now) {
        Talk talk = new Talk();
        talk.code = code;
        talk.requestId = requestId;
        talk.producerId = producerId;
        talk.state = TalkState.INVITED;
        talk.openedAt = now;
        talk.changedAt = now;
        return talk;
    }

    /** Somebody of the producer looked at it. @return whether it is the first time */
    public boolean see(Instant now) {
        if (state != TalkState.INVITED) {
            return false;
        }
        state = TalkState.SEEN;
        seenAt = now;
        return true;
    }

    /** The producer sent a quotation. */
    public void answer(Instant now) {
        expectNotDeclined();
        var unused = see(now);
        if (state == TalkState.SEEN) {
            state = TalkState.ANSWERED;
            answeredAt = now;
        }
        changedAt = now;
    }

    /** A counter-offer came, or something was said. */
    public void touch(Instant now) {
        changedAt = now;
    }

    /**
     * The producer will not answer.
     *
     * @param note in the producer's words; only {@link DeclineReason#OTHER} needs it
     */
    public void decline(DeclineReason reason, String note, Instant now) {
        expectNotDeclined();
        if (state == TalkState.ANSWERED) {
            throw new BusinessException("inquiry.talk.answered");
        }
        if (reason == null) {
            throw new InvalidField("reason", "inquiry.decline.reason");
        }
        if (reason == DeclineReason.OTHER && note == null) {
            throw new InvalidField("note", "inquiry.decline.note");
        }
        var unused = see(now);
        state = TalkState.DECLINED;
        declinedAt = now;
        declineReason = reason;
        declineNote = note;
        changedAt = now;
    }

    /** @throws BusinessException if the producer has declined */
    public void expectNotDeclined() {
        if (state == TalkState.DECLINED) {
            throw new BusinessException("inquiry.talk.declined");
        }
    }

    /** Whether the producer has neither quoted nor declined yet. */
    public boolean isWaiting() {
        return state == TalkState.INVITED || state == TalkState.SEEN;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public long requestId() {
        return requestId;
    }

    public long producerId() {
        return producerId;
    }

    public TalkState state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<Instant> declinedAt() {
        return Optional.ofNullable(declinedAt);
    }

    public Optional<DeclineReason> declineReason() {
        return Optional.ofNullable(declineReason);
    }

    public Optional<String> declineNote() {
        return Optional.ofNullable(declineNote);
    }

    /** When anything last happened in it. */
    public Instant changedAt() {
        return changedAt;
    }
}
