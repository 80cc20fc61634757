package org.basao.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.basao.organisation.api.OrganisationEvent.OrganisationReinstated;
import org.basao.organisation.api.OrganisationEvent.OrganisationSuspended;
import org.basao.organisation.api.OrganisationState;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.AggregateRoot;

/**
 * An organisation of the programme. It is entered active (imported, or founded by its people), may be suspended for a while, which
 * takes all its products out of public sight at once, and is dissolved in the end; its history stays.
 */
@Entity
public class Organisation extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_seq")
    @SequenceGenerator(name = "organisation_seq", sequenceName = "organisation_seq", allocationSize = 50)
    private Long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationState state;

    @Column(name = "suspended_at")
    private Instant suspendedAt;

    protected Organisation() {}

    /** Takes all products of it out of public sight. */
    public OrganisationSuspended suspend(Instant now) {
        become(OrganisationState.ACTIVE, OrganisationState.SUSPENDED);
        suspendedAt = now;
        return new OrganisationSuspended(code, now);
    }

    /** Ends a suspension; what is certified and published is public again. */
    public OrganisationReinstated reinstate(Instant now) {
        become(OrganisationState.SUSPENDED, OrganisationState.ACTIVE);
        suspendedAt = null;
        return new OrganisationReinstated(code, now);
    }

    private void become(OrganisationState expected, OrganisationState next) {
        if (state != expected) {
            throw new BusinessException("organisation.error.transition", state, next);
        }
        state = next;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public OrganisationState state() {
        return state;
    }
}
