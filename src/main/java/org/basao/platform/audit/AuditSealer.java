package org.basao.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;

/** Links committed entries into the chain, a batch per transaction. Only one server seals at a time. */
@ApplicationScoped
public class AuditSealer {
    private static final int BATCH = 1000;

    private Rows rows;
    private Clock clock;
    private Settings settings;

    protected AuditSealer() {}

    @Inject
    public AuditSealer(Rows rows, Clock clock, Settings settings) {
        this.rows = rows;
        this.clock = clock;
        this.settings = settings;
    }

    private record Waiting(long id, String digest) {}

    /** @return how many entries were sealed; less than a whole batch if none is left or another server seals */
    @Transactional
    public int sealBatch() {
        boolean mine = rows.first("select pg_try_advisory_xact_lock(hashtext('audit seal'))", row -> row.getBoolean(1))
                .orElseThrow();
        if (!mine) {
            return 0;
        }
        List<Waiting> waiting = rows.list(
                "select " + EntryDigest.COLUMNS
                        + " from audit_unsealed u join audit_entry e on e.id = u.entry_id order by e.id limit ?",
                row -> new Waiting(row.getLong(1), EntryDigest.of(row)),
                BATCH);
        if (!waiting.isEmpty()) {
            seal(waiting);
        }
        return waiting.size();
    }

    /** Seals all that waits. @return how many entries */
    public int sealAll() {
        int sealed = 0;
        int batch;
        do {
            batch = sealBatch();
            sealed += batch;
        } while (batch == BATCH);
        return sealed;
    }

    private void seal(List<Waiting> waiting) {
        AuditHead head = lastLink().orElse(AuditHead.START);
        List<Long> positions = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        List<String> chains = new ArrayList<>();
        for (Waiting entry : waiting) {
            head = new AuditHead(head.position() + 1, EntryDigest.link(head.chain(), entry.digest()));
            positions.add(head.position());
            ids.add(entry.id());
            chains.add(head.chain());
        }
        rows.change("""
                insert into audit_seal (position, entry_id, chain)
                select position, entry_id, decode(chain, 'hex') from unnest(?, ?, ?) as s (position, entry_id, chain)""", positions, ids, chains);
        rows.change(
                "insert into audit_head (position, chain, sealed_at, mac) values (?, decode(?, 'hex'), ?, ?)",
                head.position(),
                head.chain(),
                clock.instant(),
                new HeadSeal(settings.secret()).mac(head));
        rows.change("delete from audit_unsealed where entry_id = any(?)", ids);
    }

    private Optional<AuditHead> lastLink() {
        return rows.first(
                "select position, encode(chain, 'hex') from audit_seal order by position desc limit 1",
                row -> new AuditHead(row.getLong(1), row.getString(2)));
    }
}
