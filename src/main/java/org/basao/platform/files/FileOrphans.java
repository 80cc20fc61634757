package org.basao.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basao.platform.persistence.Rows;

/**
 * Collects what is for nothing and older than a day: rows that nothing uses, content that no row names, uploads that broke off. A day,
 * so that a form may stay open over lunch and a rolled-back transaction is no matter.
 */
@ApplicationScoped
public class FileOrphans {
    private static final Duration AGE = Duration.ofDays(1);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");

    private Rows rows;
    private Clock clock;
    private ContentStore store;
    private ContentRemoval removal;

    protected FileOrphans() {}

    @Inject
    public FileOrphans(Rows rows, Clock clock, ContentStore store, ContentRemoval removal) {
        this.rows = rows;
        this.clock = clock;
        this.store = store;
        this.removal = removal;
    }

    /** What was collected. */
    public record Collected(int rows, int contents, int uploads) {}

    public Collected collect() {
        Instant old = clock.instant().minus(AGE);
        int unused = rows.change("delete from stored_file where unused_since < ?", old);
        return new Collected(unused, contents(old), uploads(old));
    }

    private int contents(Instant old) {
        int removed = 0;
        for (Path shelf : list(store.folder(""), SHELF)) {
            for (Path lower : list(shelf, SHELF)) {
                List<Path> candidates = list(lower, SHA256).stream()
                        .filter(content -> isBefore(content, old))
                        .toList();
                Set<String> named = named(candidates);
                for (Path content : candidates) {
                    if (!named.contains(content.getFileName().toString()) && removal.remove(content, old)) {
                        removed++;
                    }
                }
            }
        }
        return removed;
    }

    private Set<String> named(List<Path> contents) {
        List<String> names = contents.stream()
                .map(content -> content.getFileName().toString())
                .toList();
        return new HashSet<>(rows.list(
                "select distinct sha256 from stored_file where sha256 = any(?)", row -> row.getString(1), names));
    }

    private int uploads(Instant old) {
        int removed = 0;
        for (Path upload : list(store.incoming(), Pattern.compile(".+"))) {
            if (isBefore(upload, old)) {
                ContentStore.discard(upload);
                removed++;
            }
        }
        return removed;
    }

    private static List<Path> list(Path folder, Pattern names) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(
                            path -> names.matcher(path.getFileName().toString()).matches())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBefore(Path file, Instant time) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (IOException e) {
            return false; // gone in between
        }
    }
}
