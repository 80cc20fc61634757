package org.basao.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.ProductCard;
import org.basao.catalogue.api.ProductView;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.Html;
import org.basao.register.ProductSets;
import org.basao.register.api.CertificateView;
import org.basao.register.api.ProductSetView;

/** One public product. */
@Named
@RequestScoped
public class ProductPage {
    private static final int SIMILAR = 4;

    @Inject
    Catalogue catalogue;

    @Inject
    ProductSets sets;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private ProductView product;
    private CertificateView certificate;
    private List<ProductCard> similar;
    private List<String> story;

    /** Whether the product is public on the day of the visit; then the page can be shown. */
    boolean open(String code) {
        Optional<ProductView> found = catalogue.product(code, visit.day());
        found.ifPresent(view -> {
            product = view;
            story = words.paragraphs(words.either(view.storyVi(), view.storyEn()));
            similar = catalogue.similar(code, visit.day(), SIMILAR);
            certificate = view.certificates().stream()
                    .filter(one -> one.code().equals(view.card().certificateCode()))
                    .findFirst()
                    .orElseThrow();
            visit.at(address(Language.VI), address(Language.EN));
        });
        return found.isPresent();
    }

    Address address(Language language) {
        ProductCard card = product.card();
        return Address.of(Section.PRODUCTS, language, new Words(language).name(card), card.code());
    }

    public ProductView getProduct() {
        return product;
    }

    public ProductCard getCard() {
        return product.card();
    }

    /** The certificate that makes the product public today. */
    public CertificateView getCertificate() {
        return certificate;
    }

    public ProductSetView getSet() {
        return sets.set(getCard().setNumber()).orElseThrow();
    }

    public List<String> getStory() {
        return story;
    }

    public String getLead() {
        return words.either(product.descriptionVi(), product.descriptionEn());
    }

    public String getStorage() {
        return words.either(product.storageVi(), product.storageEn());
    }

    public List<ProductCard> getSimilar() {
        return similar;
    }

    public String getDescription() {
        ProductCard card = getCard();
        return words.say(
                "product.description",
                card.stars(),
                card.producerName(),
                words.province(card),
                words.day(certificate.lastEffectiveDay()));
    }

    /** schema.org data, safe inside a script element. */
    public String getJsonLd() {
        return Html.jsonInScript(new ProductJsonLd(product, certificate, visit, words).text());
    }
}
