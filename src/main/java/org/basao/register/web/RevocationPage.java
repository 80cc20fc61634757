package org.basao.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.basao.platform.config.Days;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.i18n.Texts;
import org.basao.register.OverseenCertificates;
import org.basao.register.RegisterService;
import org.basao.register.api.Breaks;
import org.basao.register.api.OverseenCertificate;
import org.basao.register.api.RegisterPath;
import org.basao.register.api.RegisterPermission;
import org.basao.register.api.RevokeCertificate;

/** One certificate of the territory, and taking it back: first what that would break, then the confirmation. */
@Named
@RequestScoped
public class RevocationPage extends RegisterForm {
    private static final int LONGEST_DECISION = 60;
    private static final int LONGEST_REASON = 1000;

    @Inject
    OverseenCertificates certificates;

    @Inject
    RegisterService service;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<Breaks> breaks;

    private boolean looked;
    private OverseenCertificate seen;
    private List<String> broken;
    private boolean checked;
    private boolean refused;
    private Long version;
    private String from;
    private String decision;
    private String reason;

    /** The certificate of the address; null if there is none in the territory. */
    public OverseenCertificate getSeen() {
        if (!looked) {
            looked = true;
            seen = certificates.certificate(actor(), parameter("code")).orElse(null);
        }
        return seen;
    }

    /** First step: says what would break, and asks again. */
    public void check() {
        checked = done(this::read);
    }

    /** Second step. */
    public void revoke() {
        if (done(() -> service.revoke(actor(), read()))) {
            go(RegisterPath.REVOCATION, "code=" + parameter("code") + "&done=revoked");
        } else {
            refused = true;
        }
    }

    private RevokeCertificate read() {
        new InvalidFields.Checks()
                .run(this::day)
                .run(() -> expect("decision", decision, LONGEST_DECISION))
                .run(() -> expect("reason", reason, LONGEST_REASON))
                .end();
        return new RevokeCertificate(
                parameter("code"), version == null ? 0 : version, day(), decision.strip(), reason.strip());
    }

    private LocalDate day() {
        LocalDate day;
        try {
            day = LocalDate.parse(from == null ? "" : from.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidField("from", "register.plan.day");
        }
        if (getSeen() != null && day.isBefore(getSeen().issuedOn())) {
            throw new InvalidField(
                    "from",
                    "register.error.revokedBeforeIssue",
                    getSeen().number(),
                    Days.written(getSeen().issuedOn()));
        }
        return day;
    }

    private static void expect(String field, String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidField(field, "register.text.missing");
        }
        if (typed.strip().length() > longest) {
            throw new InvalidField(field, "register.text.long", longest);
        }
    }

    /** Whether the second step is asked for now, or being answered. */
    public boolean isChecked() {
        return checked || (!refused && request.getParameter("confirm") != null);
    }

    /** What depends on the certificate, in words; empty if nothing that is known here does. */
    public List<String> getBroken() {
        if (!checked) {
            return List.of();
        }
        if (broken == null) {
            LocalDate day = LocalDate.parse(from.strip());
            broken = breaks.stream()
                    .flatMap(feature -> feature.of(getSeen().product(), day).stream())
                    .map(this::words)
                    .toList();
        }
        return broken;
    }

    private String words(Breaks.Broken one) {
        int dot = one.code().indexOf('.');
        return Texts.of("org.basao." + one.code().substring(0, dot) + ".messages", asked.language())
                .text("breaks." + one.code().substring(dot + 1), one.count());
    }

    /** Whether a day is meant from which on the product is out of public sight at once. */
    public boolean isAtOnce() {
        return checked && !LocalDate.parse(from.strip()).isAfter(Days.today(clock));
    }

    /** The day as people write it. */
    public String getFromWritten() {
        return checked ? Days.written(LocalDate.parse(from.strip())) : "";
    }

    public boolean isRevocable() {
        return getSeen() != null && getSeen().isRevocable() && actor().may(RegisterPermission.REVOKE);
    }

    public boolean isDone() {
        return isSaid("done", "revoked");
    }

    public String getScanPath() {
        return path(RegisterPath.DECISION) + "/ban-quet?certificate="
                + getSeen().code();
    }

    /** The page as it was before anything was typed. */
    public String getPath() {
        return path(RegisterPath.REVOCATION) + "?code=" + getSeen().code();
    }

    public String getListPath() {
        return path(RegisterPath.CERTIFICATES);
    }

    public Long getVersion() {
        return version == null && getSeen() != null ? Long.valueOf(getSeen().version()) : version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String getFrom() {
        return from == null ? Days.today(clock).toString() : from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
