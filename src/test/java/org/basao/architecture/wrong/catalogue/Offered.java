package org.basao.architecture.wrong.catalogue;

import org.basao.architecture.wrong.place.domain.Hidden;

/** A product that reaches into a foreign domain. */
public record Offered(String name) {
    public Hidden hidden() {
        return new Hidden(name);
    }
}
