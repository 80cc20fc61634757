package org.basao.kernel;

import java.util.Objects;
import java.util.Optional;

/**
 * What led a buyer to a request. The programme's figures count deals by it, so it is set once.
 *
 * @param activity public code of the fair, meeting, sale point or campaign; null for {@link Kind#DIRECT} and {@link Kind#SEARCH}
 */
public record Origin(Kind kind, String activity) {
    /** Where somebody came from. */
    public enum Kind {
        DIRECT,
        SEARCH,
        FAIR,
        MEETING,
        SALE_POINT,
        CAMPAIGN;

        /** Whether it is an activity of trade promotion, which has a code. */
        public boolean isActivity() {
            return this != DIRECT && this != SEARCH;
        }
    }

    public static final Origin DIRECT = new Origin(Kind.DIRECT, null);
    public static final Origin SEARCH = new Origin(Kind.SEARCH, null);

    /** @throws IllegalArgumentException if an activity is named where there is none, or missing where there is one */
    public Origin {
        Objects.requireNonNull(kind);
        if (kind.isActivity() != (activity != null)) {
            throw new IllegalArgumentException("an activity has a code, and nothing else has");
        }
    }

    public Optional<String> activityCode() {
        return Optional.ofNullable(activity);
    }
}
