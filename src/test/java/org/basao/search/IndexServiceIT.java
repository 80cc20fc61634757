package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basao.local.Officers;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.background.BackgroundRun;
import org.basao.platform.background.BackgroundRun.State;
import org.basao.platform.background.BackgroundRunner;
import org.basao.platform.background.BackgroundRuns;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The engine of these services is away; a rebuild that succeeds is seen in the browser. */
class IndexServiceIT {
    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final Officers officers = new Officers(rows);
    private final IndexService service = services.get(IndexService.class);
    private final BackgroundRuns runs = services.get(BackgroundRuns.class);
    private final Actor administrator = officers.central(Role.MANAGER);

    @AfterEach
    void forget() {
        rows.change("delete from background_run");
        rows.change("delete from outbox"); // what a comparison left before it failed
    }

    @Test
    void of_many_who_ask_for_a_rebuild_at_once_one_gets_it_and_the_audit_says_so_once() throws Exception {
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<Boolean> asking = () -> {
            start.await();
            try {
                return !service.rebuild(administrator).isEmpty();
            } catch (BusinessException e) {
                return false;
            }
        };
        int asked = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> one : threads.invokeAll(List.of(asking, asking, asking, asking))) {
                asked += one.get() ? 1 : 0;
            }
        }
        assertThat(asked).isEqualTo(1);
        assertThat(rows.list(
                        "select action from audit_entry where actor = ?",
                        row -> row.getString(1),
                        administrator.code()))
                .containsExactly("search.index.rebuild");
    }

    @Test
    void a_comparison_does_not_wait_for_a_rebuild_to_be_asked_for() {
        service.rebuild(administrator);
        assertThat(service.reconcile(administrator)).isNotBlank();
        assertThatThrownBy(() -> service.reconcile(administrator)).hasMessage("background.error.open");
    }

    @Test
    void while_the_engine_is_away_it_fails_is_kept_as_failed_and_may_be_asked_for_again() {
        String key = service.reconcile(administrator);
        assertThat(services.get(BackgroundRunner.class).runNext()).isTrue();
        BackgroundRun run = runs.find(key).orElseThrow();
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.failure()).isEqualTo("SearchUnavailable");
        assertThat(service.reconcile(administrator)).isNotEqualTo(key);
    }

    @Test
    void nobody_else_cares_for_the_index() {
        for (Actor actor : List.of(
                officers.central(Role.MEMBER),
                officers.province("19", Role.MANAGER),
                Actor.person("2222222222", null))) {
            assertThatThrownBy(() -> service.rebuild(actor)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> service.reconcile(actor)).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void nobody_else_changes_the_words() {
        SearchWordsService words = services.get(SearchWordsService.class);
        Actor officer = officers.province("19", Role.MANAGER);
        assertThatThrownBy(() -> words.addSynonym(officer, "a = b")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> words.unpin(officer, "a", "2222222222")).isInstanceOf(Forbidden.class);
        assertThat(words.addSynonym(administrator, "zaza = zuzu")).isTrue();
        assertThat(words.removeSynonym(administrator, "zaza = zuzu")).isTrue();
    }
}
