package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Pack;

/** The ways in which the product is sold, the one that lists show first. */
@Named
@RequestScoped
public class OfferPacksPage extends OfferStep {
    private List<Line> lines;

    /**
     * A pack in the list.
     *
     * @param number from 1
     */
    public record Line(int number, String label, String price, boolean tiered, String path) {}

    @Override
    CataloguePath here() {
        return CataloguePath.OFFER_PACKS;
    }

    @Override
    void fill(Typed fields, Offer offer) {}

    public List<Line> getLines() {
        if (lines == null) {
            lines = new ArrayList<>();
            for (Pack pack : getView().offer().packs()) {
                int number = lines.size() + 1;
                lines.add(new Line(
                        number,
                        pack.label(),
                        price(pack),
                        !pack.tiers().isEmpty(),
                        path(CataloguePath.OFFER_PACK) + "&pack=" + number));
            }
        }
        return lines;
    }

    private String price(Pack pack) {
        if (pack.priceOnRequest()) {
            return texts().text("price.onRequest");
        }
        Typed shown = new Typed(language());
        shown.set("least", pack.priceMin());
        shown.set("most", pack.priceMax());
        boolean one = pack.priceMin().compareTo(pack.priceMax()) == 0;
        return (one ? shown.get("least") : shown.get("least") + " – " + shown.get("most")) + " ₫";
    }

    /** Puts a pack before the others: its price stands on cards. */
    public void first(int number) {
        List<Pack> packs = new ArrayList<>(getView().offer().packs());
        if (number >= 2 && number <= packs.size()) {
            Collections.rotate(packs.subList(0, number), 1);
            change(getView().offer().withPacks(packs), CataloguePath.OFFER_PACKS, "done=moved");
        }
    }

    public void remove(int number) {
        List<Pack> packs = new ArrayList<>(getView().offer().packs());
        if (number >= 1 && number <= packs.size()) {
            packs.remove(number - 1);
            change(getView().offer().withPacks(packs), CataloguePath.OFFER_PACKS, "done=removed");
        }
    }
}
