package org.basao.intake.api;

import org.basao.platform.security.Actor;

/**
 * How a file is imported.
 *
 * @param actor who imports, for the audit
 * @param dryRun do everything and then nothing: the report is the same, the database stays as it was
 * @param skipBadRows import the good rows of a file with bad ones; otherwise one bad row refuses the file
 * @param sample mark everything new as sample data (law 12)
 * @param province code of the only province of which producers are taken, by whose office; null if all are
 */
public record ImportOptions(Actor actor, boolean dryRun, boolean skipBadRows, boolean sample, String province) {
    /** Of producers everywhere. */
    public ImportOptions(Actor actor, boolean dryRun, boolean skipBadRows, boolean sample) {
        this(actor, dryRun, skipBadRows, sample, null);
    }
}
