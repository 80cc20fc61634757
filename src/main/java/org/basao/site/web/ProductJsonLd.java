package org.basao.site.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.basao.catalogue.api.Photo;
import org.basao.catalogue.api.ProductCard;
import org.basao.catalogue.api.ProductView;
import org.basao.register.api.CertificateView;

/** A product in the words of schema.org, with its certificate and its price; of spirits no price, because search engines show it unasked. */
record ProductJsonLd(ProductView product, CertificateView certificate, Visit visit, Words words) {
    private static final int GROWN = 18;

    String text() {
        ProductCard card = product.card();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "Product")
                .add("name", words.name(card))
                .add("url", visit.getCanonical())
                .add("sku", card.code())
                .add("brand", thing("Brand", card.producerName()))
                .add("countryOfOrigin", "VN")
                .add("hasCertification", certification());
        if (card.sample()) {
            json.add("disambiguatingDescription", "Dữ liệu minh họa / Sample data");
        }
        if (!product.photos().isEmpty()) {
            JsonArrayBuilder images = Json.createArrayBuilder();
            product.photos().forEach(photo -> images.add(visit.absolute(photo.path(Photo.LARGEST))));
            json.add("image", images);
        }
        String description = words.either(product.descriptionVi(), product.descriptionEn());
        if (description != null) {
            json.add("description", description);
        }
        product.packs().stream()
                .map(ProductView.Pack::gtin)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(gtin -> json.add("gtin", gtin));
        if (card.isAgeAsked()) {
            json.add("hasAdultConsideration", "https://schema.org/AlcoholConsideration");
            json.add(
                    "audience",
                    Json.createObjectBuilder().add("@type", "PeopleAudience").add("suggestedMinAge", GROWN));
            return json.build().toString();
        }
        product.packs().stream()
                .filter(pack -> !pack.priceOnRequest())
                .findFirst()
                .ifPresent(pack -> json.add("offers", offer(pack)));
        return json.build().toString();
    }

    private JsonObjectBuilder offer(ProductView.Pack pack) {
        return Json.createObjectBuilder()
                .add("@type", "AggregateOffer")
                .add("priceCurrency", pack.currency())
                .add("lowPrice", plain(pack.priceMin()))
                .add("highPrice", plain(pack.priceMax()))
                .add("offerCount", product.packs().size());
    }

    private static BigDecimal plain(BigDecimal price) {
        BigDecimal stripped = price.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private JsonObjectBuilder certification() {
        LocalDate last = certificate.lastEffectiveDay();
        return Json.createObjectBuilder()
                .add("@type", "Certification")
                .add("name", "OCOP")
                .add("certificationIdentification", certificate.number())
                .add("certificationStatus", "https://schema.org/CertificationActive")
                .add(
                        "certificationRating",
                        Json.createObjectBuilder()
                                .add("@type", "Rating")
                                .add("ratingValue", certificate.stars())
                                .add("bestRating", 5))
                .add("issuedBy", thing("Organization", certificate.issuer()))
                .add("validFrom", certificate.issuedOn().toString())
                .add("expires", last.toString());
    }

    private static JsonObjectBuilder thing(String type, String name) {
        return Json.createObjectBuilder().add("@type", type).add("name", name);
    }
}
