package org.basao.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.basao.platform.persistence.Rows;

/** Removes one content that no row names, under the lock that an upload of the same content takes. */
@ApplicationScoped
public class ContentRemoval {
    private Rows rows;

    protected ContentRemoval() {}

    @Inject
    public ContentRemoval(Rows rows) {
        this.rows = rows;
    }

    /** @return whether it was removed: not if a row names it by now, or if it was touched since */
    @Transactional(TxType.REQUIRES_NEW)
    boolean remove(Path content, Instant untouchedSince) {
        String sha256 = content.getFileName().toString();
        StoredFiles.lock(rows, sha256);
        boolean named = rows.first("select 1 from stored_file where sha256 = ?", row -> row.getInt(1), sha256)
                .isPresent();
        try {
            return !named
                    && Files.getLastModifiedTime(content).toInstant().isBefore(untouchedSince)
                    && Files.deleteIfExists(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
