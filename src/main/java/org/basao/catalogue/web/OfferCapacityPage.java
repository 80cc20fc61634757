package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Month;
import org.basao.kernel.Unit;
import org.basao.platform.error.InvalidFields.Checks;

/** How much can be delivered, or how many guests can come, month by month. */
@Named
@RequestScoped
public class OfferCapacityPage extends OfferStep {
    private static final int MONTHS = 12;

    @Override
    CataloguePath here() {
        return CataloguePath.OFFER_CAPACITY;
    }

    @Override
    void fill(Typed fields, Offer offer) {
        offer.capacity().forEach(one -> fields.set("month" + one.month(), one.quantity()));
        fields.set(
                "unit",
                offer.capacity().isEmpty()
                        ? usual(offer)
                        : offer.capacity().getFirst().unit());
    }

    public void save() {
        Typed typed = getTyped();
        List<Month> months = new ArrayList<>();
        Unit unit = typed.chosen("unit", Unit.class);
        Checks checks = new Checks().run(() -> typed.number("everyMonth"));
        for (int i = 1; i <= MONTHS; i++) {
            int month = i;
            checks.run(() -> {
                BigDecimal own = typed.number("month" + month);
                BigDecimal quantity = own == null ? typed.number("everyMonth") : own;
                if (quantity != null) {
                    months.add(new Month(month, quantity, unit));
                }
            });
        }
        if (done(checks::end)) {
            save(getView().offer().withCapacity(months), CataloguePath.OFFER_STANDARDS, "done=saved");
        }
    }

    public List<Integer> getMonths() {
        return List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }
}
