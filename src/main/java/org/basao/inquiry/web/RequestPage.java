package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.basao.inquiry.RequestService;
import org.basao.inquiry.Requests;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RequestView;
import org.basao.inquiry.api.RequestView.Line;
import org.basao.inquiry.api.RequestView.TalkLine;
import org.basao.platform.files.StoredFile;
import org.basao.platform.i18n.Texts;

/** One request that was sent: what it asks for, how it stands with each producer, and how it is ended or asked again. */
@Named
@RequestScoped
public class RequestPage extends DealForm {
    private static final List<String> DONE = List.of("sent", "claimed", "withdrawn", "closed");

    @Inject
    Requests requests;

    @Inject
    RequestService service;

    private Optional<RequestView> view;
    private Long version;
    private String reason;

    private Optional<RequestView> view() {
        if (view == null) {
            view = requests.find(actor(), getCode());
        }
        return view;
    }

    public boolean isThere() {
        return view().isPresent();
    }

    public RequestView getView() {
        return view().orElse(null);
    }

    public boolean isWriting() {
        return actor().may(InquiryPermission.ASK);
    }

    public void withdraw() {
        if (done(() -> service.withdraw(actor(), getCode(), getVersion()))) {
            go(InquiryPath.REQUEST, "code=" + getCode() + "&done=withdrawn");
        }
    }

    public void close() {
        if (done(() -> service.close(actor(), getCode(), getVersion(), reason))) {
            go(InquiryPath.REQUEST, "code=" + getCode() + "&done=closed");
        }
    }

    public void copy() {
        RequestsPage.copy(this, service, getCode());
    }

    /** Whether it may still be taken back: nothing was accepted yet. */
    public boolean isWithdrawable() {
        return getView().isOpen() && !getView().isAnythingAccepted();
    }

    public long getVersion() {
        return version == null ? getView().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDone() {
        return DONE.stream().filter(one -> isSaid("done", one)).findFirst().orElse("");
    }

    public String name(Line line) {
        return getWords().either(line.name(), line.nameEn());
    }

    public String quantity(Line line) {
        return getWords().amount(line.amount(), line.unit());
    }

    /** "40.000 ₫ / kg", or an empty text. */
    public String target(Line line) {
        return line.targetPrice() == null ? "" : getWords().price(line.targetPrice(), "VND", line.unit());
    }

    /** Where to and when. */
    public String getDelivery() {
        RequestView one = getView();
        String place = getWords().either(one.province(), one.provinceEn());
        String whole = java.util.stream.Stream.of(one.address(), place, one.incoterm())
                .filter(part -> part != null && !part.isBlank())
                .collect(java.util.stream.Collectors.joining(", "));
        if (one.deliverFrom() != null && one.deliverTo() != null) {
            return tell(
                    "delivery.between",
                    whole,
                    getWords().day(one.deliverFrom()),
                    getWords().day(one.deliverTo()));
        }
        if (one.deliverFrom() != null) {
            return tell("delivery.from", whole, getWords().day(one.deliverFrom()));
        }
        return one.deliverTo() == null
                ? whole
                : tell("delivery.to", whole, getWords().day(one.deliverTo()));
    }

    /** How it stands with a producer, in one sentence. */
    public String standing(TalkLine talk) {
        if (talk.standing() != null) {
            return tell("talk." + talk.standing() + ".offers", getWords().day(talk.validUntil()));
        }
        return tell("talk." + talk.state());
    }

    public String talkPath(TalkLine talk) {
        return getPaths().get(InquiryPath.TALK.name()) + "?code=" + talk.code();
    }

    public String getComparisonPath() {
        return getPaths().get(InquiryPath.COMPARISON.name()) + "?code=" + getCode();
    }

    /** "còn 3 ngày" until producers can no longer begin to answer; empty when it has ended. */
    public String getLeft() {
        if (getView().state() != RequestState.OPEN) {
            return "";
        }
        return getView().daysToAnswer() >= 0 ? tell("left.answer", getView().daysToAnswer()) : tell("left.none");
    }

    /** The file itself; who may see it is judged anew there. */
    public String filePath(StoredFile file) {
        return asked.link(TalkFileServlet.path(asked.language(), file.key()));
    }

    public String tell(String key, Object... parameters) {
        return Texts.of("org.basao.inquiry.ask", asked.language()).text(key, parameters);
    }
}
