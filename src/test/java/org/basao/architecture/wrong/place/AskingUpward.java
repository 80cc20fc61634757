package org.basao.architecture.wrong.place;

import org.basao.architecture.wrong.catalogue.Offered;

/** A place that knows the catalogue: an arrow that runs up. */
public final class AskingUpward {
    private AskingUpward() {}

    public static String offered() {
        return new Offered("").name();
    }
}
