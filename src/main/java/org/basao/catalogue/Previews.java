package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Story;
import org.basao.catalogue.api.Offer.Terms;
import org.basao.catalogue.api.OfferView;
import org.basao.catalogue.api.ProductCard;
import org.basao.catalogue.api.ProductView;
import org.basao.catalogue.api.ProductView.MonthlyCapacity;
import org.basao.catalogue.api.ProductView.Pack;
import org.basao.catalogue.api.ProductView.Standard;
import org.basao.kernel.Quantity;
import org.basao.organisation.api.EntityType;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.Register;
import org.basao.register.api.CertificateView;

/** The public page of a product as it would be with what is written now, for its producer only, whether or not it is public. */
@ApplicationScoped
public class Previews {
    private Rows rows;
    private Offers offers;
    private Register register;

    protected Previews() {}

    @Inject
    public Previews(Rows rows, Offers offers, Register register) {
        this.rows = rows;
        this.offers = offers;
        this.register = register;
    }

    /**
     * With a card that has no stars and no certificate code where none is effective that day.
     *
     * @throws NotFound if the product is not there or not the actor's
     */
    public ProductView of(Actor actor, String product, LocalDate day) {
        OfferView view = offers.find(actor, product);
        List<CertificateView> certificates = register.history(product, day);
        return rows.first("""
                        select s.sub_group, v.code as province_code, v.name as province, v.name_en as province_en,
                               o.code as producer_code, o.entity_type, p.sample, f.name as former_province, m.full_name as commune,
                               c.code as certificate_code, c.number as certificate_number, c.stars, c.potential_five_star,
                               d.issuer, c.issued_on, c.valid_to
                          from product p
                          join product_set s on s.id = p.set_id
                          join place v on v.id = p.province_id
                          join organisation o on o.id = p.holder_id
                          left join place f on f.id = p.former_province_id
                          left join place m on m.id = p.commune_id
                          left join certificate c on c.product_id = p.id and c.stars >= 3 and c.effective @> ?::date
                          left join decision d on d.id = c.decision_id
                         where p.code = ?::bpchar
                        """, row -> view(row, view, certificates), day, product)
                .orElseThrow(() -> new NotFound(product));
    }

    private static ProductView view(ResultSet row, OfferView view, List<CertificateView> certificates)
            throws SQLException {
        Offer offer = view.offer();
        Story story = offer.story();
        Terms terms = offer.terms();
        List<Pack> packs = offer.packs().stream().map(Previews::pack).toList();
        return new ProductView(
                card(row, view, packs.isEmpty() ? null : packs.getFirst()),
                row.getString("former_province"),
                row.getString("commune"),
                story.descriptionVi(),
                story.descriptionEn(),
                story.storyVi(),
                story.storyEn(),
                terms.storageVi(),
                terms.storageEn(),
                terms.shelfLifeDays(),
                terms.leadTimeDays(),
                terms.hsCode(),
                terms.deliversTo(),
                offer.stay(),
                packs,
                offer.capacity().stream()
                        .map(one -> new MonthlyCapacity(one.month(), one.quantity(), one.unit()))
                        .toList(),
                offer.standards().stream()
                        .map(one -> new Standard(one.name(), one.number(), one.validTo()))
                        .toList(),
                certificates,
                view.photos());
    }

    private static ProductCard card(ResultSet row, OfferView view, Pack pack) throws SQLException {
        Terms terms = view.offer().terms();
        return new ProductCard(
                view.code(),
                view.name(),
                view.offer().story().nameEn(),
                view.setNumber(),
                row.getString("sub_group"),
                view.legalNotice(),
                row.getString("province_code"),
                row.getString("province"),
                row.getString("province_en"),
                row.getString("producer_code"),
                view.holder(),
                EntityType.valueOf(row.getString("entity_type")),
                pack == null ? null : pack.label(),
                pack != null && pack.priceOnRequest(),
                pack == null ? null : pack.priceMin(),
                pack == null ? null : pack.priceMax(),
                pack == null ? null : pack.currency(),
                pack == null ? null : pack.vatState(),
                pack == null ? null : pack.comparisonPrice(),
                pack == null ? null : pack.unit().dimension(),
                terms.minimumOrder(),
                terms.minimumUnit(),
                row.getString("certificate_code"),
                row.getString("certificate_number"),
                row.getInt("stars"),
                row.getBoolean("potential_five_star"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("sample"),
                view.photos().isEmpty() ? null : view.photos().getFirst());
    }

    private static Pack pack(Offer.Pack pack) {
        return new Pack(
                pack.label(),
                pack.netQuantity(),
                pack.unit(),
                pack.perCarton(),
                pack.gtin(),
                pack.priceOnRequest(),
                pack.priceMin(),
                pack.priceMax(),
                "VND",
                pack.vatState(),
                pack.vatRate(),
                pack.priceMin() == null
                        ? null
                        : pack.priceMin()
                                .divide(
                                        new Quantity(pack.netQuantity(), pack.unit()).inBaseUnit(),
                                        2,
                                        RoundingMode.HALF_UP),
                pack.tiers());
    }
}
