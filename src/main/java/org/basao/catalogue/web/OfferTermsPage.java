package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Stay;
import org.basao.catalogue.api.Offer.Terms;
import org.basao.kernel.Unit;
import org.basao.place.Places;
import org.basao.platform.error.InvalidFields.Checks;

/** What holds for an order: the least, times, storage, where to; for guests how many, how long, when. */
@Named
@RequestScoped
public class OfferTermsPage extends OfferForm {
    @Inject
    Places places;

    @Inject
    java.time.Clock clock;

    private String[] deliversTo;

    /** A place to choose. */
    public record Choice(String code, String name) {}

    @Override
    CataloguePath here() {
        return CataloguePath.OFFER_TERMS;
    }

    @Override
    void fill(Typed fields, Offer offer) {
        Terms terms = offer.terms();
        fields.set("minimumOrder", terms.minimumOrder());
        fields.set("minimumUnit", terms.minimumUnit() == null ? usual(offer) : terms.minimumUnit());
        fields.set("leadTimeDays", terms.leadTimeDays());
        fields.set("shelfLifeDays", terms.shelfLifeDays());
        fields.set("storageVi", terms.storageVi());
        fields.set("storageEn", terms.storageEn());
        fields.set("hsCode", terms.hsCode());
        Stay stay = offer.stay();
        fields.set("guestsFrom", stay.guestsFrom());
        fields.set("guestsTo", stay.guestsTo());
        fields.set("nights", stay.nights());
        fields.set("seasonFrom", stay.seasonFrom());
        fields.set("seasonTo", stay.seasonTo());
    }

    private Unit usual(Offer offer) {
        return offer.packs().isEmpty()
                ? (getView().isStay() ? Unit.GUEST_DAY : Unit.KILOGRAM)
                : offer.packs().getFirst().unit().dimension().base();
    }

    public void save() {
        Typed typed = getTyped();
        List<Offer> read = new ArrayList<>();
        if (done(() -> read.add(read(typed)))) {
            save(read.getFirst(), CataloguePath.OFFER_CAPACITY, "done=saved");
        }
    }

    private Offer read(Typed typed) {
        Checks checks = new Checks().run(() -> typed.number("minimumOrder"));
        for (String field : List.of("leadTimeDays", "shelfLifeDays", "guestsFrom", "guestsTo", "nights")) {
            checks.run(() -> typed.whole(field));
        }
        checks.end();
        return getView()
                .offer()
                .with(
                        new Terms(
                                typed.number("minimumOrder"),
                                typed.number("minimumOrder") == null ? null : typed.chosen("minimumUnit", Unit.class),
                                typed.whole("leadTimeDays"),
                                typed.whole("shelfLifeDays"),
                                typed.text("storageVi"),
                                typed.text("storageEn"),
                                typed.digits("hsCode"),
                                Arrays.stream(getDeliversTo()).distinct().toList()),
                        new Stay(
                                typed.whole("guestsFrom"),
                                typed.whole("guestsTo"),
                                typed.whole("nights"),
                                typed.whole("seasonFrom"),
                                typed.whole("seasonTo")));
    }

    public String[] getDeliversTo() {
        return deliversTo == null ? getView().offer().terms().deliversTo().toArray(String[]::new) : deliversTo.clone();
    }

    public void setDeliversTo(String[] deliversTo) {
        this.deliversTo = deliversTo.clone();
    }

    /** The whole country and abroad first, then provinces by name. */
    public List<Choice> getPlaces() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Offer.COUNTRY, texts().text("place.VN")));
        choices.add(new Choice(Offer.ABROAD, texts().text("place.ABROAD")));
        places.provinces(org.basao.platform.config.Days.today(clock))
                .forEach(province ->
                        choices.add(new Choice(province.code(), either(province.name(), province.nameEn()))));
        return choices;
    }

    public List<Integer> getMonths() {
        return List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }
}
