package org.basao.register;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.register.api.AskCertifiedChange;
import org.basao.register.api.CertifiedField;

/** Changes of certified facts. */
public final class CertifiedUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(CertifiedChangeService.class, "ask")
                        .own(actor -> args(wish(RegisterUseCases.product(world, actor.actingFor()), 0)))
                        .foreign(actor -> args(wish(RegisterUseCases.product(world, world.producerHere()), 0)))
                        .stale(actor -> args(wish(RegisterUseCases.product(world, actor.actingFor()), 7))),
                useCase(CertifiedChangeService.class, "withdraw")
                        .own(actor -> args(change(world, actor.actingFor())))
                        .foreign(actor -> args(change(world, world.producerHere())))
                        .noVersion("what was decided is refused, see CertifiedChangeIT"),
                useCase(CertifiedChangeService.class, "approve")
                        .own(actor -> args(change(world, world.producerHere()), 1L, "Đủ hồ sơ"))
                        .foreign(actor -> args(beyond(world, actor), 1L, "Đủ hồ sơ"))
                        .stale(actor -> args(change(world, world.producerHere()), 7L, "Đủ hồ sơ")),
                useCase(CertifiedChangeService.class, "reject")
                        .own(actor -> args(change(world, world.producerHere()), 1L, "Thiếu hồ sơ"))
                        .foreign(actor -> args(beyond(world, actor), 1L, "Thiếu hồ sơ"))
                        .stale(actor -> args(change(world, world.producerHere()), 7L, "Thiếu hồ sơ")));
    }

    private static AskCertifiedChange wish(String product, long version) {
        return new AskCertifiedChange(product, version, CertifiedField.NAME, "Chè mới " + product, "Đổi theo hồ sơ");
    }

    private static String change(World world, String holder) {
        Actor producer = Actor.person(world.person(), new Acting(holder, Side.PRODUCER, Role.MEMBER, null));
        return world.get(CertifiedChangeService.class).ask(producer, wish(RegisterUseCases.product(world, holder), 0));
    }

    private static String beyond(World world, Actor actor) {
        boolean central =
                actor.acting().filter(one -> one.side() == Side.CENTRAL).isPresent();
        return central ? world.issue(CodeKind.CERTIFIED_CHANGE) : change(world, world.producerBeyond(actor));
    }
}
