package org.basao.kernel;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days from first to last, both included, as counted in Asia/Ho_Chi_Minh.
 *
 * @param from first day, or null if it began before our records
 * @param to last day, or null if it has no end
 */
public record Period(LocalDate from, LocalDate to) {
    /** @throws IllegalArgumentException if it ends before it begins */
    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("period ends before it begins");
        }
    }

    public boolean contains(LocalDate day) {
        Objects.requireNonNull(day);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
