package org.basao.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoredFilesIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String HARMFUL = "this is harmful in our test";

    private final ServiceContainer services = Services.shared();
    private final StoredFiles files = services.get(StoredFiles.class);
    private final ContentStore store = services.get(ContentStore.class);
    private final FileOrphans orphans = services.get(FileOrphans.class);
    private final Rows rows = services.get(Rows.class);

    /** Refuses one sentence. */
    @ApplicationScoped
    public static class Scanner implements FileScanner {
        @Override
        public boolean isHarmless(Path file) {
            try {
                return !new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(HARMFUL);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Adds a file in a transaction that fails. */
    @ApplicationScoped
    public static class Undecided {
        @Transactional
        public void addAndFail(StoredFiles files, NewFile file, InputStream content) {
            files.add(file, content);
            throw new IllegalStateException("changed its mind");
        }
    }

    @AfterEach
    void putTheClockBack() {
        services.clock().reset();
    }

    @Test
    void a_file_comes_back_as_it_went_in_and_only_its_owner_of_the_machine_can_read_it() throws IOException {
        byte[] photo = picture("png");
        StoredFile file = files.add(photo("chè.jpg"), in(photo));

        assertThat(files.find(file.key())).contains(file);
        assertThat(file.mediaType()).isEqualTo("image/png");
        assertThat(file.size()).isEqualTo(photo.length);
        try (InputStream content = files.open(file)) {
            assertThat(content.readAllBytes()).isEqualTo(photo);
        }
        Path place = store.place(file.sha256());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-------");
        assertThat(store.incoming()).isEmptyDirectory();
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                Arguments.of(new byte[0], FileClass.RESTRICTED, "files.error.empty"),
                Arguments.of(
                        "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                        FileClass.PUBLIC_PHOTO,
                        "files.error.type"),
                Arguments.of(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(StandardCharsets.UTF_8),
                        FileClass.PUBLIC_PHOTO,
                        "files.error.type"),
                Arguments.of(
                        "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.UTF_8),
                        FileClass.RESTRICTED,
                        "files.error.type"),
                Arguments.of(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, FileClass.RESTRICTED, "files.error.type"),
                Arguments.of(picture("gif"), FileClass.PUBLIC_PHOTO, "files.error.type"),
                Arguments.of(pdf("x"), FileClass.PUBLIC_PHOTO, "files.error.type"),
                Arguments.of(pdf(HARMFUL), FileClass.RESTRICTED, "files.error.harmful"),
                Arguments.of(
                        new byte[(int) FileClass.PUBLIC_PHOTO.bytes() + 1],
                        FileClass.PUBLIC_PHOTO,
                        "files.error.tooLarge"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_not_taken_is_refused_by_its_content_and_leaves_nothing(byte[] content, FileClass kind, String key) {
        int before = count();
        assertThatThrownBy(() -> files.add(new NewFile("photo.png", "O", kind, "U"), in(content)))
                .isInstanceOf(BusinessException.class)
                .hasMessage(key);
        assertThat(count()).isEqualTo(before);
        assertThat(store.incoming()).isEmptyDirectory();
    }

    @Test
    void a_pdf_and_a_jpeg_are_papers() throws IOException {
        assertThat(files.add(paper(), in(pdf("paper"))).mediaType()).isEqualTo("application/pdf");
        assertThat(files.add(paper(), in(picture("jpg"))).mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void a_file_that_nothing_uses_is_collected_after_a_day_with_its_content() {
        StoredFile unused = files.add(paper(), in(pdf("unused")));
        StoredFile used = files.add(paper(), in(pdf("used")));
        assertThat(files.use(used.key(), "ORGANISATION", "ORPHANS")).isTrue();
        services.clock().advance(Duration.ofHours(23));
        orphans.collect();
        assertThat(files.find(unused.key())).isPresent();

        services.clock().advance(Duration.ofHours(2));
        orphans.collect();
        assertThat(files.find(unused.key())).isEmpty();
        assertThat(store.place(unused.sha256())).doesNotExist();
        assertThat(files.of("ORGANISATION", "ORPHANS")).containsExactly(used);
        assertThat(files.use(unused.key(), "ORGANISATION", "ORPHANS")).isFalse();

        files.release(used.key(), "ORGANISATION", "ORPHANS");
        orphans.collect();
        assertThat(files.find(used.key())).isPresent();
        services.clock().advance(Duration.ofHours(25));
        orphans.collect();
        assertThat(files.find(used.key())).isEmpty();
    }

    @Test
    void content_that_another_row_names_stays() {
        byte[] content = pdf("shared");
        StoredFile one = files.add(paper(), in(content));
        services.clock().advance(Duration.ofHours(25));
        StoredFile other = files.add(paper(), in(content));
        assertThat(other.sha256()).isEqualTo(one.sha256());
        orphans.collect();
        assertThat(files.find(one.key())).isEmpty();
        assertThat(store.place(one.sha256())).exists();
    }

    @Test
    void content_without_a_row_and_uploads_that_broke_off_are_collected_after_a_day() throws IOException {
        byte[] content = pdf("rolled back");
        Undecided undecided = services.get(Undecided.class);
        assertThatThrownBy(() -> undecided.addAndFail(files, paper(), in(content)))
                .hasStackTraceContaining("changed its mind");
        Path place = store.place(files.add(paper(), in(content)).sha256());
        rows.change(
                "delete from stored_file where sha256 = ?", place.getFileName().toString());
        Path upload = Files.createTempFile(store.incoming(), "broken", null);
        Files.setLastModifiedTime(upload, FileTime.from(services.clock().instant()));
        orphans.collect();
        assertThat(place).exists();
        assertThat(upload).exists();

        services.clock().advance(Duration.ofHours(25));
        orphans.collect();
        assertThat(place).doesNotExist();
        assertThat(upload).doesNotExist();
    }

    @Test
    void the_same_content_from_many_at_once_while_orphans_are_collected_is_never_lost() throws Exception {
        byte[] content = pdf("race");
        List<Callable<StoredFile>> uploads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            uploads.add(() -> {
                services.clock().advance(Duration.ofHours(30));
                orphans.collect();
                StoredFile file = files.add(paper(), in(content));
                files.use(file.key(), "THING", "RACE");
                return file;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<StoredFile> done : threads.invokeAll(uploads)) {
                StoredFile file = done.get();
                if (files.find(file.key()).isPresent()) {
                    assertThat(store.place(file.sha256())).exists();
                }
            }
        }
    }

    private int count() {
        return rows.first("select count(*) from stored_file", row -> row.getInt(1))
                .orElseThrow();
    }

    private static NewFile photo(String name) {
        return new NewFile(name, "7K3M9PQ2XA", FileClass.PUBLIC_PHOTO, "user");
    }

    private static NewFile paper() {
        return new NewFile("giấy phép.pdf", "7K3M9PQ2XA", FileClass.ORGANISATION_PAPER, "user");
    }

    private static InputStream in(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n% " + text + NUMBER.incrementAndGet() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, NUMBER.incrementAndGet());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
