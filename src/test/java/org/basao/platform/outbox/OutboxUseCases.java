package org.basao.platform.outbox;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;

/** What waits to leave the database; the central office reaches all of it. */
public final class OutboxUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(OutboxService.class, "retryAll")
                        .own(actor -> args())
                        .noForeign("takes no row")
                        .noVersion("what has not failed is left alone"),
                useCase(OutboxService.class, "retry")
                        .own(actor -> args("harness", failed(world)))
                        .foreign(actor -> args("harness", "nothing"))
                        .noVersion("what was done meanwhile is found no more"));
    }

    private static String failed(World world) {
        world.rows()
                .change(
                        "insert into outbox (kind, key, created_at, due_at, attempts) values ('harness', 'failed', ?, ?, 3)",
                        world.now(),
                        world.now());
        return "failed";
    }
}
