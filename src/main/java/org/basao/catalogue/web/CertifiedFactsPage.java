package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.FormMessages;
import org.basao.register.CertifiedChangeService;
import org.basao.register.CertifiedChanges;
import org.basao.register.ProductSets;
import org.basao.register.api.AskCertifiedChange;
import org.basao.register.api.CertifiedChangeView;
import org.basao.register.api.CertifiedField;
import org.basao.register.api.ProductSetView;
import org.basao.register.api.RegisterPermission;

/** What is certified and changes only when an officer agrees: the wish for it, with a reason, and what became of earlier ones. */
@Named
@RequestScoped
public class CertifiedFactsPage extends OfferForm {
    private static final String REGISTER = "org.basao.register.messages";

    @Inject
    CertifiedChangeService changes;

    @Inject
    CertifiedChanges known;

    @Inject
    ProductSets sets;

    private List<CertifiedChangeView> all;

    @Override
    CataloguePath here() {
        return CataloguePath.CERTIFIED_FACTS;
    }

    @Override
    void fill(Typed fields, Offer offer) {
        fields.set("field", CertifiedField.NAME);
        fields.set("productVersion", getView().productVersion());
    }

    public void ask() {
        Typed typed = getTyped();
        Integer seen = typed.whole("productVersion");
        AskCertifiedChange command = new AskCertifiedChange(
                getView().code(),
                seen == null ? getView().productVersion() : seen,
                typed.chosen("field", CertifiedField.class),
                typed.text("value"),
                typed.text("reason"));
        if (answered(() -> changes.ask(actor(), command))) {
            go(CataloguePath.CERTIFIED_FACTS, "done=asked");
        }
    }

    public void withdraw(String code) {
        if (answered(() -> changes.withdraw(actor(), code))) {
            go(CataloguePath.CERTIFIED_FACTS, "done=takenBack");
        }
    }

    /** What the register refuses is said in its words. */
    private boolean answered(Runnable useCase) {
        return FormMessages.done(Texts.of(REGISTER, language()), () -> {
            try {
                useCase.run();
            } catch (StaleVersion e) {
                renew();
                getTyped().set("productVersion", getView().productVersion());
                throw e;
            }
        });
    }

    public List<CertifiedChangeView> getChanges() {
        if (all == null) {
            all = known.of(actor(), getView().code());
        }
        return all;
    }

    public boolean isAsking() {
        return actor().may(RegisterPermission.ASK_CHANGE);
    }

    public List<CertifiedField> getFields() {
        return Arrays.asList(CertifiedField.values());
    }

    public List<ProductSetView> getSets() {
        return sets.all();
    }
}
