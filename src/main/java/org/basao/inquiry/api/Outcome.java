package org.basao.inquiry.api;

/** What came of asking one producer, as officers see it. */
public enum Outcome {
    /** Not answered yet, and there is time. */
    WAITING,
    /** An offer stands or stood, and the request is open. */
    ANSWERED,
    DECLINED,
    AGREED,
    /** The request ended without an answer of this producer. */
    UNANSWERED,
    /** The request ended with an answer, but without a deal. */
    NO_DEAL
}
