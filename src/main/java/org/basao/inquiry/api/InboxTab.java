package org.basao.inquiry.api;

/** The parts of a producer's inbox. */
public enum InboxTab {
    /** Not answered yet, and there is still time: the one that ends first stands first. */
    WAITING,
    /** Answered, and the request is open. */
    RUNNING,
    /** Over: declined, late, or the request has ended. */
    ENDED
}
