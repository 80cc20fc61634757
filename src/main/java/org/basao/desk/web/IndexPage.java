package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.basao.account.People;
import org.basao.platform.background.BackgroundRun;
import org.basao.platform.background.BackgroundRuns;
import org.basao.search.IndexService;
import org.basao.search.IndexState;
import org.basao.search.RebuildWork;
import org.basao.search.Reconcile;
import org.basao.search.ReconcileWork;

/** How the index fares; comparing it with the database and building it anew. */
@Named
@RequestScoped
public class IndexPage extends AdministrationForm {
    @Inject
    IndexState state;

    @Inject
    IndexService index;

    @Inject
    BackgroundRuns runs;

    @Inject
    People people;

    private IndexState.Facts facts;
    private List<Run> latest;

    /**
     * The newest comparison or rebuild.
     *
     * @param open whether it waits or is under way
     * @param good whether nothing has to be done about it
     */
    public record Run(String title, String when, String how, boolean open, boolean good) {}

    public IndexState.Facts getFacts() {
        if (facts == null) {
            facts = state.now();
        }
        return facts;
    }

    public String getNames() {
        return String.join(", ", getFacts().names());
    }

    public List<Run> getLatest() {
        if (latest == null) {
            latest = new ArrayList<>();
            latest(ReconcileWork.KIND).map(this::reconcile).ifPresent(latest::add);
            latest(RebuildWork.KIND).map(this::rebuild).ifPresent(latest::add);
        }
        return latest;
    }

    /** Whether something is under way, so that looking again is worth while. */
    public boolean isBusy() {
        return getLatest().stream().anyMatch(Run::open);
    }

    /** This page again, to see how far it is. */
    public String getAgainPath() {
        return asked.link(DeskView.INDEX.path(language()));
    }

    private Optional<BackgroundRun> latest(String kind) {
        String asked = parameter("run");
        if (!asked.isEmpty()) { // begun here a moment ago: mostly it ends at once
            runs.find(asked).filter(run -> run.kind().equals(kind)).ifPresent(run -> runs.findEnded(run.key()));
        }
        return runs.latest(kind);
    }

    private Run reconcile(BackgroundRun run) {
        Reconcile.Report report = run.result(Reconcile.Report.class);
        boolean clean = report != null && report.clean();
        return run(
                run,
                "index.reconcile",
                () -> clean
                        ? texts().text("index.reconcile.clean", report.products())
                        : texts().text(
                                        "index.reconcile.found",
                                        report.products(),
                                        report.missing(),
                                        report.stale(),
                                        report.surplus(),
                                        report.keyless()));
    }

    private Run rebuild(BackgroundRun run) {
        return run(
                run,
                "index.rebuild",
                () -> texts().text(
                                "index.rebuild.built",
                                run.result(RebuildWork.Built.class).products()));
    }

    private Run run(BackgroundRun run, String title, Supplier<String> result) {
        String how = switch (run.state()) {
            case WAITING -> texts().text("run.waiting");
            case RUNNING -> run.done() == 0 ? texts().text("run.running") : texts().text("run.done", run.done());
            case DONE -> result.get();
            case FAILED -> texts().text("run.failed", run.failure());
        };
        String by = run.askedBy().startsWith("command:") ? texts().text("run.itself") : people.name(run.askedBy());
        return new Run(
                texts().text(title),
                texts().text("run.asked", time(run.askedAt()), by),
                how,
                run.isOpen(),
                run.state() != BackgroundRun.State.FAILED);
    }

    public void reconcile() {
        begin(() -> go(DeskView.INDEX, "run=" + index.reconcile(actor())));
    }

    public void rebuild() {
        begin(() -> go(DeskView.INDEX, "run=" + index.rebuild(actor())));
    }

    private void begin(Runnable work) {
        var unused = done("search", work);
    }
}
