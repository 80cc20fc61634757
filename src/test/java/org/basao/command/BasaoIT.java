package org.basao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basao.local.Database;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasaoIT {
    private static final Path SAMPLE = Path.of("content/sample/products.csv");

    @TempDir
    Path folder;

    private final Database database = TestServers.freshDatabase();
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void settings() {
        environment.put("BASAO_DB_URL", database.url());
        environment.put("BASAO_DB_USER", "basao_app");
        environment.put("BASAO_DB_PASSWORD", "local");
        environment.put("BASAO_DB_OWNER_USER", "basao_owner");
        environment.put("BASAO_DB_OWNER_PASSWORD", "local");
        environment.put("BASAO_SECRET", "a secret of the tests, long enough to be one");
        environment.put("BASAO_STAGE", "test");
        environment.put("BASAO_CLOCK", TestServers.CLOCK);
    }

    private int run(Object... arguments) {
        PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Basao(environment, to, to)
                .run(List.of(arguments).stream().map(Object::toString).toList());
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private long products() {
        return new Rows(database.application())
                .first("select count(*) from product", row -> row.getLong(1))
                .orElseThrow();
    }

    @Test
    void migrating_and_seeding_again_does_nothing() {
        assertThat(run("migrate")).isZero();
        assertThat(run("seed")).isZero();
        assertThat(printed()).contains("0 steps taken", "0 files loaded");
    }

    @Test
    void a_good_file_is_imported_and_a_second_time_there_is_nothing_new() {
        assertThat(run("import", SAMPLE, "--sample")).isZero();
        assertThat(printed()).contains("Sản phẩm mới", "65", "Đã lưu.");
        assertThat(products()).isEqualTo(65);
        assertThat(run("import", SAMPLE, "--sample", "--lang", "en")).isZero();
        assertThat(printed()).contains("There was nothing new to store. Sample data.");
    }

    @Test
    void a_dry_run_stores_nothing() {
        assertThat(run("import", SAMPLE, "--sample", "--dry-run")).isZero();
        assertThat(printed()).contains("Chạy thử");
        assertThat(products()).isZero();
    }

    @Test
    void bad_rows_are_printed_and_written_in_both_languages() throws IOException {
        Path bad = folder.resolve("bad.csv");
        Path errors = folder.resolve("errors.csv");
        Files.writeString(bad, Files.readString(SAMPLE).replace("Thái Nguyên,,Tân Cương", "=Thái Nguyênn,,Tân Cương"));
        assertThat(run("import", bad, "--sample", "--errors", errors)).isEqualTo(Basao.REFUSED);
        assertThat(printed()).contains("Dòng 2", "Tỉnh, thành phố", "=Thái Nguyênn", "--skip-bad-rows");
        assertThat(Files.readString(errors))
                .startsWith("\uFEFFDòng,Cột,Lý do,Column,Reason")
                .contains("Không có tỉnh, thành phố nào tên", "There is no province or city called");
        assertThat(products()).isZero();
        assertThat(run("import", bad, "--sample", "--skip-bad-rows")).isEqualTo(Basao.REFUSED);
        assertThat(products()).isEqualTo(64);
    }

    @Test
    void a_file_that_is_none_is_told_plainly() throws IOException {
        Path file = folder.resolve("old.xls");
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        assertThat(run("import", file, "--lang", "en")).isEqualTo(Basao.REFUSED);
        assertThat(printed()).contains("save it as .xlsx", "Nothing was stored.");
    }

    @Test
    void sample_data_is_refused_in_production() {
        environment.put("BASAO_STAGE", "production");
        environment.remove("BASAO_CLOCK");
        assertThat(run("import", SAMPLE, "--sample")).isEqualTo(Basao.FAILED);
        assertThat(printed()).contains("Sample data is refused in production");
    }

    @Test
    void a_wrong_call_is_answered_with_the_usage() {
        assertThat(run()).isEqualTo(Basao.USAGE);
        assertThat(run("import")).isEqualTo(Basao.USAGE);
        assertThat(run("import", SAMPLE, "--fast")).isEqualTo(Basao.USAGE);
        assertThat(printed()).contains("Cách dùng / Usage", "? --fast");
    }

    @Test
    void a_missing_setting_is_one_line() {
        environment.remove("BASAO_DB_PASSWORD");
        assertThat(run("import", SAMPLE)).isEqualTo(Basao.FAILED);
        assertThat(printed().lines()).singleElement().asString().contains("BASAO_DB_PASSWORD is not set");
    }

    @Test
    void the_audit_is_verified_also_against_a_head_that_was_noted() {
        assertThat(run("audit", "verify")).isZero();
        assertThat(printed()).contains("The audit is whole", "head: 0:");
        assertThat(run("audit", "verify", "7:" + "ab".repeat(32))).isEqualTo(Basao.REFUSED);
        assertThat(printed()).contains("NOTED_HEAD", "TAMPERED");
        assertThat(run("audit", "verify", "head")).isEqualTo(Basao.USAGE);
    }

    @Test
    void a_trial_mail_waits_for_the_server() {
        environment.put("BASAO_BASE_URL", "https://basao.example");
        assertThat(run("mail", "an@example.vn")).isZero();
        assertThat(run("mail", "nobody")).isEqualTo(Basao.USAGE);
        assertThat(new Rows(database.application())
                        .list("select code from mail m join outbox o on o.key = m.key", row -> row.getString(1)))
                .containsExactly("platform.trial");
    }
}
