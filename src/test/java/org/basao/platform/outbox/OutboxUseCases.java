package org.basao.platform.outbox;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;

/** Work that failed, which belongs to the centre. */
public final class OutboxUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(OutboxService.class, "retryAll")
                        .own(actor -> args())
                        .noForeign("there is one outbox for all")
                        .noVersion("takes what has failed by then"),
                useCase(OutboxService.class, "retry")
                        .own(actor -> args("harness", failed(world)))
                        .foreign(actor -> args("harness", "nothing of that key"))
                        .noVersion("what has been done meanwhile is found no more"));
    }

    private static String failed(World world) {
        world.rows().change("""
                insert into outbox (kind, key, created_at, due_at, attempts, parked_at, last_error)
                values ('harness', 'A', ?, ?, 10, ?, 'MailException')
                """, world.now(), world.now(), world.now());
        return "A";
    }
}
