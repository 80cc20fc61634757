package org.basao.kernel;

import java.util.Optional;

/** The ratings that may be promoted: three stars or more. One and two stars exist in scoring only and are never certified. */
public enum StarRating {
    THREE(3),
    FOUR(4),
    FIVE(5);

    private final int stars;

    StarRating(int stars) {
        this.stars = stars;
    }

    public int stars() {
        return stars;
    }

    public static Optional<StarRating> of(int stars) {
        return stars >= 3 && stars <= 5 ? Optional.of(values()[stars - 3]) : Optional.empty();
    }
}
