package org.basao.intake;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.intake.api.DraftDecision;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;
import org.basao.register.RegisterUseCases;
import org.basao.register.api.DecisionLevel;

/** Decisions for many products. */
public final class DecisionUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(DecisionService.class, "tryOut")
                        .own(actor -> args(draft(actor, RegisterUseCases.product(world, world.producerHere()))))
                        .noForeign("a foreign product is a fault of its row, see DecisionIT")
                        .noVersion("changes nothing"),
                useCase(DecisionService.class, "issue")
                        .own(actor -> args(draft(actor, RegisterUseCases.product(world, world.producerHere()))))
                        .noForeign("a foreign product is a fault of its row, see DecisionIT")
                        .noVersion("a decision is entered once"),
                useCase(DecisionService.class, "keepScan")
                        .own(actor -> args("QĐ.pdf", paper()))
                        .noForeign("takes no row")
                        .noVersion("changes no row"));
    }

    private static DraftDecision draft(Actor actor, String product) {
        boolean central =
                actor.acting().filter(acting -> acting.side() == Side.CENTRAL).isPresent();
        return new DraftDecision(
                "UBND",
                central ? DecisionLevel.CENTRAL : DecisionLevel.PROVINCE,
                "1/QĐ " + product,
                LocalDate.of(2026, 3, 1),
                null,
                product + "\t\tSỐ-" + product + "\t" + (central ? 5 : 4),
                null);
    }

    private static ByteArrayInputStream paper() {
        return new ByteArrayInputStream("%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1));
    }
}
