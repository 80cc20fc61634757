package org.basao.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.basao.local.Officers;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.security.Role;
import org.basao.platform.work.WaitingWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxServiceIT {
    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final OutboxService service = services.get(OutboxService.class);
    private final OutboxBacklog backlog = services.get(OutboxBacklog.class);
    private final OutboxWaits waits = services.get(OutboxWaits.class);
    private final Actor administrator = new Officers(rows).central(Role.MANAGER);

    @BeforeEach
    void two_parked_one_retried_one_fresh() {
        rows.change("delete from outbox");
        rows.change("""
                insert into outbox (kind, key, created_at, due_at, attempts, parked_at, last_error)
                values ('stuck', 'A', '2026-11-14T03:00Z', '2026-11-14T04:00Z', 10, '2026-11-14T04:00Z', 'MailException'),
                       ('stuck', 'B', '2026-11-14T03:00Z', '2026-11-14T04:00Z', 10, '2026-11-14T04:00Z', 'MailException'),
                       ('stuck', 'C', '2026-11-14T03:00Z', '2026-11-16T04:00Z', 2, null, 'MailException'),
                       ('stuck', 'D', '2026-11-14T03:00Z', '2026-11-16T04:00Z', 0, null, null)
                """);
    }

    @AfterEach
    void empty() {
        rows.change("delete from outbox");
    }

    @Test
    void one_parked_thing_is_tried_again_and_the_others_stay() {
        service.retry(administrator, "stuck", "A");
        assertThat(backlog.failed(10)).extracting(OutboxBacklog.Failed::key).containsExactly("B", "C");
        assertThatThrownBy(() -> service.retry(administrator, "stuck", "A")).isInstanceOf(NotFound.class);
        assertThat(audited("A")).containsExactly("platform.outbox.retried");
    }

    @Test
    void all_that_failed_is_tried_again_and_what_was_never_tried_keeps_its_time() {
        assertThat(service.retryAll(administrator)).isEqualTo(3);
        assertThat(backlog.failed(10)).isEmpty();
        assertThat(rows.first("select due_at > '2026-11-16' from outbox where key = 'D'", row -> row.getBoolean(1)))
                .contains(true);
        assertThat(service.retryAll(administrator)).isZero();
    }

    @Test
    void what_is_parked_waits_for_administrators_only() {
        assertThat(waits.of(administrator)).containsExactly(new WaitingWork("platform.outbox", 2, "/viec/hop-di"));
        assertThat(waits.of(new Officers(rows).province("19", Role.MANAGER))).isEmpty();
        service.retryAll(administrator);
        assertThat(waits.of(administrator)).isEmpty();
    }

    @Test
    void nobody_else_retries() {
        for (Actor actor : List.of(
                new Officers(rows).central(Role.MEMBER),
                new Officers(rows).province("19", Role.MANAGER),
                Actor.person("2222222222", null))) {
            assertThatThrownBy(() -> service.retryAll(actor)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> service.retry(actor, "stuck", "A")).isInstanceOf(Forbidden.class);
        }
    }

    private List<String> audited(String key) {
        return rows.list(
                "select action from audit_entry where subject_kind = 'OUTBOX' and subject_code = ?",
                row -> row.getString(1),
                key);
    }
}
