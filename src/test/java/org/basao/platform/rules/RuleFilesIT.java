package org.basao.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.command.Seed;
import org.basao.local.Database;
import org.basao.local.TestServers;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.basao.register.CertificationRules;
import org.basao.register.ProductSets;
import org.basao.register.api.LegalNotice;
import org.basao.register.api.ProductSetView;
import org.junit.jupiter.api.Test;

class RuleFilesIT {
    private static final RuleFile FILE = new RuleFile("test.levels", "1", "content/programme/certification-levels.csv");

    private final Database database = TestServers.freshDatabase();
    private final RuleFiles files = new RuleFiles(database.owner(), Clock.systemUTC());

    @Test
    void a_file_is_loaded_once() {
        AtomicInteger rows = new AtomicInteger();
        assertThat(files.loadOnce(FILE, (connection, lines) -> rows.addAndGet(lines.size())))
                .isTrue();
        assertThat(files.loadOnce(FILE, (connection, lines) -> rows.addAndGet(lines.size())))
                .isFalse();
        assertThat(rows).hasValue(9);
    }

    @Test
    void a_changed_file_under_a_loaded_key_stops_the_start_with_one_line() {
        files.loadOnce(FILE, (connection, lines) -> {});
        RuleFile changed = new RuleFile("test.levels", "1", "content/programme/certificate-validity.csv");
        assertThatThrownBy(() -> files.loadOnce(changed, (connection, lines) -> {}))
                .isInstanceOf(ChangedRuleFile.class)
                .hasMessage(
                        "content/programme/certificate-validity.csv has changed since it was loaded as test.levels 1:"
                                + " restore it, or give the new rules a new version key");
    }

    @Test
    void a_file_that_cannot_be_loaded_leaves_its_key_free() {
        assertThatThrownBy(() -> files.loadOnce(FILE, (connection, lines) -> {
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(files.loadOnce(FILE, (connection, lines) -> {})).isTrue();
    }

    @Test
    void the_application_cannot_load_rules() {
        RuleFiles asApplication = new RuleFiles(database.application(), Clock.systemUTC());
        assertThatThrownBy(() -> asApplication.loadOnce(FILE, (connection, lines) -> {}))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_programme_is_there_and_seeding_again_loads_nothing() {
        Rows rows = new Rows(database.application());
        assertThat(new Seed(database.owner(), Clock.systemUTC()).run()).isZero();
        ProductSets sets = new ProductSets(rows);
        assertThat(sets.all()).extracting(ProductSetView::number).hasSize(26).doesNotHaveDuplicates();
        assertThat(sets.all()).extracting(ProductSetView::group).containsOnly("I", "II", "III", "IV", "V", "VI");
        assertThat(sets.all().stream().filter(set -> set.legalNotice() == LegalNotice.ALCOHOL))
                .extracting(ProductSetView::number)
                .containsExactly(14, 15);
        assertThat(sets.set(18).orElseThrow().legalNotice()).isEqualTo(LegalNotice.NOT_A_MEDICINE);
        assertThat(CertificationRules.read(rows).levels()).hasSize(9);
    }
}
