package org.basao.organisation.api;

import java.time.Instant;

/** A claim was decided, one way or another. */
public record ClaimEvent(String code, ClaimState state, Instant at) {}
