package org.basao.platform.files;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.basao.platform.config.Settings;

/**
 * The folder with the bytes: {@code 3f/9c/3f9c…} by the SHA-256 of the content, so the same content lies there once, and a file that
 * is there is whole: it was forced to disk beside before it was moved into place.
 */
@ApplicationScoped
public class ContentStore {
    private static final String INCOMING = "incoming";
    private static final int BUFFER = 64 * 1024;

    private Settings settings;
    private Clock clock;

    protected ContentStore() {}

    @Inject
    public ContentStore(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Bytes that have come in and are not in their place yet. */
    record Incoming(Path file, String sha256, long size) {}

    /** @throws IllegalStateException if the folder is not set or cannot be written to, which stops the start */
    void check(@Observes @Priority(20) Startup event) {
        Path folder = settings.filesFolder();
        try {
            Files.createDirectories(
                    folder.resolve(INCOMING),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.delete(Files.createTempFile(folder.resolve(INCOMING), "start", null));
        } catch (IOException e) {
            throw new IllegalStateException("BASAO_FILES cannot be written to: " + folder, e);
        }
    }

    /** Takes bytes in. @return empty if there are more than that many; then nothing is kept */
    Optional<Incoming> receive(InputStream content, long most) {
        Path file = null;
        try {
            file = Files.createTempFile(folder(INCOMING), "", null); // readable for its owner only
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            long size = copy(content, file, sha256, most);
            if (size > most) {
                Files.delete(file);
                return Optional.empty();
            }
            return Optional.of(new Incoming(file, HexFormat.of().formatHex(sha256.digest()), size));
        } catch (IOException e) {
            discard(file);
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long copy(InputStream content, Path file, MessageDigest sha256, long most) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            int read = content.read(buffer);
            while (read >= 0 && size <= most) {
                sha256.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                size += read;
                read = content.read(buffer);
            }
            channel.force(true);
            return size;
        }
    }

    /** Moves it into its place. Content that is there already is marked as new, so that nobody collects it now. */
    void keep(Incoming incoming) {
        Path place = place(incoming.sha256());
        try {
            Files.setLastModifiedTime(incoming.file(), FileTime.from(clock.instant()));
            Path folder = Files.createDirectories(
                    place.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.move(incoming.file(), place, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(folder)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets bytes that were refused; what cannot be deleted now is collected later. */
    static void discard(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.Logger log = System.getLogger(ContentStore.class.getName());
            log.log(System.Logger.Level.INFO, "a refused file is left to be collected: {0}", e.toString());
        }
    }

    /** @throws UncheckedIOException if the bytes are not there, such as after an incomplete restore */
    InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("the content " + sha256 + " is missing in BASAO_FILES", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path place(String sha256) {
        return settings.filesFolder()
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    Path folder(String name) {
        return settings.filesFolder().resolve(name);
    }

    /** Where uploads wait. */
    Path incoming() {
        return folder(INCOMING);
    }
}
