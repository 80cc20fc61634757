package org.basao.catalogue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Month;
import org.basao.catalogue.api.Offer.Pack;
import org.basao.catalogue.api.Offer.Standard;
import org.basao.catalogue.api.Offer.Stay;
import org.basao.catalogue.api.Offer.Story;
import org.basao.catalogue.api.Offer.Terms;
import org.basao.catalogue.api.Offer.Tier;
import org.basao.catalogue.api.SaveOffer;
import org.basao.catalogue.api.VatState;
import org.basao.kernel.Unit;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.register.api.DecisionLevel;

/** A product with four stars and an empty listing, and somebody of its producer who writes. */
final class OfferFixture {
    static final Story TOLD = new Story("Shan tea", "Chè ngon", "Good tea", "Từ núi cao.\n\nHái tay.", null);
    static final Pack PACK = new Pack(
            "hộp 100 g",
            new BigDecimal("100"),
            Unit.GRAM,
            20,
            null,
            false,
            new BigDecimal("120000"),
            new BigDecimal("150000"),
            VatState.INCLUDED,
            new BigDecimal("8"),
            List.of(new Tier(10, new BigDecimal("110000")), new Tier(50, new BigDecimal("99000"))));

    private final ServiceContainer services;
    private final RegisterFixture register;
    final String product;
    final Actor producer;

    OfferFixture(ServiceContainer services) {
        this.services = services;
        register = new RegisterFixture(services);
        product = register.product();
        register.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));
        producer = Actor.person("someone", new Acting(register.holderOf(product), Side.PRODUCER, Role.MEMBER, null));
    }

    long version() {
        return services.get(Offers.class).find(producer, product).version();
    }

    void save(Offer offer) {
        services.get(OfferService.class).save(producer, new SaveOffer(product, version(), offer));
    }

    void publish() {
        services.get(OfferService.class).publish(producer, product, version());
    }

    void add(byte[] photo) {
        services.get(PhotoService.class).add(producer, product, new ByteArrayInputStream(photo));
    }

    /** Somebody of another producer. */
    Actor stranger() {
        return Actor.person(
                "stranger", new Acting(register.holderOf(register.product()), Side.PRODUCER, Role.MANAGER, null));
    }

    static Pack coded(String gtin) {
        return new Pack(
                PACK.label(),
                PACK.netQuantity(),
                PACK.unit(),
                null,
                gtin,
                true,
                null,
                null,
                VatState.UNSTATED,
                null,
                List.of());
    }

    static Offer whole() {
        return Offer.EMPTY
                .with(TOLD)
                .withPacks(List.of(PACK))
                .with(
                        new Terms(
                                new BigDecimal("5"),
                                Unit.KILOGRAM,
                                3,
                                365,
                                "Nơi khô",
                                null,
                                "0902",
                                List.of("VN", "ABROAD")),
                        new Stay(null, null, null, null, null))
                .withCapacity(List.of(new Month(3, new BigDecimal("500"), Unit.KILOGRAM)))
                .withStandards(List.of(new Standard("VietGAP", "VG-1", LocalDate.of(2027, 12, 31))));
    }
}
