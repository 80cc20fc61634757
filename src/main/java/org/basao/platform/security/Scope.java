package org.basao.platform.security;

/** What a key of the API may be good for. A use case is open to keys only if its permission names one of these. */
public enum Scope {
    /** The organisation's own products, also those that are not public, and why. */
    READ_CATALOGUE,
    /** The organisation itself: its name, kind and state. */
    READ_ORGANISATION,
    /** Requests, talks and deals of the organisation. */
    READ_INQUIRIES,
    /** Asking and answering: requests, messages, offers, acceptance. */
    WRITE_INQUIRIES
}
