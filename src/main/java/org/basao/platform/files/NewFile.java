package org.basao.platform.files;

import java.text.Normalizer;
import java.util.Objects;

/**
 * A file as it comes in.
 *
 * @param name as the person's computer called it; folders and control characters are dropped
 * @param owner code of the organisation or user whose it is
 * @param addedBy code of the user
 */
public record NewFile(String name, String owner, FileClass fileClass, String addedBy) {
    private static final int LONGEST = 150;

    public NewFile {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(fileClass, "fileClass");
        Objects.requireNonNull(addedBy, "addedBy");
        name = cleaned(name == null ? "" : name);
    }

    private static String cleaned(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\"<>|:*?]+", " ")
                .strip();
        int[] signs = plain.codePoints().toArray();
        // the end says what kind of file it is, so the beginning is cut
        String kept = signs.length <= LONGEST ? plain : new String(signs, signs.length - LONGEST, LONGEST);
        return kept.replaceAll("^\\.+", "").isBlank() ? "file" : kept.replaceAll("^\\.+", "");
    }
}
