package org.basao.search;

import java.time.Clock;
import java.time.Instant;
import org.basao.local.Database;
import org.basao.local.ProofTable;
import org.basao.local.TestServers;
import org.basao.local.sample.GeneratedSample;
import org.basao.platform.config.Days;

/** Thousands of generated products in a database and an index of their own, made once for all tests of the JVM. */
final class GeneratedCatalogue {
    static final int PRODUCTS = Integer.getInteger("generated.judged", 20_000);

    private static GeneratedCatalogue made;

    final Database database;
    final JudgedCatalogue judged;

    private GeneratedCatalogue() {
        database = TestServers.freshDatabase();
        Clock clock = Clock.fixed(Instant.parse(TestServers.CLOCK), Days.ZONE);
        long start = System.nanoTime();
        var unused = new GeneratedSample(database.application(), clock, JudgedCatalogue.SEAL)
                .load(PRODUCTS)
                .orElseThrow();
        double imported = (System.nanoTime() - start) / 1e9;
        judged = JudgedCatalogue.of(database, "generated");
        ProofTable.add(
                "%,d generated products".formatted(PRODUCTS),
                "imported in %.1f s, in the index after %.1f s".formatted(imported, (System.nanoTime() - start) / 1e9));
    }

    static synchronized GeneratedCatalogue get() {
        if (made == null) {
            made = new GeneratedCatalogue();
        }
        return made;
    }
}
