package org.basao.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.basao.search.ZeroHitWeeks;

/** Shows what buyers looked for in vain: the weeks, or the texts of one week. */
final class ZeroHitsCommand {
    private static final int SHOWN = 200;

    private final ZeroHitWeeks weeks;
    private final PrintStream out;

    ZeroHitsCommand(ZeroHitWeeks weeks, PrintStream out) {
        this.weeks = weeks;
        this.out = out;
    }

    int run(List<String> arguments) {
        switch (arguments.size()) {
            case 1 ->
                weeks.weeks()
                        .forEach(week -> out.printf(
                                Locale.ROOT,
                                "%s %6d lần tìm / searches, %6d câu / texts%n",
                                week.week(),
                                week.times(),
                                week.texts()));
            case 2 -> texts(arguments.getLast());
            default -> throw new IllegalArgumentException("? " + String.join(" ", arguments));
        }
        return 0;
    }

    private void texts(String week) {
        if (!week.matches("[0-9]{4}-W[0-9]{2}")) {
            throw new IllegalArgumentException("? " + week + " (2026-W46)");
        }
        weeks.texts(week, SHOWN).forEach(text -> out.printf(Locale.ROOT, "%6d %s%n", text.times(), text.text()));
    }
}
