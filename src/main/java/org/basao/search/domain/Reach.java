package org.basao.search.domain;

/** How far a reading of a query goes beyond its letters. */
public enum Reach {
    /** What was typed; only syllables that no product knows are corrected. */
    EXACT,
    /** Accents as a hint only, slips and Telex also in known syllables: for queries that found nothing as typed. */
    NEAR
}
