package org.basao.platform.notice;

/** How a notice leaves the house; it stands in the list of the person in any case. */
public enum Delivery {
    /** A mail of its own, at once. */
    MAIL,
    /** Together with others, once a day. */
    DIGEST,
    /** Not at all. */
    NONE
}
