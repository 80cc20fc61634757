package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.basao.catalogue.OwnProducts;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.CataloguePermission;
import org.basao.catalogue.api.MyProduct;
import org.basao.catalogue.api.OwnProductView.WhyNotPublic;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;

/** The products of the organisation acted for: how each stands, why, and what to do next. */
@Named
@RequestScoped
public class MyProductsPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int SOON_DAYS = 90;

    @Inject
    Asked asked;

    @Inject
    CurrentActor current;

    @Inject
    OwnProducts products;

    @Inject
    Clock clock;

    private List<MyProduct> all;
    private LocalDate day;

    public List<MyProduct> getProducts() {
        if (all == null) {
            all = products.mine(current.actor(), day());
        }
        return all;
    }

    /** How many of them the public sees. */
    public long getShown() {
        return getProducts().stream().filter(MyProduct::isPublic).count();
    }

    private LocalDate day() {
        if (day == null) {
            day = Days.today(clock);
        }
        return day;
    }

    public boolean isWriting() {
        return current.actor().may(CataloguePermission.WRITE);
    }

    /** What to do first about it: the reason that lies with the producer before those that lie with others. */
    public WhyNotPublic next(MyProduct product) {
        List<WhyNotPublic> why = product.product().whyNotPublic();
        return why.stream()
                .filter(one -> one == WhyNotPublic.NOT_PUBLISHED || one == WhyNotPublic.WITHDRAWN)
                .findFirst()
                .orElse(why.getFirst());
    }

    public String certificate(MyProduct product) {
        LocalDate last = product.product().certifiedTo();
        if (last == null) {
            return "";
        }
        return texts().text("mine.certified", product.stars(), DAY.format(last), product.daysLeft(day()));
    }

    /** Whether its certificate ends within three months. */
    public boolean soon(MyProduct product) {
        return product.product().certifiedTo() != null && product.daysLeft(day()) <= SOON_DAYS;
    }

    public String name(MyProduct product) {
        String english = product.product().nameEn();
        return asked.language() == Language.VI || english == null
                ? product.product().name()
                : english;
    }

    /** Where the offer is written. */
    public String writePath(MyProduct product) {
        return path(CataloguePath.OFFER_STORY, product);
    }

    public String publishPath(MyProduct product) {
        return path(CataloguePath.OFFER_PUBLISH, product);
    }

    public String labelsPath(MyProduct product) {
        return path(CataloguePath.LABELS, product);
    }

    /** Where many are written at once. */
    public String getSheetPath() {
        return asked.link(CataloguePath.OFFER_SHEET.in(asked.language()));
    }

    private String path(CataloguePath path, MyProduct product) {
        return asked.link(path.in(asked.language())) + "?code="
                + product.product().code();
    }

    public String photo(MyProduct product) {
        return asked.link(product.photo().path(320));
    }

    private Texts texts() {
        return Texts.of(OfferForm.BUNDLE, asked.language());
    }
}
