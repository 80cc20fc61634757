package org.basao.command;

import java.io.PrintStream;
import java.time.LocalDate;
import org.basao.platform.retention.RetentionRule;
import org.basao.platform.retention.RetentionRules;

/** Says how long what is kept, as people read it on the site. */
final class RetentionCommand {
    private final RetentionRules rules;
    private final PrintStream out;

    RetentionCommand(RetentionRules rules, PrintStream out) {
        this.rules = rules;
        this.out = out;
    }

    int run(LocalDate day) {
        for (RetentionRule rule : rules.on(day)) {
            out.printf("%5d ngày / days  %-18s %s / %s%n", rule.days(), rule.kind(), rule.what(), rule.whatEn());
        }
        return 0;
    }
}
