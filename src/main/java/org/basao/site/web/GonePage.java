package org.basao.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.GoneProduct;
import org.basao.catalogue.api.ProductCard;
import org.basao.platform.i18n.Language;

/** A product that is no longer public: its name, since when, its certificates, similar products, nothing else (law 1). */
@Named
@RequestScoped
public class GonePage {
    private static final int SIMILAR = 4;

    @Inject
    Catalogue catalogue;

    @Inject
    Visit visit;

    private GoneProduct product;
    private List<ProductCard> similar;

    /** Whether there once was such a certified product and it is not public on the day of the visit. */
    boolean open(String code) {
        Optional<GoneProduct> found = catalogue.gone(code, visit.day());
        found.ifPresent(gone -> {
            product = gone;
            similar = catalogue.similar(code, visit.day(), SIMILAR);
            visit.at(address(Language.VI), address(Language.EN));
        });
        return found.isPresent();
    }

    Address address(Language language) {
        return Address.of(Section.PRODUCTS, language, product.name(), product.code());
    }

    public GoneProduct getProduct() {
        return product;
    }

    public List<ProductCard> getSimilar() {
        return similar;
    }
}
