package org.basao.catalogue.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.basao.catalogue.OfferService;
import org.basao.catalogue.Offers;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.CataloguePermission;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.OfferView;
import org.basao.kernel.PublicCode;
import org.basao.kernel.Unit;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.Actor;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;
import org.basao.platform.web.FormMessages;

/**
 * What the pages share on which an offer is written: each shows one part of it, keeps that part as a draft and goes on to the next.
 * The version in the form says what was seen; whoever comes second is told, and what was typed stays.
 */
abstract class OfferForm {
    static final String BUNDLE = "org.basao.catalogue.messages";
    private static final Set<String> DONE = Set.of(
            "saved",
            "removed",
            "moved",
            "published",
            "withdrawn",
            "discarded",
            "restored",
            "asked",
            "takenBack",
            "begun",
            "cut");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(Days.ZONE);

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor current;

    @Inject
    Offers offers;

    @Inject
    OfferService service;

    private OfferView view;
    private boolean looked;
    private Long version;
    private Typed typed;

    /** A way to a step. */
    public record Step(String name, String path, boolean present) {}

    /** What stands in the fields before anybody types. */
    abstract void fill(Typed fields, Offer offer);

    /** The step of this page. */
    abstract CataloguePath here();

    /** Whether there is such a product of the organisation. */
    public boolean isThere() {
        return getView() != null;
    }

    public OfferView getView() {
        if (!looked) {
            looked = true;
            try {
                view = PublicCode.parse(String.valueOf(request.getParameter("code")))
                        .map(code -> offers.find(actor(), code.value()))
                        .orElse(null);
            } catch (NotFound e) {
                view = null;
            }
        }
        return view;
    }

    /** The fields of the form by their names. */
    public Typed getTyped() {
        if (typed == null) {
            typed = new Typed(language());
            if (isThere()) {
                fill(typed, getView().offer());
            }
        }
        return typed;
    }

    boolean done(Runnable useCase) {
        return FormMessages.done(texts(), () -> {
            try {
                useCase.run();
            } catch (StaleVersion e) {
                throw new BusinessException(lookAgain());
            }
        });
    }

    /** Shows the product as it is now, because somebody else wrote since. @return the key of what is said of it */
    String lookAgain() {
        renew();
        return "catalogue.stale.seen";
    }

    /** From now on the page speaks of the product as it is now. */
    void renew() {
        looked = false;
        version = null;
    }

    /** @param query beside the product's code, such as {@code done=saved}, or empty */
    void go(CataloguePath path, String query) {
        try {
            String address = path(path) + (query.isEmpty() ? "" : "&" + query);
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another page of the same product. */
    String path(CataloguePath path) {
        return asked.link(path.in(language())) + "?code=" + getView().code();
    }

    /** The steps, for the way between them. */
    public List<Step> getSteps() {
        return CataloguePath.STEPS.stream()
                .map(step -> new Step(texts().text("step." + step.name()), path(step), step == here()))
                .toList();
    }

    /** All other pages of the product by their names. */
    public Map<String, String> getPaths() {
        return CataloguePath.all(this::path);
    }

    /** What was just done, or nothing. */
    public String getDone() {
        String done = request.getMethod().equals("GET") ? request.getParameter("done") : null;
        return done != null && DONE.contains(done) ? done : "";
    }

    public boolean isWriting() {
        return actor().may(CataloguePermission.WRITE);
    }

    public String getMinePath() {
        return asked.link(CataloguePath.MY_PRODUCTS.in(language()));
    }

    public long getVersion() {
        return version == null ? getView().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getContext() {
        return request.getContextPath();
    }

    /** The unit in which amounts are told unless another is chosen: that in which the first pack is compared. */
    Unit usual(Offer offer) {
        return offer.packs().isEmpty()
                ? (getView().isStay() ? Unit.GUEST_DAY : Unit.KILOGRAM)
                : offer.packs().getFirst().unit().dimension().base();
    }

    /** The units that fit the product. */
    public List<Unit> getUnits() {
        return List.of(Unit.values()).stream()
                .filter(unit -> (unit == Unit.GUEST_DAY || unit == Unit.GUEST_NIGHT)
                                == getView().isStay()
                        || unit == Unit.PIECE)
                .toList();
    }

    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    public String either(String vietnamese, String english) {
        return language() == Language.VI || english == null ? vietnamese : english;
    }

    /** A text of this feature with its parameter. */
    public String say(String key, Object parameter) {
        return texts().text(key, parameter);
    }

    Actor actor() {
        return current.actor();
    }

    Language language() {
        return asked.language();
    }

    Texts texts() {
        return Texts.of(BUNDLE, language());
    }
}
