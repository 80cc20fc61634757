package org.basao.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.basao.account.Visitor;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.Previews;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.ProductCard;
import org.basao.catalogue.api.ProductView;
import org.basao.inquiry.api.AskPath;
import org.basao.place.Places;
import org.basao.place.api.ProvinceView;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.Asked;
import org.basao.platform.web.Html;
import org.basao.register.ProductSets;
import org.basao.register.api.CertificateView;
import org.basao.register.api.ProductSetView;
import org.basao.report.api.ReportPath;

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

    @Inject
    Places places;

    @Inject
    Previews previews;

    @Inject
    Visitor visitor;

    @Inject
    Asked asked;

    private boolean preview;
    private AgeAnswer age = AgeAnswer.NOT_GIVEN;
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

    /** Whether the page can be shown as it will be: to members of its producer. */
    boolean preview(String code) {
        if (!visitor.isPresent()) {
            return false;
        }
        try {
            product = previews.of(visitor.actor(), code, visit.day());
        } catch (NotFound e) {
            return false;
        }
        preview = true;
        story = words.paragraphs(words.either(product.storyVi(), product.storyEn()));
        similar = List.of();
        certificate = product.certificates().stream()
                .filter(one -> one.code().equals(product.card().certificateCode()))
                .findFirst()
                .orElse(null);
        visit.otherAt(CataloguePath.previewOf(code, visit.language().other()));
        return true;
    }

    /**
     * Takes what was answered to the question for the age.
     *
     * @return whether the page is shown for that answer, and therefore only to whoever gave it
     */
    boolean answered(AgeAnswer answer) {
        age = getCard().isAgeAsked() ? answer : AgeAnswer.NOT_GIVEN;
        return age != AgeAnswer.NOT_GIVEN;
    }

    /** Whether prices are shown, and orders taken: of spirits to grown-ups only, and to the producer who looks at the own page. */
    public boolean isOfferShown() {
        return preview || !getCard().isAgeAsked() || age == AgeAnswer.GROWN;
    }

    public boolean isYoung() {
        return age == AgeAnswer.YOUNG;
    }

    /** Where anybody says that something is wrong with the product. */
    public String getReportPath() {
        return asked.link(ReportPath.of(getCard().code(), visit.language()));
    }

    /** Where the page is, without an answer. */
    public String getPath() {
        return visit.path(address(visit.language()));
    }

    public boolean isPreview() {
        return preview;
    }

    /** Back to the sheet from which the preview was opened. */
    public String getPublishPath() {
        return asked.link(CataloguePath.OFFER_PUBLISH.in(visit.language()) + "?code="
                + getCard().code());
    }

    /** Asks its producer; on to the page that fits whoever presses. */
    public String getAskPath() {
        return asked.link(
                AskPath.ASK_FOR.in(visit.language()) + "?product=" + getCard().code());
    }

    /** Puts it into the visitor's basket. */
    public String getBasketPath() {
        return asked.link(AskPath.BASKET_ADD.in(visit.language()) + "?product="
                + getCard().code());
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

    /** Where to it is delivered, in words; empty where nothing is said. */
    public String getDeliversTo() {
        if (product.deliversTo().isEmpty()) {
            return "";
        }
        Map<String, String> provinces = places.provinces(visit.day()).stream()
                .collect(Collectors.toMap(ProvinceView::code, one -> words.either(one.name(), one.nameEn())));
        return product.deliversTo().stream()
                .map(code -> code.equals(Offer.COUNTRY) || code.equals(Offer.ABROAD)
                        ? words.say("product.deliversTo." + code)
                        : provinces.getOrDefault(code, ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public String getDescription() {
        ProductCard card = getCard();
        if (certificate == null) {
            return "";
        }
        return words.say(
                "product.description",
                card.stars(),
                card.producerName(),
                words.province(card),
                words.day(certificate.lastEffectiveDay()));
    }

    /** schema.org data, safe inside a script element. */
    public String getJsonLd() {
        return preview ? "{}" : Html.jsonInScript(new ProductJsonLd(product, certificate, visit, words).text());
    }
}
