package org.basao.site.web.api;

import java.math.BigDecimal;
import java.util.List;
import org.basao.catalogue.api.ProductCard;
import org.basao.catalogue.api.ProductView;
import org.basao.platform.i18n.Language;
import org.basao.register.api.CertificateView;
import org.basao.register.api.ProductSetView;
import org.basao.site.web.Address;
import org.basao.site.web.Section;
import org.basao.site.web.Words;
import org.basao.site.web.api.CertificateSheet.Linked;
import org.basao.site.web.api.FoundProducts.Item;
import org.basao.site.web.api.FoundProducts.Named;
import org.basao.site.web.api.FoundProducts.Proof;
import org.basao.site.web.api.ProductSheet.Amount;
import org.basao.site.web.api.ProductSheet.Capacity;
import org.basao.site.web.api.ProductSheet.Pack;
import org.basao.site.web.api.ProductSheet.Photo;
import org.basao.site.web.api.ProductSheet.Producer;
import org.basao.site.web.api.ProductSheet.Standard;
import org.basao.site.web.api.ProductSheet.Tier;

/**
 * Writes views of the features down for the API, in one language.
 *
 * @param baseUrl the public address without a slash at its end
 */
record Sheets(Language language, Words words, String baseUrl) {
    static final String PATH = "/api/v1";

    static Sheets in(Language language, String baseUrl) {
        return new Sheets(language, new Words(language), baseUrl);
    }

    Item item(ProductCard card) {
        return new Item(
                card.code(),
                words.name(card),
                card.stars(),
                card.setNumber(),
                card.legalNotice(),
                words.province(card),
                new Named(card.producerCode(), card.producerName()),
                card.pack(),
                card.priceOnRequest(),
                plain(card.priceMin()),
                plain(card.priceMax()),
                card.currency(),
                photo(card.photo()),
                new Proof(
                        card.certificateCode(),
                        card.certificateNumber(),
                        card.issuer(),
                        card.issuedOn(),
                        card.validTo()),
                productPath(card.name(), card.code()));
    }

    ProductSheet product(ProductView view, ProductSetView set) {
        ProductCard card = view.card();
        return new ProductSheet(
                card.code(),
                words.name(card),
                card.name(),
                card.stars(),
                card.potentialFiveStar(),
                set.group(),
                set.number(),
                words.either(set.name(), set.nameEn()),
                card.legalNotice(),
                card.provinceCode(),
                words.province(card),
                view.formerProvince(),
                view.commune(),
                new Producer(
                        card.producerCode(),
                        card.producerName(),
                        card.entityType(),
                        path(Section.PRODUCERS, card.producerName(), card.producerCode())),
                words.either(view.descriptionVi(), view.descriptionEn()),
                words.either(view.storyVi(), view.storyEn()),
                words.either(view.storageVi(), view.storageEn()),
                view.shelfLifeDays(),
                view.leadTimeDays(),
                view.hsCode(),
                card.minimumOrder() == null ? null : new Amount(plain(card.minimumOrder()), card.minimumUnit()),
                view.packs().stream().map(Sheets::pack).toList(),
                view.capacity().stream()
                        .map(month -> new Capacity(month.month(), plain(month.quantity()), month.unit()))
                        .toList(),
                view.standards().stream()
                        .map(standard -> new Standard(standard.name(), standard.number(), standard.validTo()))
                        .toList(),
                view.deliversTo(),
                view.photos().stream().map(this::photo).toList(),
                certificate(view.certificate()),
                certificates(view.certificates()),
                productPath(card.name(), card.code()),
                baseUrl + "/q/" + card.code());
    }

    private Photo photo(org.basao.catalogue.api.Photo photo) {
        return photo == null
                ? null
                : new Photo(
                        baseUrl + photo.path(photo.width()),
                        photo.width(),
                        photo.height(),
                        words.either(photo.altVi(), photo.altEn()));
    }

    private static Pack pack(ProductView.Pack pack) {
        return new Pack(
                pack.label(),
                plain(pack.netQuantity()),
                pack.unit(),
                pack.perCarton(),
                pack.gtin(),
                pack.priceOnRequest(),
                plain(pack.priceMin()),
                plain(pack.priceMax()),
                pack.currency(),
                pack.vatState(),
                plain(pack.vatRate()),
                plain(pack.comparisonPrice()),
                pack.unit().dimension().base(),
                pack.tiers().stream()
                        .map(tier -> new Tier(tier.from(), plain(tier.price())))
                        .toList());
    }

    List<CertificateSheet> certificates(List<CertificateView> views) {
        return views.stream().map(this::certificate).toList();
    }

    CertificateSheet certificate(CertificateView view) {
        return new CertificateSheet(
                view.code(),
                view.number(),
                view.status(),
                view.stars(),
                view.potentialFiveStar(),
                view.issuer(),
                view.level(),
                view.decisionNumber(),
                view.placeName(),
                view.issuedOn(),
                view.validTo(),
                view.lastEffectiveDay(),
                view.supersededFrom(),
                view.revokedFrom(),
                view.revocationReason(),
                new Linked(view.productCode(), view.productName(), productPath(view.productName(), view.productCode())),
                new Linked(
                        view.holderCode(),
                        view.holderName(),
                        path(Section.PRODUCERS, view.holderName(), view.holderCode())),
                view.legalNotice(),
                PATH + "/certificates?product=" + view.productCode(),
                Address.of(Section.CERTIFICATES, language, "", view.code()).path());
    }

    private String productPath(String name, String code) {
        return path(Section.PRODUCTS, name, code);
    }

    private String path(Section section, String name, String code) {
        return Address.of(section, language, name, code).path();
    }

    /** 120000.00 is 120000; 12.50 is 12.5. */
    static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
