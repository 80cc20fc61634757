package org.basao.inquiry.api;

import java.time.Instant;
import java.util.List;

/**
 * A round as a side of its talk sees it.
 *
 * @param number 0 until it is sent
 * @param state LAPSED from the day after its last one on, whatever a schedule has written yet
 * @param madeBy name of whoever wrote it, told to their own side only; null for others
 * @param sentAt null until it is sent
 * @param differences from the round before; empty for the first
 */
public record RoundView(
        String code,
        long version,
        int number,
        Party side,
        RoundState state,
        String currency,
        RoundTerms terms,
        List<QuotedLine> lines,
        List<FileView> files,
        String madeBy,
        Instant sentAt,
        boolean approved,
        List<RoundDifference> differences) {

    public boolean isLive() {
        return state == RoundState.LIVE;
    }

    public boolean isAwaiting() {
        return state == RoundState.AWAITING_APPROVAL;
    }
}
