package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.basao.catalogue.OfferComparison;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.OfferDifference;
import org.basao.catalogue.api.PublishedOffer;

/** Every state that was public, what changed from one to the next, and the way back. */
@Named
@RequestScoped
public class OfferVersionsPage extends OfferForm {
    private List<PublishedOffer> states;
    private List<Line> lines;

    /** A state with what it changed. */
    public record Line(int number, String when, String by, boolean shown, boolean present, String path) {}

    @Override
    CataloguePath here() {
        return CataloguePath.OFFER_VERSIONS;
    }

    @Override
    void fill(Typed fields, Offer offer) {}

    private List<PublishedOffer> states() {
        if (states == null) {
            states = offers.history(actor(), getView().code());
        }
        return states;
    }

    public List<Line> getLines() {
        if (lines == null) {
            int shown = shown();
            lines = states().stream()
                    .map(state -> new Line(
                            state.number(),
                            time(state.at()),
                            state.by() == null ? texts().text("versions.imported") : state.by(),
                            state.number() == shown,
                            state.offer().equals(getView().offer()),
                            path(CataloguePath.OFFER_VERSIONS) + "&state=" + state.number()))
                    .toList();
        }
        return lines;
    }

    /** The number of the state that is looked at; the newest where none is named, 0 where there is none. */
    public int shown() {
        String asked = String.valueOf(request.getParameter("state"));
        int wanted = asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 0;
        boolean there = states().stream().anyMatch(state -> state.number() == wanted);
        return there ? wanted : states().isEmpty() ? 0 : states().getFirst().number();
    }

    public int getShown() {
        return shown();
    }

    /** Whether the state that is looked at is what is written now. */
    public boolean isPresent() {
        return offer(shown()).equals(getView().offer());
    }

    /** What the state changed of the one before it. */
    public List<OfferDifference> getChanges() {
        return OfferComparison.between(offer(shown() - 1), offer(shown()));
    }

    /** How what is written now differs from it. */
    public List<OfferDifference> getSince() {
        return OfferComparison.between(offer(shown()), getView().offer());
    }

    private Offer offer(int number) {
        return states().stream()
                .filter(state -> state.number() == number)
                .findFirst()
                .map(PublishedOffer::offer)
                .orElse(Offer.EMPTY);
    }

    public String field(OfferDifference one) {
        String number = one.number() == 0 ? "" : " " + one.number();
        return texts().text("part." + one.part()) + number + ": " + texts().text("name." + one.field());
    }

    /** A value as it was written down, in words where it is one of ours. */
    public String value(String field, String written) {
        return switch (field) {
            case "unit", "minimumUnit" -> texts().text("unit." + written);
            case "vatState" -> texts().text("vat." + written);
            case "priceOnRequest" -> texts().text("value." + written);
            case "hash" -> written.substring(0, 8);
            case "quantity" -> {
                int space = written.indexOf(' ');
                yield written.substring(0, space) + " " + texts().text("unit." + written.substring(space + 1));
            }
            default -> written;
        };
    }

    public void restore(int number) {
        if (done(() -> service.restore(actor(), getView().code(), getVersion(), number))) {
            go(CataloguePath.OFFER_PUBLISH, "done=restored");
        }
    }
}
