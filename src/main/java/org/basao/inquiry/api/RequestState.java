package org.basao.inquiry.api;

/** The life of a request: a draft is sent, by a guest only after the link in the mail, and ends once. */
public enum RequestState {
    DRAFT,
    /** A guest has written it and not yet followed the link. */
    AWAITING_EMAIL,
    OPEN,
    /** The buyer ended it, with a reason. */
    CLOSED,
    /** Nobody can answer or accept any more; it is copied, never opened again. */
    EXPIRED,
    /** Taken back before anything was accepted. */
    WITHDRAWN;

    public boolean isEnded() {
        return this == CLOSED || this == EXPIRED || this == WITHDRAWN;
    }
}
