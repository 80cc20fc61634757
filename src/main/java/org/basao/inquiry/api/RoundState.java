package org.basao.inquiry.api;

/** The life of a round. From LIVE on nothing of it changes but this. */
public enum RoundState {
    DRAFT,
    /** A manager of the organisation that offers has to agree before it is sent. */
    AWAITING_APPROVAL,
    LIVE,
    /** Another round of the talk was sent. */
    SUPERSEDED,
    /** Its last day is over. */
    LAPSED,
    WITHDRAWN
}
