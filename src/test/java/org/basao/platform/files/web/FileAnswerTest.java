package org.basao.platform.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.NewFile;
import org.basao.platform.files.StoredFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileAnswerTest {
    @Test
    void a_photo_is_shown_in_the_page() {
        Map<String, String> headers = FileAnswer.headers(file(FileClass.PUBLIC_PHOTO, "chè.jpg"));
        assertThat(headers.get("Content-Disposition")).startsWith("inline;");
        assertThat(headers.get("Cache-Control")).startsWith("public");
    }

    @ParameterizedTest
    @EnumSource(names = "PUBLIC_PHOTO", mode = EnumSource.Mode.EXCLUDE)
    void anything_else_is_saved_never_run_and_kept_by_no_shared_cache(FileClass fileClass) {
        Map<String, String> headers = FileAnswer.headers(file(fileClass, "Giấy phép đăng ký.pdf"));
        assertThat(headers.get("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Giay phep dang ky.pdf\";"
                        + " filename*=UTF-8''Gi%E1%BA%A5y%20ph%C3%A9p%20%C4%91%C4%83ng%20k%C3%BD.pdf");
        assertThat(headers.get("Cache-Control")).startsWith("private");
        assertThat(headers.get("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.get("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void a_name_can_neither_end_the_header_nor_name_a_folder() {
        String name = new NewFile("C:\\x\\../..\r\nSet-Cookie: a=b\"; x.pdf", "O", FileClass.RESTRICTED, "U").name();
        assertThat(name).doesNotContain("/", "\\", "\r", "\n", "\"", ":");
        assertThat(FileAnswer.headers(file(FileClass.RESTRICTED, "a\"\r\nb")).get("Content-Disposition"))
                .startsWith("attachment; filename=\"a___b\";")
                .doesNotContain("\r", "\n");
        assertThat(new NewFile("...", "O", FileClass.RESTRICTED, "U").name()).isEqualTo("file");
        assertThat(new NewFile("x".repeat(500) + ".pdf", "O", FileClass.RESTRICTED, "U").name())
                .hasSize(150)
                .endsWith(".pdf");
    }

    private static StoredFile file(FileClass fileClass, String name) {
        return new StoredFile("k", name, "x/y", "ab".repeat(32), 1, "O", fileClass, Instant.EPOCH, "U");
    }
}
