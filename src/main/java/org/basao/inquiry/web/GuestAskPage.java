package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basao.inquiry.GuestRequestService;
import org.basao.inquiry.api.AskAsGuest;
import org.basao.inquiry.api.AskPath;
import org.basao.inquiry.api.AskedProduct;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.Wanted;
import org.basao.kernel.Origin;
import org.basao.platform.error.BusinessException;
import org.basao.platform.limit.RateLimit;
import org.basao.platform.limit.RateLimits;
import org.basao.platform.web.ClientAddress;

/** Somebody without an account asks. Whatever is known of the address, the page answers that a mail is on its way. */
@Named
@RequestScoped
public class GuestAskPage extends AskForm {
    private static final int SECONDS_OF_MINUTE = 60;

    @Inject
    GuestRequestService service;

    @Inject
    Basket basket;

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress clientAddress;

    private String name;
    private String mail;
    private String organisation;
    private boolean grownUp;

    @Override
    Wanted begun() {
        return of(isWholeBasket() ? basket.products() : namedProducts(), null, null);
    }

    /** Nobody knows yet how old a guest is. */
    @Override
    boolean showsMinimum(AskedProduct product) {
        return !product.asksAge();
    }

    /** Keeps it until the link in the mail is followed. */
    public void send() {
        List<Wanted> typed = new ArrayList<>();
        if (!done(() -> typed.add(read()))) {
            return;
        }
        boolean sent = done(() -> {
            OptionalLong wait = limits.take(RateLimit.GUEST_REQUEST, clientAddress.of(request));
            if (wait.isPresent()) {
                throw new BusinessException("inquiry.guest.often", 1 + wait.getAsLong() / SECONDS_OF_MINUTE);
            }
            service.ask(
                    new AskAsGuest(name, mail, organisation, grownUp, asked.language(), origin(), typed.getFirst()));
        });
        if (sent) {
            ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
            if (isOfBasket()) {
                basket.empty((HttpServletResponse) answer.getResponse());
            }
            try {
                answer.redirect(asked.link(AskPath.ASK_AS_GUEST.in(asked.language())) + "?done=sent");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether a mail is on its way. */
    public boolean isDone() {
        return isSaid("done", "sent");
    }

    public boolean isOfBasket() {
        return request.getParameter("basket") != null;
    }

    /** Until something is taken out: then the address names what is left. */
    private boolean isWholeBasket() {
        return isOfBasket() && request.getParameter("product") == null;
    }

    public String getFrom() {
        return origin().kind().name();
    }

    /** The same page without one of the products. */
    public String without(String code) {
        String rest = named(codes().stream().filter(one -> !one.equals(code)));
        return asked.link(AskPath.ASK_AS_GUEST.in(asked.language())) + "?" + rest + (isOfBasket() ? "&basket=1" : "")
                + fromToo();
    }

    /** For whoever has an account: over the sign-in to the page that knows them. */
    public String getAccountPath() {
        return asked.link(InquiryPath.ASK.in(asked.language())) + "?"
                + (isWholeBasket() ? "basket=1" : named(codes().stream())) + fromToo();
    }

    private static String named(Stream<String> products) {
        return products.map(one -> "product=" + one).collect(Collectors.joining("&"));
    }

    /** What led here goes along. */
    private String fromToo() {
        return origin().kind() == Origin.Kind.SEARCH ? "&from=SEARCH" : "";
    }

    public String getBasketPath() {
        return asked.link(AskPath.BASKET.in(asked.language()));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    /** Whether one of the products is for grown-ups only, so that the form asks. */
    public boolean isAskingAge() {
        return getItems().stream()
                .anyMatch(item -> item.product() != null && item.product().asksAge());
    }

    public boolean isGrownUp() {
        return grownUp;
    }

    public void setGrownUp(boolean grownUp) {
        this.grownUp = grownUp;
    }
}
