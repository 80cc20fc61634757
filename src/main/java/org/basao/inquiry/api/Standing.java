package org.basao.inquiry.api;

/** How a product of a talk stands on a day: what was public when it was asked for may not be so any more. */
public enum Standing {
    /** Certified, listed and of an active producer. */
    PUBLIC,
    /** Its certificate ended since. */
    LAPSED,
    /** The same, and the buyer takes it nevertheless, in writing. */
    WAIVED,
    /** The producer has taken it out of public sight. */
    UNLISTED,
    /** Its producer is suspended. */
    SUSPENDED;

    /** Whether a new deal may hold it. */
    public boolean isAcceptable() {
        return this == PUBLIC || this == WAIVED;
    }
}
