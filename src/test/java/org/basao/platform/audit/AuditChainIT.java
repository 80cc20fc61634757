package org.basao.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.basao.local.Database;
import org.basao.local.TestServers;
import org.basao.platform.audit.AuditFault.Kind;
import org.basao.platform.config.Days;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a database of its own, which the owner of the schema tampers with. */
class AuditChainIT {
    private static final String SECRET = "a secret of the tests, long enough to be one";

    private final Database database = TestServers.freshDatabase();
    private final Rows rows = new Rows(database.application());
    private final Rows owner = new Rows(database.owner());
    private final Clock clock = Clock.fixed(Instant.parse(TestServers.CLOCK), Days.ZONE);
    private final Settings settings = new Settings(Map.of("BASAO_SECRET", SECRET));
    private final Audit audit = new Audit(rows, clock);
    private final AuditSealer sealer = new AuditSealer(rows, clock, settings);
    private final AuditVerification verification = new AuditVerification(rows, settings);

    @BeforeEach
    void sealThree() {
        sealer.sealAll();
        record("A");
        record("B");
        record("C");
        sealer.sealAll();
    }

    @Test
    void the_chain_covers_what_was_sealed_and_names_what_waits() {
        AuditReport before = verification.verify(null);
        assertThat(before.isWhole()).isTrue();
        assertThat(before.unsealed()).isZero();
        record("D");
        AuditReport after = verification.verify(before.head());

        assertThat(after.isWhole()).isTrue();
        assertThat(after.unsealed()).isEqualTo(1);
        assertThat(after.oldestUnsealed()).contains(clock.instant());
        assertThat(after.head()).isEqualTo(before.head());
        assertThat(sealer.sealAll()).isEqualTo(1);
        assertThat(sealer.sealAll()).isZero();
        AuditReport sealed = verification.verify(before.head());
        assertThat(sealed.isWhole()).isTrue();
        assertThat(sealed.sealed()).isEqualTo(before.sealed() + 1);
        assertThat(sealed.head().position()).isEqualTo(before.head().position() + 1);
        assertThat(AuditHead.parse(sealed.head().toString())).isEqualTo(sealed.head());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set reason = 'other' where subject_code = 'B' | CHANGED",
                "update audit_entry set happened_at = happened_at - interval '1 second' where subject_code = 'B' | CHANGED",
                "update audit_entry set acting_for = 'me' where subject_code = 'B' | CHANGED",
                "update audit_seal set chain = sha256('x') where position = 2 | CHANGED",
                "delete from audit_entry where subject_code = 'B' | REMOVED",
                "delete from audit_seal where position = 2 | GAP",
                "delete from audit_seal where position = 3 | HEAD",
                "delete from audit_head | HEAD",
                "update audit_head set mac = sha256('x') | HEAD",
                "delete from audit_personal | PERSONAL_REMOVED",
                "update audit_personal set details = '{\"mail\": \"x\"}' | PERSONAL_CHANGED",
                "update audit_personal set person = 'Q' | PERSONAL_CHANGED",
            })
    void whatever_the_owner_of_the_database_changes_is_reported(String sql, Kind expected) {
        int position = (int) verification.verify(null).sealed();
        audit.record(entry("P"), new PersonalDetails("person", Map.of("mail", "an@example.vn")));
        int shift = position - 3; // what seeding had recorded before
        owner.change(sql.replace("position = 2", "position = " + (shift + 2))
                .replace("position = 3", "position = " + (shift + 3)));

        assertThat(verification.verify(null).faults())
                .extracting(AuditFault::kind)
                .contains(expected);
    }

    @Test
    void an_entry_that_passed_by_the_sealer_is_reported() {
        record("D");
        rows.change("delete from audit_unsealed");
        assertThat(verification.verify(null).faults())
                .extracting(AuditFault::kind)
                .containsExactly(Kind.PASSED_BY);
    }

    @Test
    void a_chain_made_anew_without_the_secret_or_cut_behind_a_noted_head_is_reported() {
        AuditHead noted = verification.verify(null).head();
        owner.change("update audit_entry set reason = 'other' where subject_code = 'A'");
        owner.change("truncate audit_seal, audit_head");
        owner.change("insert into audit_unsealed select id from audit_entry");
        new AuditSealer(rows, clock, new Settings(Map.of("BASAO_SECRET", "somebody else's secret, also long enough")))
                .sealAll();

        assertThat(verification.verify(null).faults())
                .extracting(AuditFault::kind)
                .containsExactly(Kind.HEAD);
        assertThat(verification.verify(noted).faults())
                .extracting(AuditFault::kind)
                .contains(Kind.HEAD, Kind.NOTED_HEAD);
    }

    @Test
    void erasing_a_person_keeps_the_chain_whole() {
        audit.record(entry("P"), new PersonalDetails("person", Map.of("old", "an@example.vn", "new", "an@x.vn")));
        audit.record(entry("Q"), new PersonalDetails("other", Map.of("old", "b@example.vn")));
        sealer.sealAll();

        assertThat(audit.erase("person", "officer", "asked for it")).isEqualTo(1);
        AuditReport report = verification.verify(null);
        assertThat(report.faults()).isEmpty();
        assertThat(report.erased()).isEqualTo(1);
        assertThat(rows.list("select details::text from audit_personal", row -> row.getString(1)))
                .singleElement()
                .asString()
                .contains("b@example.vn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_seal set chain = sha256('x')",
                "delete from audit_seal",
                "truncate audit_seal",
                "update audit_head set mac = sha256('x')",
                "delete from audit_head",
                "update audit_personal set details = '{}'",
                "update audit_unsealed set entry_id = 1",
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "alter table audit_entry disable trigger all",
            })
    void the_application_may_not_rewrite_it(String sql) {
        assertThatThrownBy(() -> rows.change(sql))
                .isInstanceOf(DatabaseException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private void record(String subject) {
        audit.record(entry(subject));
    }

    private static AuditEntry entry(String subject) {
        return new AuditEntry("somebody", "7K3M9PQ2XA", "trial.thing.changed", "THING", subject, "why");
    }
}
