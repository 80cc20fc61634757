package org.basao.register;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.time.LocalDate;
import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.local.RegisterFixture;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.RecordDecision;
import org.basao.register.api.RevokeCertificate;

/** Decisions and what becomes of certificates: provinces three and four stars, the centre five. */
public final class RegisterUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(RegisterService.class, "recordDecision")
                        .own(actor -> args(decision(world, actor, world.product(world.producerHere()))))
                        .foreign(actor -> args(decision(world, actor, world.product(world.producerBeyond(actor)))))
                        .noVersion("takes no version: the database lets no two certificates overlap"),
                useCase(RegisterService.class, "revoke")
                        .own(actor -> args(revocation(world, certificate(world, actor, world.producerHere()), 0)))
                        .foreign(actor -> args(revocation(world, beyond(world, actor), 0)))
                        .stale(actor -> args(revocation(world, certificate(world, actor, world.producerHere()), 7))));
    }

    private static boolean isCentral(Actor actor) {
        return actor.acting().map(Acting::side).filter(Side.CENTRAL::equals).isPresent();
    }

    private static RecordDecision decision(World world, Actor actor, String product) {
        LocalDate signedOn = LocalDate.ofInstant(world.now(), Days.ZONE).minusDays(10);
        boolean central = isCentral(actor);
        return RegisterFixture.decision(
                product, central ? 5 : 4, central ? DecisionLevel.CENTRAL : DecisionLevel.PROVINCE, signedOn);
    }

    private static String certificate(World world, Actor actor, String holder) {
        return world.get(RegisterService.class)
                .recordDecision(RegisterFixture.OFFICER, decision(world, actor, world.product(holder)))
                .getFirst()
                .certificate();
    }

    private static String beyond(World world, Actor actor) {
        return isCentral(actor)
                ? world.issue(CodeKind.CERTIFICATE)
                : certificate(world, actor, world.producerBeyond(actor));
    }

    private static RevokeCertificate revocation(World world, String certificate, long version) {
        LocalDate from = LocalDate.ofInstant(world.now(), Days.ZONE).plusDays(1);
        return new RevokeCertificate(certificate, version, from, "12/QĐ-UBND", "không còn sản xuất");
    }
}
