package org.basao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.basao.intake.api.ImportAsked;
import org.basao.intake.api.ImportView;
import org.basao.platform.background.BackgroundRun;
import org.basao.platform.background.BackgroundRuns;
import org.basao.platform.error.NotFound;
import org.basao.platform.security.Actor;

/** Imports that were asked for; each office sees its own. */
@ApplicationScoped
public class Imports {
    private static final int SHOWN = 20;

    private BackgroundRuns runs;

    protected Imports() {}

    @Inject
    public Imports(BackgroundRuns runs) {
        this.runs = runs;
    }

    /** The newest first. */
    public List<ImportView> of(Actor actor) {
        return actor.actingFor() == null
                ? List.of()
                : runs.of(ImportWork.KIND, actor.actingFor(), SHOWN).stream()
                        .map(Imports::view)
                        .toList();
    }

    /** @throws NotFound if it is not there or another office's */
    public ImportView find(Actor actor, String key) {
        return own(actor, key, runs.find(key));
    }

    /** Gives a small import a moment to end. @throws NotFound if it is not there or another office's */
    public ImportView findEnded(Actor actor, String key) {
        find(actor, key);
        return own(actor, key, runs.findEnded(key));
    }

    private static ImportView own(Actor actor, String key, Optional<BackgroundRun> run) {
        return run.filter(one -> one.kind().equals(ImportWork.KIND))
                .filter(one -> one.actingFor() != null && one.actingFor().equals(actor.actingFor()))
                .map(Imports::view)
                .orElseThrow(() -> new NotFound(key));
    }

    private static ImportView view(BackgroundRun run) {
        KeptReport kept = run.result(KeptReport.class);
        return new ImportView(
                run.key(),
                run.input(ImportAsked.class),
                run.state(),
                run.askedBy(),
                run.askedAt(),
                run.done(),
                kept == null ? null : kept.report());
    }
}
