package org.basao.catalogue;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;
import org.basao.register.RegisterUseCases;

/** Listings, by their producer and by the offices of its territory. */
public final class CatalogueUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(CatalogueService.class, "publish")
                        .own(actor -> args(RegisterUseCases.product(world, producer(world, actor))))
                        .foreign(actor -> args(RegisterUseCases.product(world, world.producerBeyond(actor))))
                        .noVersion("what is published already is refused, see CatalogueIT"),
                useCase(CatalogueService.class, "withdraw")
                        .own(actor -> args(published(world, producer(world, actor)), "hết hàng"))
                        .foreign(actor -> args(published(world, world.producerBeyond(actor)), "hết hàng"))
                        .noVersion("what is withdrawn already is refused, see CatalogueIT"));
    }

    private static String producer(World world, Actor actor) {
        return actor.acting().filter(acting -> acting.side() == Side.PRODUCER).isPresent()
                ? actor.actingFor()
                : world.producerHere();
    }

    private static String published(World world, String producer) {
        String product = RegisterUseCases.product(world, producer);
        world.rows().change("""
                update listing set state = 'PUBLISHED' where product_id = (select id from product where code = ?::bpchar)
                """, product);
        return product;
    }
}
