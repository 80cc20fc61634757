package org.basao.local;

import java.util.Arrays;

/** The layers of the tests, from the quickest to the slowest, by the end of the class's name. */
enum Layer {
    /** Plain Java. */
    Test,
    /** With PostgreSQL and Elasticsearch. */
    IT,
    /** A browser on the whole application. */
    E2E;

    static Layer of(String className) {
        String outermost = className.replaceFirst("\\$.*", "");
        return Arrays.stream(values())
                .filter(layer -> outermost.endsWith(layer.name()))
                .findFirst()
                .orElse(Test);
    }
}
