package org.basao.local;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says in one calm line what was done and how long it took. */
final class Progress {
    private static final List<Logger> TALKATIVE = List.of(Logger.getLogger(""), Logger.getLogger("org.flywaydb"));

    private Progress() {}

    /** Silences what libraries say while all goes well; Flyway calls each notice of the database a warning. */
    static void quiet() {
        TALKATIVE.get(0).setLevel(Level.WARNING);
        TALKATIVE.get(1).setLevel(Level.SEVERE);
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static <T> T timed(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        say("  %-40s %6s s".formatted(what, seconds(Duration.ofNanos(System.nanoTime() - start))));
        return result;
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }
}
