package org.basao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.basao.intake.ImportFixture.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.ImportView;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.local.Officers;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.background.BackgroundRun.State;
import org.basao.platform.background.BackgroundRunner;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.retention.Retention;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands behind the import page. Rows of {@link ImportFixture} are in Thái Nguyên (code 19). */
class ImportServiceIT {
    private static final AtomicInteger NUMBER = new AtomicInteger(500_000);

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final Officers officers = new Officers(rows);
    private final ImportService service = services.get(ImportService.class);
    private final Imports imports = services.get(Imports.class);
    private final Actor central = officers.central(Role.MANAGER);

    @TempDir
    Path folder;

    @AfterEach
    void leave_nothing_to_be_indexed() {
        rows.change("delete from outbox");
        rows.change("delete from background_run");
    }

    private static Map<Column, String> good(Object... changes) {
        return row(NUMBER.incrementAndGet(), changes);
    }

    @SafeVarargs
    private String tried(Actor actor, Map<Column, String>... given) {
        try (InputStream content = Files.newInputStream(ImportFixture.csv(folder, given))) {
            String key = service.tryOut(actor, "sản phẩm.csv", content);
            runAll();
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void runAll() {
        BackgroundRunner runner = services.get(BackgroundRunner.class);
        while (runner.runNext()) {
            assertThat(rows.first("select 1", row -> row.getInt(1))).isPresent();
        }
    }

    private ImportReport report(Actor actor, String key) {
        ImportView view = imports.find(actor, key);
        assertThat(view.state()).isEqualTo(State.DONE);
        return view.report();
    }

    private boolean isThere(Map<Column, String> row) {
        return rows.first(
                                "select count(*) from product where name = ?",
                                found -> found.getLong(1),
                                row.get(Column.PRODUCT))
                        .orElseThrow()
                == 1;
    }

    @Test
    void a_file_is_tried_first_and_stored_when_told() {
        Map<Column, String> one = good();
        String trial = tried(central, one, good());
        assertThat(report(central, trial).created()).isEqualTo(2);
        assertThat(report(central, trial).stored()).isFalse();
        assertThat(isThere(one)).isFalse();

        String stored = service.store(central, trial, false);
        assertThatThrownBy(() -> service.store(central, trial, false)).hasMessage("background.error.open");
        runAll();

        assertThat(report(central, stored).stored()).isTrue();
        assertThat(isThere(one)).isTrue();
        assertThat(imports.of(central)).extracting(ImportView::key).contains(stored, trial);
        String file = imports.find(central, stored).asked().file();
        assertThat(rows.list(
                        "select action || ' ' || actor from audit_entry where subject_code = ? order by id",
                        row -> row.getString(1),
                        file))
                .containsExactly("intake.file.tried " + central.code(), "intake.file.imported " + central.code());
    }

    @Test
    void an_import_of_long_ago_is_forgotten_and_its_file_let_go() {
        String trial = tried(central, good());
        String file = imports.find(central, trial).asked().file();
        services.clock().advance(Duration.ofDays(91));
        var unused = services.get(Retention.class).forget();
        services.clock().reset();
        assertThatThrownBy(() -> imports.find(central, trial)).isInstanceOf(NotFound.class);
        assertThat(rows.first(
                        "select unused_since is not null from stored_file where key = ?",
                        row -> row.getBoolean(1),
                        file))
                .contains(true);
    }

    @Test
    void bad_rows_keep_all_out_or_themselves_only() {
        Map<Column, String> one = good();
        String trial = tried(central, one, good(Column.STARS, "9"));
        assertThat(report(central, trial).problems())
                .extracting(Problem::line, Problem::column, Problem::reason, Problem::parameters)
                .containsExactly(tuple(3L, Column.STARS, Reason.STARS, List.of("9")));

        String refused = service.store(central, trial, false);
        runAll();
        assertThat(report(central, refused).stored()).isFalse();
        assertThat(isThere(one)).isFalse();

        String skipped = service.store(central, trial, true);
        runAll();
        assertThat(report(central, skipped).stored()).isTrue();
        assertThat(isThere(one)).isTrue();
    }

    @Test
    void a_province_imports_products_of_its_own_territory_and_no_five_stars() {
        Actor province = officers.province("19", Role.MANAGER);
        Map<Column, String> one = good();
        String trial = tried(
                province,
                one,
                good(Column.PROVINCE, "Hà Nội", Column.ISSUER, "UBND thành phố Hà Nội"),
                good(Column.STARS, "5", Column.LEVEL, "trung ương", Column.ISSUER, "Bộ Nông nghiệp và Môi trường"));
        assertThat(report(province, trial).problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(tuple(3L, Reason.PROVINCE_FOREIGN), tuple(4L, Reason.DECIDED_ELSEWHERE));
        service.store(province, trial, true);
        runAll();
        assertThat(isThere(one)).isTrue();
    }

    @Test
    void nobody_imports_certificates_of_a_producer_to_whom_they_belong() {
        Map<Column, String> one = good();
        service.store(central, tried(central, one), false);
        runAll();
        String producer = rows.first(
                        "select code from organisation where name = ?",
                        row -> row.getString(1),
                        one.get(Column.PRODUCER))
                .orElseThrow();
        Actor member = officers.alsoMemberOf(officers.province("19", Role.MANAGER), producer);
        assertThat(report(member, tried(member, one)).problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.OWN_PRODUCER);
    }

    @Test
    void an_import_of_another_office_looks_like_none() {
        String trial = tried(central, good());
        Actor province = officers.province("19", Role.MANAGER);
        assertThatThrownBy(() -> imports.find(province, trial)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.store(province, trial, false)).isInstanceOf(NotFound.class);
    }

    @Test
    void only_managers_of_the_centre_and_of_provinces_import() {
        for (Actor actor : List.of(
                officers.central(Role.MEMBER),
                officers.province("19", Role.MEMBER),
                officers.of(Side.PRODUCER, "X", Role.MANAGER))) {
            assertThatThrownBy(() -> service.tryOut(actor, "x.csv", InputStream.nullInputStream()))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> service.store(actor, "x", false)).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void a_file_of_another_type_or_without_content_is_refused_next_to_its_field() {
        byte[] pdf = "%PDF-1.7 nothing of ours".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> service.tryOut(central, "x.pdf", new ByteArrayInputStream(pdf)))
                .isInstanceOf(InvalidField.class)
                .hasMessage("files.error.type");
        assertThatThrownBy(() -> service.tryOut(central, "x.csv", InputStream.nullInputStream()))
                .isInstanceOf(InvalidField.class)
                .hasMessage("files.error.empty");
    }

    @Test
    void a_text_that_is_no_file_of_products_is_reported_and_cannot_be_stored() {
        byte[] text = "Chào bạn, đây không phải bảng".getBytes(StandardCharsets.UTF_8);
        String trial = service.tryOut(central, "thư.csv", new ByteArrayInputStream(text));
        runAll();
        assertThat(report(central, trial).problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.COLUMN_UNKNOWN);
        assertThatThrownBy(() -> service.store(central, trial, true)).hasMessage("intake.error.notTried");
    }
}
