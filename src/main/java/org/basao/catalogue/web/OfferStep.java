package org.basao.catalogue.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.SaveOffer;
import org.basao.catalogue.api.Writing;
import org.basao.platform.config.Days;
import org.basao.platform.security.Secrets;

/**
 * A step in which an offer is written. Its fields are kept as the draft when the button is pressed and, where the browser can, while
 * somebody types. Whoever comes second loses nothing: what somebody else changed in fields that were left alone is taken over, and in
 * the others both stand side by side until the person decides.
 */
abstract class OfferStep extends OfferForm {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(Days.ZONE);

    @Inject
    Clock clock;

    private Seen seen;
    private String pageName;
    private boolean stale;

    /** Ticks: fields of which a form says nothing when they are empty. */
    Set<String> ticks() {
        return Set.of();
    }

    /** Keeps what the fields say and goes on; fields that nobody else changed may be kept whatever else was changed meanwhile. */
    void save(Offer offer, CataloguePath next, String query) {
        Typed now = stored();
        boolean alone = !seen().isEmpty() && shown(now).stream().allMatch(field -> seen().holds(field, now));
        keep(offer, alone ? getView().version() : getVersion(), next, query);
    }

    /** Keeps a list in which something was moved or removed; only if it is still the list that was seen. */
    void change(Offer offer, CataloguePath next, String query) {
        keep(offer, getVersion(), next, query);
    }

    private void keep(Offer offer, long version, CataloguePath next, String query) {
        SaveOffer command = new SaveOffer(getView().code(), version, offer, writing());
        if (!done(() -> service.save(actor(), command))) {
            return;
        }
        if (isInBackground()) {
            renew();
            seen = Seen.of(stored());
            answer("kept", say("kept.saved", TIME.format(clock.instant())));
        } else {
            go(request.getParameter("finish") == null ? next : CataloguePath.OFFER_PUBLISH, query);
        }
    }

    @Override
    boolean done(Runnable useCase) {
        boolean done = super.done(useCase);
        if (!done && isInBackground()) {
            List<FacesMessage> refusals = FacesContext.getCurrentInstance().getMessageList();
            answer(
                    stale ? "stale" : "refused",
                    stale
                            ? texts().text("kept.stale")
                            : say("kept.refused", refusals.getFirst().getSummary()));
        }
        return done;
    }

    /** Somebody else wrote: what they wrote is read, taken over or shown beside what was typed here. */
    @Override
    String lookAgain() {
        stale = true;
        Typed typed = getTyped();
        Seen before = seen();
        String words = super.lookAgain();
        if (!isThere() || before.isEmpty()) {
            return words;
        }
        Typed now = stored();
        for (String field : shown(now)) {
            if (before.holds(field, now)) {
                continue;
            }
            if (before.holds(field, typed)) {
                typed.set(field, now.text(field));
                note(field, texts().text("stale.taken"));
            } else if (!typed.says(field, now)) {
                note(field, say("stale.other", inWords(field, now.text(field))));
            }
        }
        seen = Seen.of(now);
        return "catalogue.stale.typed";
    }

    private static void note(String field, String words) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_WARN, words, words));
    }

    /** A value as it stands in a field, in words where it is one of ours. */
    String inWords(String field, String written) {
        if (written == null) {
            return texts().text("stale.nothing");
        }
        return switch (field) {
            case "unit", "minimumUnit" -> texts().text("unit." + written);
            case "vatState" -> texts().text("vat." + written);
            case "onRequest" -> texts().text("value." + written);
            case "seasonFrom", "seasonTo" -> say("month", Integer.valueOf(written));
            default -> written;
        };
    }

    /** What stands in the fields by what is stored now. */
    private Typed stored() {
        Typed now = new Typed(language());
        fill(now, getView().offer());
        return now;
    }

    /** The fields that the form which was sent has. */
    private Set<String> shown(Typed now) {
        Set<String> fields = new TreeSet<>(now.keySet());
        fields.addAll(seen().fields());
        fields.removeIf(field -> request.getParameter(field) == null && !ticks().contains(field));
        return fields;
    }

    private Seen seen() {
        if (seen == null) {
            String sent = request.getParameter("seen");
            seen = sent == null && isThere() ? Seen.of(stored()) : Seen.read(sent);
        }
        return seen;
    }

    private Writing writing() {
        String page = request.getParameter("writing");
        return page == null || !page.matches("[\\w-]{8,80}") ? null : new Writing(page, getTurn());
    }

    /** What the form brings along of what its fields held. */
    public String getSeen() {
        return seen().toString();
    }

    /** The random name of the page. */
    public String getPageName() {
        if (pageName == null) {
            Writing sent = writing();
            pageName = sent == null ? Secrets.token() : sent.page();
        }
        return pageName;
    }

    /** How many times the page has saved. */
    public int getTurn() {
        String turn = String.valueOf(request.getParameter("turn"));
        return turn.matches("[0-9]{1,6}") ? Integer.parseInt(turn) : 0;
    }

    /** Whether the page itself asks, while somebody types. */
    boolean isInBackground() {
        return request.getParameter("background") != null;
    }

    private void answer(String what, String words) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add(what, words);
        if (what.equals("kept")) {
            json.add("seen", getSeen()).add("version", getView().version());
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext response = faces.getExternalContext();
        response.setResponseContentType("application/json");
        response.setResponseCharacterEncoding("UTF-8");
        try {
            response.getResponseOutputWriter().write(json.build().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
