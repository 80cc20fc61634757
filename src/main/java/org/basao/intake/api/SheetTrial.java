package org.basao.intake.api;

import java.util.List;

/**
 * What a producer's own file would do now. Nothing is stored by asking.
 *
 * @param file key of the stored file
 * @param name as the person called it
 * @param rows how many the file has; 0 if it cannot be read
 * @param lines the rows without fault that change something
 * @param unchanged how many rows say what is written already
 * @param faults in the order of the file
 */
public record SheetTrial(
        String file, String name, long rows, List<SheetLine> lines, long unchanged, List<SheetFault> faults) {
    public boolean isClean() {
        return faults.isEmpty();
    }

    /** How many rows have faults. */
    public long refused() {
        return faults.stream()
                .mapToLong(SheetFault::line)
                .filter(line -> line > 0)
                .distinct()
                .count();
    }
}
