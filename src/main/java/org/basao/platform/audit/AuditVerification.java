package org.basao.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basao.platform.audit.AuditFault.Kind;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;

/**
 * Walks the chain from its start and compares it with the entries. Each link is judged by the stored one before it, so that one
 * change is reported once. May run beside a working server.
 */
@ApplicationScoped
public class AuditVerification {
    private static final int BATCH = 5000;
    private static final int MOST_FAULTS = 1000;

    private Rows rows;
    private Settings settings;

    protected AuditVerification() {}

    @Inject
    public AuditVerification(Rows rows, Settings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    private record Link(long position, long entryId, String chain, String digest) {}

    private record Head(AuditHead head, String mac) {}

    /**
     * Looks at all of it.
     *
     * @param noted a head that was kept outside the database, or null
     */
    public AuditReport verify(AuditHead noted) {
        return verify(AuditHead.START, noted);
    }

    /** The last links only: what stands before them is taken as it is. */
    public AuditReport verifyNewest(int most) {
        return verify(
                rows.first(
                                "select position, encode(chain, 'hex') from audit_seal"
                                        + " where position = (select max(position) from audit_seal) - ?",
                                row -> new AuditHead(row.getLong(1), row.getString(2)),
                                most)
                        .orElse(AuditHead.START),
                null);
    }

    private AuditReport verify(AuditHead start, AuditHead noted) {
        List<AuditFault> faults = new ArrayList<>();
        Optional<Head> last = rows.first(
                "select position, encode(chain, 'hex'), encode(mac, 'hex') from audit_head order by position desc limit 1",
                row -> new Head(new AuditHead(row.getLong(1), row.getString(2)), row.getString(3)));
        AuditHead end = walk(start, last.map(head -> head.head().position()).orElse(0L), noted, faults);
        checkHead(last, end, faults);
        if (noted != null && noted.position() > end.position()) {
            faults.add(new AuditFault(Kind.NOTED_HEAD, noted.position(), 0));
        }
        checkPersonal(start.position(), faults);
        checkPassedBy(faults);
        Optional<Instant> oldest = rows.first(
                        "select e.happened_at from audit_unsealed u join audit_entry e on e.id = u.entry_id"
                                + " order by e.happened_at limit 1",
                        row -> row.getObject(1, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new AuditReport(
                start.position() + 1,
                count("select count(*) from audit_seal"),
                end,
                count("select count(*) from audit_unsealed"),
                oldest,
                count("""
                        select count(*) from audit_entry e where e.person is not null
                        and not exists (select 1 from audit_personal p where p.entry_id = e.id)"""),
                List.copyOf(faults.subList(0, Math.min(faults.size(), MOST_FAULTS))));
    }

    /** @return the last link up to that position */
    private AuditHead walk(AuditHead start, long until, AuditHead noted, List<AuditFault> faults) {
        AuditHead before = start;
        List<Link> links;
        do {
            links = rows.list(
                    "select " + EntryDigest.COLUMNS
                            + ", s.position, s.entry_id, encode(s.chain, 'hex') as chain from audit_seal s"
                            + " left join audit_entry e on e.id = s.entry_id"
                            + " where s.position > ? and s.position <= ? order by s.position limit ?",
                    AuditVerification::link,
                    before.position(),
                    until,
                    BATCH);
            for (Link link : links) {
                judge(link, before, faults);
                before = new AuditHead(link.position(), link.chain());
                if (noted != null && noted.position() == link.position() && !noted.equals(before)) {
                    faults.add(new AuditFault(Kind.NOTED_HEAD, link.position(), 0));
                }
            }
        } while (links.size() == BATCH);
        return before;
    }

    private static Link link(ResultSet row) throws SQLException {
        boolean there = row.getObject(1) != null;
        return new Link(
                row.getLong("position"),
                row.getLong("entry_id"),
                row.getString("chain"),
                there ? EntryDigest.of(row) : null);
    }

    private static void judge(Link link, AuditHead before, List<AuditFault> faults) {
        if (link.position() != before.position() + 1) {
            faults.add(new AuditFault(Kind.GAP, before.position() + 1, 0));
        } else if (link.digest() == null) {
            faults.add(new AuditFault(Kind.REMOVED, link.position(), link.entryId()));
        } else if (!link.chain().equals(EntryDigest.link(before.chain(), link.digest()))) {
            faults.add(new AuditFault(Kind.CHANGED, link.position(), link.entryId()));
        }
    }

    private void checkHead(Optional<Head> last, AuditHead end, List<AuditFault> faults) {
        boolean right = last.map(head -> head.head().equals(end)
                        && MessageDigest.isEqual(
                                HexFormat.of().parseHex(head.mac()), new HeadSeal(settings.secret()).mac(end)))
                .orElse(count("select count(*) from audit_seal") == 0);
        if (!right) {
            faults.add(new AuditFault(Kind.HEAD, end.position(), 0));
        }
    }

    /** @param after of sealed entries only those whose link comes later; 0 for all entries */
    private void checkPersonal(long after, List<AuditFault> faults) {
        rows.list(
                        """
                        select e.id, e.person, e.personal_digest, p.person, p.salt, %s,
                            exists (select 1 from audit_entry r where r.action = ? and r.subject_code = e.person)
                        from audit_entry e left join audit_personal p on p.entry_id = e.id
                        where e.person is not null
                        and (? = 0 or e.id in (select s.entry_id from audit_seal s where s.position > ?))
                        order by e.id""".formatted(AuditValues.COLUMNS),
                        row -> personalFault(
                                row.getLong(1),
                                row.getString(2).equals(row.getString(4)) ? row.getBytes(3) : null,
                                row.getBytes(5),
                                AuditValues.read(row, 6),
                                row.getBoolean(8)),
                        Audit.ERASED,
                        after,
                        after)
                .forEach(fault -> fault.ifPresent(faults::add));
    }

    private static Optional<AuditFault> personalFault(
            long entryId, byte[] digest, byte[] salt, Map<String, String> values, boolean erased) {
        if (salt == null) {
            return erased ? Optional.empty() : Optional.of(new AuditFault(Kind.PERSONAL_REMOVED, 0, entryId));
        }
        boolean same = MessageDigest.isEqual(digest, EntryDigest.personal(salt, values));
        return same ? Optional.empty() : Optional.of(new AuditFault(Kind.PERSONAL_CHANGED, 0, entryId));
    }

    private void checkPassedBy(List<AuditFault> faults) {
        rows.list("""
                        select e.id from audit_entry e
                        where not exists (select 1 from audit_seal s where s.entry_id = e.id)
                        and not exists (select 1 from audit_unsealed u where u.entry_id = e.id)
                        order by e.id limit 1000""", row -> new AuditFault(Kind.PASSED_BY, 0, row.getLong(1))).forEach(faults::add);
    }

    private long count(String sql) {
        return rows.first(sql, row -> row.getLong(1)).orElse(0L);
    }
}
