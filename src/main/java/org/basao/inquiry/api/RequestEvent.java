package org.basao.inquiry.api;

import java.time.Instant;

/** A request went over to another state. */
public record RequestEvent(String code, RequestState state, Instant at) {}
