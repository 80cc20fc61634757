package org.basao.command;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What stands behind {@code import} on the command line.
 *
 * @param errors where every problem is written, or null
 */
record ImportArguments(Path file, boolean dryRun, boolean skipBadRows, boolean sample, Locale locale, Path errors) {

    /** @throws IllegalArgumentException if something is missing or not known */
    static ImportArguments parse(List<String> arguments) {
        Path file = null;
        Path errors = null;
        Locale locale = Locale.of("vi");
        boolean dryRun = false;
        boolean skipBadRows = false;
        boolean sample = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--dry-run" -> dryRun = true;
                case "--skip-bad-rows" -> skipBadRows = true;
                case "--sample" -> sample = true;
                case "--lang" -> locale = language(value(argument, rest));
                case "--errors" -> errors = Path.of(value(argument, rest));
                default -> {
                    if (argument.startsWith("--") || file != null) {
                        throw new IllegalArgumentException("? " + argument);
                    }
                    file = Path.of(argument);
                }
            }
        }
        if (file == null) {
            throw new IllegalArgumentException("? FILE");
        }
        return new ImportArguments(file, dryRun, skipBadRows, sample, locale, errors);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("? " + option);
        }
        return rest.next();
    }

    private static Locale language(String written) {
        if (!written.equals("vi") && !written.equals("en")) {
            throw new IllegalArgumentException("? --lang " + written);
        }
        return Locale.of(written);
    }
}
