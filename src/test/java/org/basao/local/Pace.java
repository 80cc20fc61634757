package org.basao.local;

import java.util.List;

/** How the Java of the servers runs. */
enum Pace {
    /** Half the time to the first page on two cores; the data is small, and quickly compiled code searches fast enough. */
    QUICK_START("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
    /** As a server that runs for weeks. */
    LASTING("", "");

    private final String payara;
    private final String elasticsearch;

    Pace(String payara, String elasticsearch) {
        this.payara = payara;
        this.elasticsearch = elasticsearch;
    }

    List<String> payara() {
        return payara.isEmpty() ? List.of() : List.of(payara.split(" ", -1));
    }

    String elasticsearch() {
        return elasticsearch;
    }
}
