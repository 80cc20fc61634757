package org.basao.organisation.api;

/** What became of a claim. */
public enum ClaimState {
    OPEN,
    /** By an officer: the organisation had no people and was handed over. */
    APPROVED,
    /** By a manager: the person joined. */
    ADMITTED,
    REJECTED,
    WITHDRAWN,
    /** Was approved, but all people of the organisation are gone since and it was handed over anew. */
    OVER
}
