package org.basao.inquiry;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.inquiry.api.Accept;
import org.basao.platform.security.Actor;

/** Saying yes to an offer. */
public final class AcceptanceUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(AcceptanceService.class, "preview")
                        .own(actor -> args(Accept.whole(offered(world, actor.actingFor(), actor))))
                        .foreign(actor -> args(Accept.whole(foreign(world, actor))))
                        .noVersion("changes nothing"),
                useCase(AcceptanceService.class, "accept")
                        .own(actor -> args(Accept.whole(offered(world, actor.actingFor(), actor))))
                        .foreign(actor -> args(Accept.whole(foreign(world, actor))))
                        .noVersion("what was offered is never changed; another offer has another code"));
    }

    private static String foreign(World world, Actor actor) {
        return offered(world, new OfferRows(world.rows(), world.now()).organisation("BUYER", "Người khác"), actor);
    }

    /** An offer to that buyer. */
    private static String offered(World world, String buyer, Actor asker) {
        OfferRows rows = new OfferRows(world.rows(), world.now());
        String producer = rows.organisation("PRODUCER", "HTX Chè");
        String talk = rows.talk(rows.request(buyer, asker.code()), producer);
        rows.kilograms(talk, rows.product(producer, "Chè"), "50");
        return rows.offer(talk, rows.today().plusDays(5), new OfferRows.Line(1, "100000"));
    }
}
