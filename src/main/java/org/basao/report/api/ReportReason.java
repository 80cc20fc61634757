package org.basao.report.api;

/** What is wrong with a product, as whoever reports it sees it. */
public enum ReportReason {
    /** Description, price, photo or place are not true. */
    WRONG_FACTS,
    /** It is sold with stars or a certificate that it has not. */
    STARS,
    /** It made somebody ill, is spoilt, or its label lacks what must stand there. */
    UNSAFE,
    /** Somebody else sells an imitation under its name. */
    IMITATION,
    /** Words or pictures that do not belong on a public page. */
    UNFIT_CONTENT,
    OTHER
}
