package org.basao.catalogue.domain;

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
import org.basao.catalogue.api.ListingState;
import org.basao.catalogue.api.Writing;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.AggregateRoot;

/**
 * What a producer says of a registered product. It is drafted, published, and withdrawn or published again as the producer likes;
 * whether the public sees it is for the certificate to say.
 */
@Entity
public class Listing extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "listing_seq")
    @SequenceGenerator(name = "listing_seq", sequenceName = "listing_seq", allocationSize = 50)
    private Long id;

    @Column(name = "product_id")
    private long productId;

    @Enumerated(EnumType.STRING)
    private ListingState state;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private String draft;

    @Column(name = "draft_at")
    private Instant draftAt;

    @Column(name = "draft_by")
    private String draftBy;

    @Column(name = "draft_page")
    private String draftPage;

    @Column(name = "draft_turn")
    private int draftTurn;

    protected Listing() {}

    /** A draft of which the public knows nothing. */
    public Listing(long productId) {
        this.productId = productId;
        this.state = ListingState.DRAFT;
    }

    /**
     * Keeps what is being written until it is published.
     *
     * @param offer as JSON
     */
    public void draft(String offer, String by, Instant now) {
        draft = offer;
        draftBy = by;
        draftAt = now;
    }

    /**
     * The same as {@link #expectVersion}, but what the page itself wrote since is no foreign change.
     *
     * @param by null if no page is known
     * @throws org.basao.platform.error.StaleVersion if somebody else wrote since, or the page itself something newer
     */
    public void expectSeen(long seen, Writing by) {
        boolean own = by != null && by.page().equals(draftPage) && by.turn() >= draftTurn;
        if (!own) {
            expectVersion(seen);
        }
    }

    /** Remembers the page that wrote last; null if it was none. */
    public void writtenBy(Writing by) {
        draftPage = by == null ? null : by.page();
        draftTurn = by == null ? 0 : by.turn();
    }

    /** What is being written is given up; what the public sees stays. */
    public void discard() {
        draft = null;
        draftBy = null;
        draftAt = null;
    }

    /** What was being written is what the public sees from now on. */
    public void renew(Instant now) {
        discard();
        writtenBy(null);
        state = ListingState.PUBLISHED;
        publishedAt = now;
    }

    public void publish(Instant now) {
        if (state == ListingState.PUBLISHED) {
            throw new BusinessException("catalogue.error.transition", state, ListingState.PUBLISHED);
        }
        state = ListingState.PUBLISHED;
        publishedAt = now;
    }

    public void withdraw(Instant now) {
        if (state != ListingState.PUBLISHED) {
            throw new BusinessException("catalogue.error.transition", state, ListingState.WITHDRAWN);
        }
        state = ListingState.WITHDRAWN;
        withdrawnAt = now;
    }

    /** When it was last published; empty for a draft. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** When it was last withdrawn; empty if it never was. */
    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public long id() {
        return id;
    }

    /** What waits to be published, as JSON. */
    public Optional<String> draft() {
        return Optional.ofNullable(draft);
    }

    /** The product it shows. */
    public long productId() {
        return productId;
    }

    public ListingState state() {
        return state;
    }
}
