package org.basao.inquiry.api;

import jakarta.validation.constraints.NotNull;

/**
 * Says that no answer will come.
 *
 * @param version of the talk as the page showed it
 * @param note in own words; may be null unless the reason is {@link DeclineReason#OTHER}
 */
public record DeclineTalk(@NotNull String talk, long version, DeclineReason reason, String note) {}
