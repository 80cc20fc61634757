package org.basao.register;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.time.LocalDate;
import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.local.RegisterFixture;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.RecordDecision;
import org.basao.register.api.RevokeCertificate;

/** Decisions of provinces and of the centre. */
public final class RegisterUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(RegisterService.class, "recordDecision")
                        .own(actor -> args(decision(actor, product(world, world.producerHere()))))
                        .foreign(actor -> args(decision(actor, product(world, world.producerBeyond(actor)))))
                        .noVersion("a decision is entered once"),
                useCase(RegisterService.class, "revoke")
                        .own(actor -> args(revocation(world, certificate(world, actor, world.producerHere()), 0)))
                        .foreign(actor ->
                                args(revocation(world, certificate(world, actor, world.producerBeyond(actor)), 0)))
                        .stale(actor -> args(revocation(world, certificate(world, actor, world.producerHere()), 7))));
    }

    /** A new product of that producer with a withdrawn listing; if there is no such producer, a code of which there is no product. */
    public static String product(World world, String producer) {
        String code = world.issue(CodeKind.PRODUCT);
        world.rows().change("""
                insert into product (code, name, name_key, set_id, holder_id, province_id, created_at)
                select ?, ?, ?, s.id, o.id, o.province_id, ? from product_set s, organisation o
                 where s.number = 11 and o.code = ?
                """, code, "Chè " + code, "chè " + code, world.now(), producer);
        world.rows().change("""
                insert into listing (product_id, state, published_at) select id, 'WITHDRAWN', ? from product where code = ?
                """, world.now(), code);
        return code;
    }

    /** The same with a certificate. */
    public static String certified(World world, String producer) {
        String product = product(world, producer);
        world.get(RegisterService.class)
                .recordDecision(
                        Actor.command("harness"),
                        RegisterFixture.decision(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1)));
        return product;
    }

    private static RecordDecision decision(Actor actor, String product) {
        boolean central =
                actor.acting().filter(acting -> acting.side() == Side.CENTRAL).isPresent();
        return RegisterFixture.decision(
                product,
                central ? 5 : 4,
                central ? DecisionLevel.CENTRAL : DecisionLevel.PROVINCE,
                LocalDate.of(2026, 3, 1));
    }

    /** A certificate on which the actor's office decides; if there is no such producer, a code of which there is none. */
    private static String certificate(World world, Actor actor, String producer) {
        String product = product(world, producer);
        boolean there = world.rows()
                .first("select 1 from product where code = ?::bpchar", row -> true, product)
                .isPresent();
        return there
                ? world.get(RegisterService.class)
                        .recordDecision(Actor.command("harness"), decision(actor, product))
                        .getFirst()
                        .certificate()
                : world.issue(CodeKind.CERTIFICATE);
    }

    /** @param later how many versions later than it is now the officer saw it */
    private static RevokeCertificate revocation(World world, String certificate, int later) {
        long version = world.rows()
                .first("select version from certificate where code = ?::bpchar", row -> row.getLong(1), certificate)
                .orElse(0L);
        return new RevokeCertificate(certificate, version + later, LocalDate.of(2026, 11, 15), "9/QĐ", "Sai nguồn gốc");
    }
}
