package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Standard;
import org.basao.platform.error.InvalidFields.Checks;

/** Standards that the producer holds, such as VietGAP, with the numbers and last days of their papers. */
@Named
@RequestScoped
public class OfferStandardsPage extends OfferStep {
    private static final int EMPTY_ROWS = 2;
    private static final int MOST_ROWS = 12;

    @Override
    CataloguePath here() {
        return CataloguePath.OFFER_STANDARDS;
    }

    @Override
    void fill(Typed fields, Offer offer) {
        for (int i = 1; i <= offer.standards().size(); i++) {
            Standard one = offer.standards().get(i - 1);
            fields.set("standard" + i, one.name());
            fields.set("number" + i, one.number());
            fields.set("validTo" + i, one.validTo());
        }
    }

    /** The rows of the form: those that are there and a few more, and as many as were sent. */
    public List<Integer> getRows() {
        int rows = Math.min(MOST_ROWS, getView().offer().standards().size() + EMPTY_ROWS);
        while (rows < MOST_ROWS && request.getParameter("standard" + (rows + 1)) != null) {
            rows++;
        }
        return IntStream.rangeClosed(1, rows).boxed().toList();
    }

    public void save() {
        Typed typed = getTyped();
        List<Standard> standards = new ArrayList<>();
        Checks checks = new Checks();
        for (int row : getRows()) {
            checks.run(() -> {
                Standard one = new Standard(
                        typed.text("standard" + row), typed.text("number" + row), typed.day("validTo" + row));
                if (one.name() != null || one.number() != null || one.validTo() != null) {
                    standards.add(one);
                }
            });
        }
        if (done(checks::end)) {
            save(getView().offer().withStandards(standards), CataloguePath.OFFER_PUBLISH, "done=saved");
        }
    }
}
