package org.basao.platform.files;

import java.time.Instant;

/**
 * A file that we keep.
 *
 * @param key names it outside the database; whoever knows it has no right by that alone
 * @param mediaType as found in its content
 * @param sha256 of its content, 64 hexadecimal digits
 * @param size in bytes
 */
public record StoredFile(
        String key,
        String name,
        String mediaType,
        String sha256,
        long size,
        String owner,
        FileClass fileClass,
        Instant addedAt,
        String addedBy) {}
