package org.basao.register.api;

/** What became of a wish to change something certified. */
public enum CertifiedChangeState {
    OPEN,
    APPROVED,
    REJECTED,
    /** Taken back by the producer. */
    WITHDRAWN
}
