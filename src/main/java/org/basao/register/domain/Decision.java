package org.basao.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.Optional;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.AggregateRoot;
import org.basao.register.api.DecisionLevel;

/** A recognition decision on paper: who signed what when. One decision may recognise many products; it is never changed. */
@Entity
public class Decision extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_seq")
    @SequenceGenerator(name = "decision_seq", sequenceName = "decision_seq", allocationSize = 50)
    private Long id;

    private String issuer;

    @Enumerated(EnumType.STRING)
    private DecisionLevel level;

    private String number;

    @Column(name = "\"year\"")
    private int year;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    private String signer;

    @Column(name = "scan_key")
    private String scan;

    protected Decision() {}

    public Decision(String issuer, DecisionLevel level, String number, LocalDate signedOn, String signer) {
        this.issuer = issuer;
        this.level = level;
        this.number = number;
        this.year = signedOn.getYear();
        this.signedOn = signedOn;
        this.signer = signer;
    }

    /** A number names one decision of one issuer in a year; the same number with another date or level is a mistake. */
    public void expectSame(LocalDate day, DecisionLevel by) {
        if (!signedOn.equals(day) || level != by) {
            throw new BusinessException("register.error.decisionDiffers", number, signedOn);
        }
    }

    /** @param file key of the signed paper as a file */
    public void attach(String file) {
        scan = file;
    }

    /** Key of the signed paper as a file, where there is one. */
    public Optional<String> scan() {
        return Optional.ofNullable(scan);
    }

    public Long id() {
        return id;
    }

    public String issuer() {
        return issuer;
    }

    public String number() {
        return number;
    }

    public String signer() {
        return signer;
    }

    public int year() {
        return year;
    }

    public DecisionLevel level() {
        return level;
    }

    public LocalDate signedOn() {
        return signedOn;
    }
}
