package org.basao.inquiry.api;

/** What a buyer does next about a request. */
public enum RequestStep {
    /** Go on writing. */
    WRITE,
    /** Nothing to do but wait for answers. */
    WAIT,
    /** Read what a producer said. */
    READ,
    /** Look at the offers. */
    COMPARE,
    /** All have declined, or nobody may begin to answer any more: ask others. */
    ASK_OTHERS,
    /** Look at what was agreed on. */
    SEE_DEALS,
    /** It is over without a deal. */
    COPY
}
