package org.basao.intake.api;

/**
 * How much of a file is read before it is refused.
 *
 * @param fileBytes size on disk
 * @param inflatedBytes sum of what a compressed file unpacks to
 * @param ratio the most that a part of a compressed file may grow
 * @param entries parts of a compressed file
 * @param rows products in one file
 */
public record ImportLimits(long fileBytes, long inflatedBytes, int ratio, int entries, int rows) {
    private static final long MEBIBYTE = 1024 * 1024;

    public static final ImportLimits STANDARD = new ImportLimits(50 * MEBIBYTE, 400 * MEBIBYTE, 100, 200, 100_000);
}
