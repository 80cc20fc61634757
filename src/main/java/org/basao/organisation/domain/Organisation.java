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
import org.basao.kernel.VietnameseText;
import org.basao.organisation.api.EntityType;
import org.basao.organisation.api.OrganisationEvent.OrganisationCorrected;
import org.basao.organisation.api.OrganisationEvent.OrganisationDescribed;
import org.basao.organisation.api.OrganisationEvent.OrganisationHandedOver;
import org.basao.organisation.api.OrganisationEvent.OrganisationReinstated;
import org.basao.organisation.api.OrganisationEvent.OrganisationSentAgain;
import org.basao.organisation.api.OrganisationEvent.OrganisationSentBack;
import org.basao.organisation.api.OrganisationEvent.OrganisationSuspended;
import org.basao.organisation.api.OrganisationEvent.OrganisationVerified;
import org.basao.organisation.api.OrganisationState;
import org.basao.organisation.api.Verification;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.AggregateRoot;

/**
 * An organisation of the programme. Founded by its people it waits for an officer, who verifies it or says what is missing; entered by
 * the programme it waits for nobody, and its people come later by a claim. Apart from that it is active, may be suspended for a while,
 * which takes all its products out of public sight at once, and is dissolved in the end; its history stays.
 */
@Entity
public class Organisation extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_seq")
    @SequenceGenerator(name = "organisation_seq", sequenceName = "organisation_seq", allocationSize = 50)
    private Long id;

    private String code;
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "entity_type")
    private EntityType entityType;

    private String address;

    @Column(name = "about_vi")
    private String aboutVi;

    @Column(name = "about_en")
    private String aboutEn;

    @Enumerated(EnumType.STRING)
    private OrganisationState state;

    @Column(name = "suspended_at")
    private Instant suspendedAt;

    @Column(name = "suspension_reason")
    private String suspensionReason;

    @Enumerated(EnumType.STRING)
    private Verification verification;

    @Column(name = "verification_reason")
    private String verificationReason;

    @Column(name = "verification_at")
    private Instant verificationAt;

    protected Organisation() {}

    /** One as it begins; everything else is entered with its row. */
    Organisation(String code, String name, EntityType entityType, Verification verification) {
        this.code = code;
        this.entityType = entityType;
        this.state = OrganisationState.ACTIVE;
        this.verification = verification;
        call(name);
    }

    /** Takes all products of it out of public sight. */
    public OrganisationSuspended suspend(String reason, Instant now) {
        become(OrganisationState.ACTIVE, OrganisationState.SUSPENDED);
        suspendedAt = now;
        suspensionReason = reason;
        return new OrganisationSuspended(code, now);
    }

    /** Ends a suspension; what is certified and published is public again. */
    public OrganisationReinstated reinstate(Instant now) {
        become(OrganisationState.SUSPENDED, OrganisationState.ACTIVE);
        suspendedAt = null;
        suspensionReason = null;
        return new OrganisationReinstated(code, now);
    }

    /** An officer has seen who it is. */
    public OrganisationVerified verify(Instant now) {
        become(Verification.PENDING, Verification.VERIFIED, null, now);
        return new OrganisationVerified(code, now);
    }

    /** An officer says what is missing. */
    public OrganisationSentBack sendBack(String reason, Instant now) {
        become(Verification.PENDING, Verification.NEEDS_REVISION, reason, now);
        return new OrganisationSentBack(code, reason, now);
    }

    /** Its people have revised it. */
    public OrganisationSentAgain sendAgain(Instant now) {
        become(Verification.NEEDS_REVISION, Verification.PENDING, null, now);
        return new OrganisationSentAgain(code, now);
    }

    /** Its own people came, and an officer has seen that they are. */
    public OrganisationHandedOver handOver(Instant now) {
        become(Verification.ENTERED, Verification.VERIFIED, null, now);
        return new OrganisationHandedOver(code, now);
    }

    /** What its managers say of it. */
    public OrganisationDescribed describe(String where, String vietnamese, String english) {
        address = where;
        aboutVi = vietnamese;
        aboutEn = english;
        return new OrganisationDescribed(code);
    }

    /** What only an officer changes. */
    public OrganisationCorrected correct(String newName, EntityType newType) {
        boolean renamed = !newName.equals(name);
        call(newName);
        entityType = newType;
        return new OrganisationCorrected(code, renamed);
    }

    private void call(String newName) {
        name = newName;
        nameKey = VietnameseText.key(newName);
    }

    private void become(OrganisationState expected, OrganisationState next) {
        if (state != expected) {
            throw new BusinessException("organisation.error.transition", state, next);
        }
        state = next;
    }

    private void become(Verification expected, Verification next, String reason, Instant now) {
        if (verification != expected) {
            throw new BusinessException("organisation.error.verification");
        }
        verification = next;
        verificationReason = reason;
        verificationAt = now;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Null where nobody said it. */
    public String address() {
        return address;
    }

    public EntityType entityType() {
        return entityType;
    }

    public OrganisationState state() {
        return state;
    }

    public Verification verification() {
        return verification;
    }

    /** What has to be revised, or null. */
    public String verificationReason() {
        return verificationReason;
    }
}
