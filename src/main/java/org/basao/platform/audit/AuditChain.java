package org.basao.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** How the chain stands, and its verification from a page: the newest links only, and one at a time. */
@ApplicationScoped
public class AuditChain {
    /** Links that a page verifies; about five seconds. The command verifies all. */
    public static final int MOST = 100_000;

    /** Action of the entry that a verification from a page leaves. */
    static final String VERIFIED = "platform.audit.verified";

    private static final String WHOLE = "whole";
    private static final long LOCK = 7_011_001;

    private Rows rows;
    private AuditVerification verification;
    private Audit audit;

    protected AuditChain() {}

    @Inject
    public AuditChain(Rows rows, AuditVerification verification, Audit audit) {
        this.rows = rows;
        this.verification = verification;
        this.audit = audit;
    }

    /**
     * What was sealed and what waits.
     *
     * @param sealedAt when the last batch was sealed
     */
    public record State(AuditHead head, Optional<Instant> sealedAt, long unsealed, Optional<Verified> last) {}

    /**
     * The last verification from a page.
     *
     * @param links which links it looked at, such as {@code 1-2034}
     */
    public record Verified(Instant at, String actor, boolean whole, String links) {}

    public State state() {
        Optional<Verified> last = rows.first(
                "select happened_at, actor, details from audit_entry where action = ? order by id desc limit 1",
                row -> {
                    String[] details = row.getString(3).split(" ", 2);
                    return new Verified(
                            instant(row.getObject(1, OffsetDateTime.class)),
                            row.getString(2),
                            details[0].equals(WHOLE),
                            details[1]);
                },
                VERIFIED);
        long unsealed = rows.first("select count(*) from audit_unsealed", row -> row.getLong(1))
                .orElse(0L);
        return rows.first(
                        "select position, encode(chain, 'hex'), sealed_at from audit_head order by position desc limit 1",
                        row -> new State(
                                new AuditHead(row.getLong(1), row.getString(2)),
                                Optional.of(instant(row.getObject(3, OffsetDateTime.class))),
                                unsealed,
                                last))
                .orElseGet(() -> new State(AuditHead.START, Optional.empty(), unsealed, last));
    }

    /**
     * Verifies the newest links and records that it was done.
     *
     * @throws BusinessException {@code audit.busy} if somebody verifies at this moment
     */
    public AuditReport verify(Actor actor) {
        boolean alone = rows.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false);
        if (!alone) {
            throw new BusinessException("audit.busy");
        }
        AuditReport report = verification.verifyNewest(MOST);
        String links = report.from() + "-" + report.head().position();
        audit.record(new AuditEntry(
                actor.code(),
                actor.actingFor(),
                VERIFIED,
                "AUDIT",
                links,
                null,
                (report.isWhole() ? WHOLE : "faults:" + report.faults().size()) + " " + links));
        return report;
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
