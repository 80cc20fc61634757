package org.basao.catalogue;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;

/** Listings: of the own products, or of producers in the territory. */
public final class CatalogueUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(CatalogueService.class, "publish")
                        .own(actor -> args(world.product(holder(world, actor))))
                        .foreign(actor -> args(world.product(stranger(world, actor))))
                        .noVersion("a listing that was published meanwhile is refused by its state"),
                useCase(CatalogueService.class, "withdraw")
                        .own(actor -> args(published(world, holder(world, actor)), "hết hàng"))
                        .foreign(actor -> args(published(world, stranger(world, actor)), "hết hàng"))
                        .noVersion("a listing that was withdrawn meanwhile is refused by its state"));
    }

    private static boolean isOffice(Actor actor) {
        return actor.acting().map(Acting::side).filter(Side::isAuthority).isPresent();
    }

    private static String holder(World world, Actor actor) {
        return isOffice(actor) ? world.producerHere() : actor.actingFor();
    }

    private static String stranger(World world, Actor actor) {
        return isOffice(actor) ? world.producerBeyond(actor) : world.producerHere();
    }

    private static String published(World world, String holder) {
        String product = world.product(holder);
        world.rows()
                .change(
                        "update listing set state = 'PUBLISHED', published_at = ? where product_id = (select id from product where code = ?)",
                        world.now(),
                        product);
        return product;
    }
}
