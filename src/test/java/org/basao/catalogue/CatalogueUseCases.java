package org.basao.catalogue;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Story;
import org.basao.catalogue.api.OfferView;
import org.basao.catalogue.api.Photo.Part;
import org.basao.catalogue.api.SaveOffer;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;

/** Listings, what is written of them, and photos. */
public final class CatalogueUseCases implements FeatureUseCases {
    private static final Offer TOLD = Offer.EMPTY.with(new Story(null, "Chè ngon", null, null, null));

    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(CatalogueService.class, "publish")
                        .own(actor -> args(listed(world, near(world, actor), "WITHDRAWN")))
                        .foreign(actor -> args(far(world, actor)))
                        .noVersion("says a state that is refused where it holds already"),
                useCase(CatalogueService.class, "withdraw")
                        .own(actor -> args(listed(world, near(world, actor), "PUBLISHED"), "Hết hàng"))
                        .foreign(actor -> args(far(world, actor), "Hết hàng"))
                        .noVersion("says a state that is refused where it holds already"),
                useCase(OfferService.class, "save")
                        .own(actor -> args(new SaveOffer(product(world, near(world, actor)), 0, TOLD)))
                        .foreign(actor -> args(new SaveOffer(far(world, actor), 0, TOLD)))
                        .stale(actor -> args(new SaveOffer(listed(world, near(world, actor), "DRAFT"), 7, TOLD))),
                useCase(OfferService.class, "publish")
                        .own(actor -> args(packed(world, near(world, actor)), 0L))
                        .foreign(actor -> args(far(world, actor), 0L))
                        .stale(actor -> args(packed(world, near(world, actor)), 7L)),
                useCase(OfferService.class, "discard")
                        .own(actor -> args(listed(world, near(world, actor), "DRAFT"), 0L))
                        .foreign(actor -> args(far(world, actor), 0L))
                        .stale(actor -> args(listed(world, near(world, actor), "DRAFT"), 7L)),
                useCase(OfferService.class, "restore")
                        .own(actor -> args(kept(world, near(world, actor)), 0L, 1))
                        .foreign(actor -> args(far(world, actor), 0L, 1))
                        .stale(actor -> args(kept(world, near(world, actor)), 7L, 1)),
                useCase(OfferService.class, "begin")
                        .own(actor -> args(product(world, near(world, actor)), 0L, packed(world, near(world, actor))))
                        .foreign(actor -> args(product(world, near(world, actor)), 0L, far(world, actor)))
                        .stale(actor -> args(
                                listed(world, near(world, actor), "DRAFT"), 7L, packed(world, near(world, actor)))),
                useCase(PhotoService.class, "add")
                        .own(actor -> args(product(world, near(world, actor)), photo()))
                        .foreign(actor -> args(far(world, actor), photo()))
                        .noVersion("puts a photo behind the others, whoever wrote meanwhile"),
                useCase(PhotoService.class, "cut")
                        .own(actor -> photographed(world, actor, 0))
                        .foreign(actor -> args(far(world, actor), 0L, "0".repeat(64), Part.MIDDLE))
                        .stale(actor -> photographed(world, actor, 7)));
    }

    private static Object[] photographed(World world, Actor actor, long more) {
        String product = product(world, near(world, actor));
        world.get(PhotoService.class).add(actor, product, photo());
        OfferView view = world.get(Offers.class).find(actor, product);
        return args(product, view.version() + more, view.photos().getFirst().hash(), Part.MIDDLE);
    }

    private static ByteArrayInputStream photo() {
        return new ByteArrayInputStream(Pictures.jpeg(400, 330));
    }

    /** The own organisation of a producer, or a producer where an office decides. */
    private static String near(World world, Actor actor) {
        return actor.acting()
                        .map(Acting::side)
                        .filter(side -> side == Side.PRODUCER)
                        .isPresent()
                ? actor.actingFor()
                : world.producerHere();
    }

    private static String far(World world, Actor actor) {
        boolean central =
                actor.acting().filter(one -> one.side() == Side.CENTRAL).isPresent();
        return central ? world.issue(CodeKind.PRODUCT) : listed(world, world.producerBeyond(actor), "PUBLISHED");
    }

    private static String product(World world, String holder) {
        String code = world.issue(CodeKind.PRODUCT);
        world.rows().change("""
                insert into product (code, name, name_key, set_id, holder_id, province_id, created_at)
                select ?, ?, ?, s.id, o.id, o.province_id, ? from product_set s, organisation o where s.number = 11 and o.code = ?
                """, code, "Chè " + code, "che " + code, world.now(), holder);
        return code;
    }

    private static String listed(World world, String holder, String state) {
        String code = product(world, holder);
        world.rows().change("""
                insert into listing (product_id, state, published_at, withdrawn_at)
                select id, ?, case when ? = 'DRAFT' then null else ?::timestamptz end, case when ? = 'WITHDRAWN' then ?::timestamptz end
                  from product where code = ?
                """, state, state, world.now(), state, world.now(), code);
        return code;
    }

    private static String packed(World world, String holder) {
        String code = listed(world, holder, "DRAFT");
        world.rows().change("""
                insert into pack (listing_id, position, label, net_quantity, unit, base_quantity, dimension, price_on_request, vat_state)
                select l.id, 1, 'túi 1 kg', 1, 'KILOGRAM', 1, 'MASS', true, 'UNSTATED'
                  from listing l join product p on p.id = l.product_id where p.code = ?
                """, code);
        return code;
    }

    private static String kept(World world, String holder) {
        String code = listed(world, holder, "PUBLISHED");
        world.rows().change("""
                insert into listing_version (listing_id, number, offer, published_at, published_by)
                select l.id, 1, '{}', ?, null from listing l join product p on p.id = l.product_id where p.code = ?
                """, world.now(), code);
        return code;
    }
}
