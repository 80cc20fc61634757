package org.basao.inquiry.api;

import java.time.LocalDate;

/**
 * Which of the inquiries of a territory.
 *
 * @param from first day in Việt Nam on which a producer was asked
 * @param to last such day
 * @param outcome null for all
 * @param page from 1
 */
public record OversightQuery(LocalDate from, LocalDate to, Outcome outcome, int page) {
    /** Lines on a page. */
    public static final int LINES = 50;

    /** So many lines of a file at most. */
    public static final int MOST_EXPORTED = 50_000;

    /** So many days are looked at where nobody says which. */
    public static final int USUAL_DAYS = 90;

    /** So many at most, so that the database reads a part only. */
    public static final int MOST_DAYS = 366;

    /** Within what is read at once: the last days of a longer time. */
    public OversightQuery {
        from = from.isBefore(to.minusDays(MOST_DAYS)) ? to.minusDays(MOST_DAYS) : from;
    }
}
