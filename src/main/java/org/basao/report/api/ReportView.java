package org.basao.report.api;

import java.time.Instant;

/**
 * A report as officers see it.
 *
 * @param words as they were typed; null once they are forgotten
 * @param answered whether whoever reported it left an address; officers do not see it
 * @param product public code
 * @param decidedAt null while it is open
 * @param decisionReason null while it is open
 */
public record ReportView(
        String code,
        long version,
        ReportReason reason,
        String words,
        boolean answered,
        ReportState state,
        String product,
        String productName,
        String holderName,
        Instant reportedAt,
        Instant decidedAt,
        String decisionReason) {
    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "ReportView " + code;
    }
}
