package org.basao.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTrailIT {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 1);

    private final ServiceContainer services = Services.shared();
    private final Audit audit = services.get(Audit.class);
    private final AuditTrail trail = services.get(AuditTrail.class);
    private final AuditSealer sealer = services.get(AuditSealer.class);
    private final Rows rows = services.get(Rows.class);

    /** Records in a transaction that stays open for a while, or fails. */
    @ApplicationScoped
    public static class Slow {
        @Transactional
        public void record(Audit audit, AuditEntry entry, CountDownLatch written, CountDownLatch go)
                throws InterruptedException {
            audit.record(entry);
            written.countDown();
            if (!go.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody came");
            }
        }

        @Transactional
        public void fail(Audit audit, AuditEntry entry) {
            audit.record(entry, new PersonalDetails("nobody", Map.of("a", "b")));
            throw new IllegalStateException("changed its mind");
        }
    }

    @AfterEach
    void putTheClockBack() {
        services.clock().reset();
    }

    @Test
    void it_is_found_by_subject_actor_action_and_day() {
        services.clock().setTo(DAY, LocalTime.of(0, 0));
        audit.record(
                new AuditEntry("trail-one", "FOR", "register.certificate.revoked", "CERTIFICATE", "TRAIL1", "why"));
        services.clock().setTo(DAY, LocalTime.of(23, 59, 59));
        audit.record(new AuditEntry("trail-two", null, "trial.unknown", "THING", "TRAIL1", null));
        services.clock().setTo(DAY.plusDays(1), LocalTime.of(0, 0));
        audit.record(new AuditEntry("trail-one", null, "trial.un_nown", "THING", "TRAIL2", null));

        assertThat(find(new AuditQuery("TRAIL1", null, null, null, null, 1)).lines())
                .extracting(AuditLine::actor)
                .containsExactly("trail-two", "trail-one");
        assertThat(find(new AuditQuery("", "trail-one", " ", null, null, 0)).lines())
                .extracting(AuditLine::subjectCode)
                .containsExactly("TRAIL2", "TRAIL1");
        assertThat(find(new AuditQuery(null, null, "trial.un_", DAY, null, 1)).lines())
                .extracting(AuditLine::subjectCode)
                .containsExactly("TRAIL2");
        AuditPage day = find(new AuditQuery(null, null, null, DAY, DAY, 1));
        assertThat(day.lines())
                .extracting(AuditLine::words)
                .containsExactly("trial.unknown", "Thu hồi giấy chứng nhận");
        assertThat(day.lines().getLast().actingFor()).isEqualTo("FOR");
        assertThat(day.lines()).extracting(AuditLine::kindWords).containsExactly("THING", "Giấy chứng nhận");
        assertThat(trail.find(new AuditQuery(null, null, "register.", DAY, DAY, 1), Language.EN, false)
                        .lines())
                .extracting(AuditLine::words)
                .containsExactly("Certificate revoked");
    }

    @Test
    void a_page_has_fifty_entries() {
        for (int i = 0; i < 51; i++) {
            audit.record("trail-many", "trial.many", "THING", "TRAIL3", null);
        }
        AuditPage first = find(new AuditQuery("TRAIL3", null, null, null, null, 1));
        assertThat(first.lines()).hasSize(50);
        assertThat(first.more()).isTrue();
        AuditPage second = find(new AuditQuery("TRAIL3", null, null, null, null, 2));
        assertThat(second.lines()).hasSize(1);
        assertThat(second.more()).isFalse();
    }

    @Test
    void personal_values_are_masked_for_those_who_may_not_see_and_gone_once_erased() {
        audit.record(
                new AuditEntry("trail", null, "trial.moved", "PERSON", "TRAIL4", null),
                new PersonalDetails("TRAIL4", Map.of("address", "Bản Lác")));
        AuditQuery query = new AuditQuery("TRAIL4", null, "trial.moved", null, null, 1);

        assertThat(trail.find(query, Language.VI, true).lines().getFirst().values())
                .containsExactly(Map.entry("address", "Bản Lác"));
        assertThat(trail.find(query, Language.VI, false).lines().getFirst().values())
                .containsExactly(Map.entry("address", AuditTrail.MASK));
        audit.erase("TRAIL4", "trail", "asked for it");
        AuditLine erased = trail.find(query, Language.VI, true).lines().getFirst();
        assertThat(erased.values()).isEmpty();
        assertThat(erased.erased()).isTrue();
    }

    @Test
    void only_committed_entries_are_sealed_and_a_late_one_is_sealed_later() throws InterruptedException {
        Slow slow = services.get(Slow.class);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread late = Thread.ofVirtual().start(() -> {
            try {
                slow.record(audit, entry("LATE"), written, go);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(written.await(1, TimeUnit.MINUTES)).isTrue();
        audit.record(entry("EARLY"));
        sealer.sealAll();
        assertThat(sealed("EARLY")).isTrue();
        go.countDown();
        late.join();
        assertThat(sealed("LATE")).isFalse();
        sealer.sealAll();
        assertThat(sealed("LATE")).isTrue();
        assertThat(services.get(AuditVerification.class).verify(null).faults()).isEmpty();
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() {
        Slow slow = services.get(Slow.class);
        assertThatThrownBy(() -> slow.fail(audit, entry("NEVER"))).hasStackTraceContaining("changed its mind");
        assertThat(rows.first("select 1 from audit_entry where subject_code = 'NEVER'", row -> row.getInt(1)))
                .isEmpty();
    }

    private static AuditEntry entry(String subject) {
        return new AuditEntry("trail", null, "trial.thing.changed", "THING", subject, null);
    }

    private boolean sealed(String subject) {
        return find(new AuditQuery(subject, null, null, null, null, 1))
                .lines()
                .getFirst()
                .sealed();
    }

    private AuditPage find(AuditQuery query) {
        return trail.find(query, Language.VI, true);
    }
}
