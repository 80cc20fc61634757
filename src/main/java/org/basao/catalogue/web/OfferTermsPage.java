package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
public class OfferTermsPage extends OfferStep {
    @Inject
    Places places;

    private static final String DELIVERS_TO = "deliversTo";

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
        fields.set(DELIVERS_TO, String.join(",", terms.deliversTo()));
        fields.set("guestsFrom", stay.guestsFrom());
        fields.set("guestsTo", stay.guestsTo());
        fields.set("nights", stay.nights());
        fields.set("seasonFrom", stay.seasonFrom());
        fields.set("seasonTo", stay.seasonTo());
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

    @Override
    Set<String> ticks() {
        return getView().isStay() ? Set.of() : Set.of(DELIVERS_TO);
    }

    @Override
    String inWords(String field, String written) {
        if (!field.equals(DELIVERS_TO) || written == null) {
            return super.inWords(field, written);
        }
        Map<String, String> names = getPlaces().stream().collect(Collectors.toMap(Choice::code, Choice::name));
        return Arrays.stream(written.split(","))
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    public String[] getDeliversTo() {
        String codes = getTyped().text(DELIVERS_TO);
        return codes == null ? new String[0] : codes.split(",");
    }

    public void setDeliversTo(String[] deliversTo) {
        getTyped().set(DELIVERS_TO, String.join(",", deliversTo));
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
