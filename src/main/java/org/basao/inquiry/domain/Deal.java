package org.basao.inquiry.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a buyer took of an offer: made once, never changed, not even by us; the database holds that, and that the digest is the
 * record's.
 */
@Entity
public class Deal {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deal_seq")
    @SequenceGenerator(name = "deal_seq", sequenceName = "deal_seq", allocationSize = 50)
    private Long id;

    private String code;

    @Column(name = "request_id")
    private long requestId;

    @Column(name = "talk_id")
    private long talkId;

    @Column(name = "round_id")
    private long roundId;

    @Column(name = "producer_id")
    private long producerId;

    @Column(name = "buyer_id")
    private long buyerId;

    @Column(name = "accepted_by")
    private String acceptedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    private boolean waived;
    private String canonical;
    private String sha256;

    protected Deal() {}

    /** Ids of what a deal is about. */
    public record Parts(long request, long talk, long round, long producer, long buyer) {}

    /**
     * Keeps the record.
     *
     * @param acceptedBy code of the person, or of the program
     * @param acceptedOn the day of acceptedAt in Việt Nam
     * @param waived whether a product without certificate is among its lines
     * @param canonical the record as {@link CanonicalJson}
     */
    public Deal(
            String code,
            Parts parts,
            String acceptedBy,
            Instant acceptedAt,
            LocalDate acceptedOn,
            boolean waived,
            String canonical) {
        this.code = code;
        this.requestId = parts.request();
        this.talkId = parts.talk();
        this.roundId = parts.round();
        this.producerId = parts.producer();
        this.buyerId = parts.buyer();
        this.acceptedBy = acceptedBy;
        this.acceptedAt = acceptedAt;
        this.acceptedOn = acceptedOn;
        this.waived = waived;
        this.canonical = canonical;
        this.sha256 = CanonicalJson.sha256(canonical);
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String canonical() {
        return canonical;
    }

    /** Of the canonical record in UTF-8, in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public boolean isWaived() {
        return waived;
    }
}
