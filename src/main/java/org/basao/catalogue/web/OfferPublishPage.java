package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.basao.catalogue.CatalogueService;
import org.basao.catalogue.OwnProducts;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.MyProduct;
import org.basao.catalogue.api.Offer;
import org.basao.platform.config.Days;

/** The last step: what is still missing, how it will look, and before the public with it. */
@Named
@RequestScoped
public class OfferPublishPage extends OfferForm {
    @Inject
    OwnProducts products;

    @Inject
    CatalogueService listings;

    @Inject
    Clock clock;

    private MyProduct mine;
    private String reason;

    @Override
    CataloguePath here() {
        return CataloguePath.OFFER_PUBLISH;
    }

    @Override
    void fill(Typed fields, Offer offer) {}

    public void publish() {
        if (done(() -> service.publish(actor(), getView().code(), getVersion()))) {
            go(CataloguePath.OFFER_PUBLISH, "done=published");
        }
    }

    public void discard() {
        if (done(() -> service.discard(actor(), getView().code(), getVersion()))) {
            go(CataloguePath.OFFER_PUBLISH, "done=discarded");
        }
    }

    public void withdraw() {
        if (done(() -> listings.withdraw(actor(), getView().code(), reason))) {
            go(CataloguePath.OFFER_PUBLISH, "done=withdrawn");
        }
    }

    /** How it stands today. */
    public MyProduct getMine() {
        if (mine == null) {
            mine = products.one(actor(), getView().code(), Days.today(clock)).orElseThrow();
        }
        return mine;
    }

    /** What is written and what a buyer would miss. */
    public List<MyProduct.Missing> getMissing() {
        return MyProduct.missingIn(getView().offer(), getView().isStay());
    }

    public boolean isPublishable() {
        return getView().isDraft() || !getView().isPublished();
    }

    public String getPreviewPath() {
        return asked.link(CataloguePath.previewOf(getView().code(), language()));
    }

    /** The public page, which answers only while the product is public. */
    public String getPublicPath() {
        return asked.link((language() == org.basao.platform.i18n.Language.VI ? "/san-pham/" : "/en/products/")
                + getView().code());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
