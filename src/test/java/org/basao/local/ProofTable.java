package org.basao.local;

import java.util.ArrayList;
import java.util.List;

/** What was measured, said at once and, in the profile {@code proof}, printed as one table when everything has run. */
public final class ProofTable {
    private static final List<String[]> LINES = new ArrayList<>();

    private ProofTable() {}

    /**
     * @param what was tried
     * @param came what came of it, with figures
     */
    public static synchronized void add(String what, String came) {
        LINES.add(new String[] {what, came});
        Progress.say("  " + what + ": " + came);
    }

    static synchronized void print() {
        if (LINES.isEmpty() || !Boolean.getBoolean("proof")) {
            return;
        }
        int width = LINES.stream().mapToInt(line -> line[0].length()).max().orElse(0);
        Progress.say("Proof");
        LINES.forEach(line -> Progress.say("  " + line[0] + " ".repeat(width - line[0].length()) + "  " + line[1]));
    }
}
