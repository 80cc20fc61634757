package org.basao.bench;

import java.util.Map;

/**
 * What was measured of a case.
 *
 * @param alone answers per second when one asks
 * @param together answers per second when sixteen ask
 * @param p50 milliseconds at a steady 50 requests a second
 * @param cpu milliseconds of processor time for an answer, by server
 */
record Measured(
        String name,
        double alone,
        double together,
        double p50,
        double p99,
        Map<String, Double> cpu,
        Client.Counted counted) {}
