package org.basao.intake.api;

/**
 * What somebody asked of a file.
 *
 * @param file key of the stored file
 * @param name as the person called it
 * @param dryRun try it, store nothing
 * @param skipBadRows store the good rows of a file with bad ones; a trial counts what would be stored so
 * @param province code of the only province of which producers are taken; null if all are
 */
public record ImportAsked(String file, String name, boolean dryRun, boolean skipBadRows, String province) {}
