package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.basao.inquiry.GuestRequestService;
import org.basao.inquiry.GuestRequests;
import org.basao.inquiry.api.AskPath;
import org.basao.inquiry.api.AskedProduct;
import org.basao.inquiry.api.GuestRequestView;
import org.basao.inquiry.api.GuestRequestView.Message;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.OfferView;
import org.basao.inquiry.api.OfferedLine;
import org.basao.inquiry.api.RequestView;
import org.basao.inquiry.api.RequestView.TalkLine;
import org.basao.inquiry.api.Wanted;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/** Where the link in a guest's mail leads: to look through the request and send it, and later to what producers answered. */
@Named
@RequestScoped
public class GuestRequestPage extends DealForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    @Inject
    GuestRequests requests;

    @Inject
    GuestRequestService service;

    private Optional<GuestRequestView> view;

    /** Looking changes nothing: programs that check mails follow links too. */
    private Optional<GuestRequestView> view() {
        if (view == null) {
            view = requests.find(getToken());
        }
        return view;
    }

    public String getToken() {
        return parameter("token");
    }

    public boolean isThere() {
        return view().isPresent();
    }

    public GuestRequestView getView() {
        return view().orElse(null);
    }

    public void confirm() {
        if (done(() -> expectThere(() -> service.confirm(getToken())))) {
            go("sent");
        }
    }

    public void withdraw() {
        if (done(() -> expectThere(() -> service.withdraw(getToken())))) {
            go("withdrawn");
        }
    }

    /** A link that has ended meanwhile is no fault of whoever presses. */
    private static void expectThere(Runnable useCase) {
        try {
            useCase.run();
        } catch (NotFound e) {
            throw new BusinessException("inquiry.request.notOpen");
        }
    }

    private void go(String done) {
        try {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(asked.link(AskPath.GUEST_REQUEST.in(asked.language())) + "?token=" + getToken() + "&done="
                            + done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was just done, or nothing. */
    public String getDone() {
        return isSaid("done", "sent") ? "sent" : isSaid("done", "withdrawn") ? "withdrawn" : "";
    }

    public AskedProduct product(String code) {
        return getView().products().get(code);
    }

    /** So much of a line that waits; its product may have left the public pages. */
    public String quantity(Wanted.Line line) {
        AskedProduct product = product(line.product());
        return product == null
                ? ""
                : product.unit(line.unit(), line.packLabel())
                        .map(unit -> getWords().amount(line.amount(), unit))
                        .orElse("");
    }

    public String name(AskedProduct product) {
        return getWords().either(product.name(), product.nameEn());
    }

    public List<RequestView.Line> lines(TalkLine talk) {
        return getView().request().linesOf(talk.code());
    }

    public OfferView offer(TalkLine talk) {
        return getView().offers().get(talk.code());
    }

    public List<Message> messages(TalkLine talk) {
        return getView().messages().getOrDefault(talk.code(), List.of());
    }

    public String price(OfferedLine line, OfferView offer) {
        return getWords().price(line.priceAtAsked(), offer.currency(), line.unit());
    }

    public String goods(OfferedLine line) {
        return getWords().either(line.goods().name(), line.goods().nameEn());
    }

    public String time(Instant at) {
        return TIME.format(ZonedDateTime.ofInstant(at, Days.ZONE));
    }

    /** Where an account takes this request over. */
    public String getClaimPath() {
        return asked.link(InquiryPath.REQUESTS.in(asked.language()));
    }

    /** Where products are found. */
    public String getProductsPath() {
        return asked.link(asked.language() == Language.VI ? "/san-pham" : "/en/products");
    }

    public String tell(String key, Object... parameters) {
        return Texts.of("org.basao.inquiry.ask", asked.language()).text(key, parameters);
    }
}
