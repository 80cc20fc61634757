package org.basao.intake.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.intake.api.UnreadableFile;

/** Refuses text that is not UTF-8 before any of it is read: half-right letters would make names that nobody finds. */
final class Utf8Check {
    private Utf8Check() {}

    static void check(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        CharBuffer letters = CharBuffer.allocate(64 * 1024);
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean more = true;
            boolean first = true;
            while (more) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                more = read >= 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                if (first && isUtf16(bytes)) {
                    throw new UnreadableFile(Reason.ENCODING_UTF16);
                }
                first = false;
                boolean wrong = decoder.decode(bytes, letters, !more).isError();
                line += newLines(bytes);
                if (wrong) {
                    throw new UnreadableFile(new Problem(line, null, Reason.ENCODING_NOT_UTF8));
                }
                letters.clear();
                bytes.compact();
            }
        }
    }

    /** A byte order mark of UTF-16, or a zero byte: Latin letters in UTF-16 have one beside them. */
    private static boolean isUtf16(ByteBuffer bytes) {
        if (bytes.limit() < 2) {
            return false;
        }
        int mark = ((bytes.get(0) & 0xFF) << 8) | (bytes.get(1) & 0xFF);
        boolean zero = false;
        for (int i = 0; i < Math.min(bytes.limit(), 1000); i++) {
            zero |= bytes.get(i) == 0;
        }
        return mark == 0xFEFF || mark == 0xFFFE || zero;
    }

    private static long newLines(ByteBuffer decoded) {
        long count = 0;
        for (int i = 0; i < decoded.position(); i++) {
            if (decoded.get(i) == '\n') {
                count++;
            }
        }
        return count;
    }
}
