package org.basao.intake.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.basao.intake.api.ImportLimits;
import org.basao.intake.api.Reason;
import org.basao.intake.api.UnreadableFile;

/**
 * Unpacks a compressed file into nothing before a reader may touch it. What the file says of its own sizes is not believed: bytes are
 * counted while they come out, and the unpacking stops at the first limit.
 */
final class ZipCheck {
    /** Below this size a part may be as regular as it likes. */
    private static final long SMALL = 1024 * 1024;

    private ZipCheck() {}

    static void check(Path file, ImportLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.entries()) {
                throw new UnreadableFile(Reason.ZIP_ENTRIES, String.valueOf(limits.entries()));
            }
            long total = 0;
            byte[] block = new byte[64 * 1024];
            for (ZipEntry entry : Collections.list(zip.entries())) {
                total += inflate(zip, entry, block, total, limits);
            }
        } catch (ZipException e) {
            throw new UnreadableFile(Reason.FILE_BROKEN, "0");
        }
    }

    private static long inflate(ZipFile zip, ZipEntry entry, byte[] block, long before, ImportLimits limits)
            throws IOException {
        long compressed = Math.max(1, entry.getCompressedSize());
        long inflated = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                inflated += read;
                boolean tooMuch = before + inflated > limits.inflatedBytes();
                if (tooMuch || (inflated > SMALL && inflated / compressed > limits.ratio())) {
                    throw new UnreadableFile(Reason.ZIP_BOMB);
                }
            }
        }
        return inflated;
    }
}
