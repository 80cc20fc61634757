package org.basao.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param from the first link that was looked at; 1 if all were
 * @param sealed number of links
 * @param unsealed number of entries that wait for their seal: the last seconds, or more if no server runs
 * @param oldestUnsealed when the longest waiting of them was written
 * @param erased number of entries whose personal values were erased
 * @param faults at most the first thousand
 */
public record AuditReport(
        long from,
        long sealed,
        AuditHead head,
        long unsealed,
        Optional<Instant> oldestUnsealed,
        long erased,
        List<AuditFault> faults) {
    public boolean isWhole() {
        return faults.isEmpty();
    }
}
