package org.basao.account.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.AggregateRoot;

/**
 * Somebody with an account. It begins when a mail link is confirmed, or when an officer opens it for a producer who is present; its
 * password may be missing until its person sets one; it ends closed, with its name and identifiers gone.
 */
@Entity
public class Person extends AggregateRoot {
    /** In the place of the name of somebody who left. */
    public static final String GONE = "Người dùng đã xóa";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
    private Long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private PersonState state;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed")
    private Instant passwordChanged;

    @Column(name = "totp_secret")
    private byte[] totpSecret;

    @Column(name = "totp_confirmed")
    private Instant totpConfirmed;

    @Column(name = "totp_last_step")
    private Long totpLastStep;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Person() {}

    /** @param passwordHash null for an account that still waits for its password */
    public Person(String code, String name, Language language, String passwordHash, Instant now) {
        this.code = code;
        this.name = name;
        this.language = language;
        this.state = PersonState.ACTIVE;
        this.passwordHash = passwordHash;
        this.passwordChanged = passwordHash == null ? null : now;
        this.createdAt = now;
    }

    public void call(String newName, Language newLanguage) {
        name = newName;
        language = newLanguage;
    }

    public void changePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChanged = now;
    }

    /** Begins to set up the second step; it counts only once a first code was right. */
    public void prepareSecondStep(byte[] sealedSecret) {
        totpSecret = sealedSecret.clone();
        totpConfirmed = null;
        totpLastStep = null;
    }

    /** Takes a right code for the time step; the same step, or an older one, is never taken again. @return whether it counts */
    public boolean takeStep(long step, Instant now) {
        if (totpLastStep != null && step <= totpLastStep) {
            return false;
        }
        totpLastStep = step;
        if (totpConfirmed == null) {
            totpConfirmed = now;
        }
        return true;
    }

    public void dropSecondStep() {
        totpSecret = null;
        totpConfirmed = null;
        totpLastStep = null;
    }

    /** Ends the account: nothing names the person any more, and nobody signs in. */
    public void leave(Instant now) {
        if (!isActive()) {
            throw new IllegalStateException("closed at " + closedAt);
        }
        state = PersonState.CLOSED;
        closedAt = now;
        name = GONE;
        passwordHash = null;
        passwordChanged = null;
        dropSecondStep();
    }

    public boolean hasSecondStep() {
        return totpConfirmed != null;
    }

    /** Sealed; null if none was ever prepared. */
    public byte[] totpSecret() {
        return totpSecret == null ? null : totpSecret.clone();
    }

    /** Nobody signs in with it any more; it can be opened again. */
    public void close() {
        state = PersonState.CLOSED;
    }

    public void reopen() {
        state = PersonState.ACTIVE;
    }

    public boolean isActive() {
        return state == PersonState.ACTIVE;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Language language() {
        return language;
    }

    /** Null while none was set. */
    public String passwordHash() {
        return passwordHash;
    }
}
