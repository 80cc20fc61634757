package org.basao.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells the type of a file by its content; its name and what the browser claims count for nothing. */
final class FileTypes {
    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    private static final int HEAD = 64 * 1024;

    private FileTypes() {}

    static String of(Path file) {
        try (var content = Files.newInputStream(file)) {
            return KNOWN.detect(new ByteArrayInputStream(content.readNBytes(HEAD)), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
