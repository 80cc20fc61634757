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

    protected Listing() {}

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

    /** The product it shows. */
    public long productId() {
        return productId;
    }

    public ListingState state() {
        return state;
    }
}
