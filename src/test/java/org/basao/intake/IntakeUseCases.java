package org.basao.intake;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;

/** Products from files. */
public final class IntakeUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(ImportService.class, "tryOut")
                        .own(actor -> args(
                                "san-pham.csv",
                                new ByteArrayInputStream("ma;ten\n1;Chè\n".getBytes(StandardCharsets.UTF_8))))
                        .noForeign("takes no row")
                        .noVersion("changes no row"),
                useCase(ImportService.class, "store")
                        .own(actor -> args("no-trial", false))
                        .notDone("needs a trial that has run in the background, see ImportServiceIT"));
    }
}
