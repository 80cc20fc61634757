package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Pack;
import org.basao.catalogue.api.Offer.Tier;
import org.basao.catalogue.api.VatState;
import org.basao.kernel.Unit;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields.Checks;

/** One pack with its prices. */
@Named
@RequestScoped
public class OfferPackPage extends OfferStep {
    /** How many steps a pack may have. */
    private static final int TIERS = 5;

    private static final int EMPTY_TIERS = 2;

    private static final String ON_REQUEST = "onRequest";

    private int number;

    @Override
    CataloguePath here() {
        return CataloguePath.OFFER_PACKS;
    }

    /**
     * Place in the list from 1; one behind the last for a new pack. The form brings it along, so that a new pack that was kept while
     * somebody typed is not added twice.
     */
    public int getNumber() {
        if (number == 0) {
            String sent = request.getParameter("number");
            String asked = String.valueOf(sent == null ? request.getParameter("pack") : sent);
            int behind = getView().offer().packs().size() + 1;
            number = asked.matches("[1-9][0-9]?") ? Math.min(Integer.parseInt(asked), behind) : behind;
        }
        return number;
    }

    /** What the pack was called when the page was made; empty for a new one. */
    public String getWas() {
        String sent = request.getParameter("was");
        Pack pack = sent == null ? present() : null;
        return sent != null ? sent : pack == null ? "" : pack.label();
    }

    /** Somebody else may have moved or removed packs: the one of this page is found again by what it is called, or is a new one. */
    @Override
    void renew() {
        super.renew();
        if (!isThere() || isInBackground()) {
            return;
        }
        List<String> labels =
                getView().offer().packs().stream().map(Pack::label).toList();
        String typed = getTyped().text("label");
        boolean same = number <= labels.size() && labels.get(number - 1).equals(getWas());
        int found = labels.indexOf(getWas()) >= 0 ? labels.indexOf(getWas()) : labels.indexOf(typed);
        if (!same) {
            number = found >= 0 ? found + 1 : labels.size() + 1;
        }
    }

    private Pack present() {
        List<Pack> packs = getView().offer().packs();
        return getNumber() <= packs.size() ? packs.get(getNumber() - 1) : null;
    }

    @Override
    void fill(Typed fields, Offer offer) {
        Pack pack = present();
        fields.set("unit", getView().isStay() ? Unit.GUEST_DAY : Unit.GRAM);
        fields.set("vatState", VatState.UNSTATED);
        fields.set(ON_REQUEST, pack != null && pack.priceOnRequest());
        if (pack == null) {
            fields.set("netQuantity", getView().isStay() ? BigDecimal.ONE : null);
            return;
        }
        fields.set("label", pack.label());
        fields.set("netQuantity", pack.netQuantity());
        fields.set("unit", pack.unit());
        fields.set("perCarton", pack.perCarton());
        fields.set("gtin", pack.gtin());
        fields.set("priceMin", pack.priceMin());
        boolean range = pack.priceMax() != null && pack.priceMax().compareTo(pack.priceMin()) != 0;
        fields.set("priceMax", range ? pack.priceMax() : null);
        fields.set("vatState", pack.vatState());
        fields.set("vatRate", pack.vatRate());
        for (int i = 1; i <= pack.tiers().size(); i++) {
            fields.set("tierFrom" + i, pack.tiers().get(i - 1).from());
            fields.set("tierPrice" + i, pack.tiers().get(i - 1).price());
        }
    }

    @Override
    Set<String> ticks() {
        return Set.of(ON_REQUEST);
    }

    public void save() {
        save(false);
    }

    /** Keeps this one and begins another. */
    public void another() {
        save(true);
    }

    /** Where there are several the list is worth a look before going on. */
    private void save(boolean another) {
        List<Pack> packs = new ArrayList<>(getView().offer().packs());
        int place = getNumber();
        List<Pack> read = new ArrayList<>();
        if (!done(() -> read.add(read()))) {
            return;
        }
        if (place <= packs.size()) {
            packs.set(place - 1, read.getFirst());
        } else {
            packs.add(read.getFirst());
        }
        CataloguePath next = packs.size() > 1 ? CataloguePath.OFFER_PACKS : CataloguePath.OFFER_TERMS;
        save(getView().offer().withPacks(packs), another ? CataloguePath.OFFER_PACK : next, "done=saved");
    }

    private Pack read() {
        Typed typed = getTyped();
        Checks checks = new Checks();
        for (String field : List.of("netQuantity", "priceMin", "priceMax", "vatRate")) {
            checks.run(() -> typed.number(field));
        }
        checks.run(() -> typed.whole("perCarton"));
        List<Tier> tiers = new ArrayList<>();
        for (int i = 1; i <= TIERS; i++) {
            int row = i;
            checks.run(() -> tier(typed, row, tiers));
        }
        checks.end();
        BigDecimal least = isOnRequest() ? null : typed.number("priceMin");
        BigDecimal most = isOnRequest() ? null : typed.number("priceMax");
        return new Pack(
                typed.text("label"),
                typed.number("netQuantity"),
                typed.chosen("unit", Unit.class),
                typed.whole("perCarton"),
                typed.digits("gtin"),
                isOnRequest(),
                least,
                most == null ? least : most,
                vat(typed),
                typed.number("vatRate"),
                isOnRequest() ? List.of() : tiers);
    }

    private static VatState vat(Typed typed) {
        VatState state = typed.chosen("vatState", VatState.class);
        return state == null ? VatState.UNSTATED : state;
    }

    private static void tier(Typed typed, int row, List<Tier> tiers) {
        Integer from = typed.whole("tierFrom" + row);
        BigDecimal price = typed.number("tierPrice" + row);
        if (from == null && price == null) {
            return;
        }
        if (from == null) {
            throw new InvalidField("tierFrom" + row, "catalogue.offer.tiers.half");
        }
        if (price == null) {
            throw new InvalidField("tierPrice" + row, "catalogue.offer.tiers.half");
        }
        tiers.add(new Tier(from, price));
    }

    public boolean isOnRequest() {
        return Boolean.parseBoolean(getTyped().text(ON_REQUEST));
    }

    public void setOnRequest(boolean onRequest) {
        getTyped().set(ON_REQUEST, onRequest);
    }

    public List<VatState> getVatStates() {
        return List.of(VatState.values());
    }

    /** How many rows of steps the form shows: those that are there and a few more, and as many as were sent. */
    public int getTiers() {
        Pack pack = present();
        int rows =
                Math.min(TIERS, EMPTY_TIERS + (pack == null ? 0 : pack.tiers().size()));
        while (rows < TIERS && request.getParameter("tierFrom" + (rows + 1)) != null) {
            rows++;
        }
        return rows;
    }
}
