package org.basao.platform.files;

import java.nio.file.Path;

/**
 * Looks into a file before it is kept. None is shipped: an installation that has a scanner (such as ClamAV) adds a bean that asks it.
 * Without one, files are checked for their type and size only, and served so that no browser runs them.
 */
public interface FileScanner {
    /**
     * Whether the file may be kept.
     *
     * @throws RuntimeException if the scanner does not answer; the upload then fails and can be repeated
     */
    boolean isHarmless(Path file);
}
