package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basao.inquiry.AcceptanceService;
import org.basao.inquiry.Comparisons;
import org.basao.inquiry.api.Accept;
import org.basao.inquiry.api.ComparisonView;
import org.basao.inquiry.api.DealPreview;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.OfferView;
import org.basao.inquiry.api.OfferedLine;
import org.basao.inquiry.api.RequestState;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.i18n.Language;

/** Offers side by side; taking one of them whole or by line, in two steps: first what would be agreed on, then yes. */
@Named
@RequestScoped
public class ComparisonPage extends DealForm {
    @Inject
    Comparisons comparisons;

    @Inject
    AcceptanceService service;

    @Inject
    Clock clock;

    private boolean looked;
    private ComparisonView view;
    private DealPreview preview;
    private String round;
    private boolean refused;

    /** Null if the organisation acted for has sent no such request. */
    public ComparisonView getView() {
        if (!looked) {
            looked = true;
            view = comparisons.find(actor(), getCode()).orElse(null);
        }
        return view;
    }

    /** First step: what would be agreed on. */
    public void check(String chosen) {
        round = chosen;
        var unused = done(() -> preview = service.preview(actor(), read(chosen)));
    }

    /** Second step. */
    public void confirm() {
        List<String> made = new ArrayList<>();
        if (done(() -> made.add(service.accept(actor(), read(getRound()))))) {
            go(InquiryPath.DEAL, "code=" + made.getFirst() + "&done=accepted");
        } else {
            refused = true;
        }
    }

    private Accept read(String chosen) {
        List<Accept.Part> parts = new ArrayList<>();
        for (OfferView offer : getView().offers()) {
            if (offer.round().equals(chosen)) {
                offer.lines().forEach(line -> {
                    String typed = parameter(field(line));
                    if (!typed.isEmpty()) {
                        parts.add(new Accept.Part(line.position(), number(field(line), typed)));
                    }
                });
            }
        }
        if (parts.isEmpty()) {
            throw new BusinessException("inquiry.accept.choose");
        }
        return new Accept(chosen, parts);
    }

    /** As people write numbers in the language of the page; a mark before three digits at the end parts thousands. */
    private BigDecimal number(String field, String typed) {
        char group = asked.language() == Language.VI ? '.' : ',';
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (plain.matches("\\d{1,3}(\\" + group + "\\d{3})+([.,]\\d+)?")) {
            plain = plain.replace(String.valueOf(group), "");
        }
        plain = plain.replace(',', '.');
        if (!plain.matches("\\d{1,11}(\\.\\d{1,3})?")) {
            throw new InvalidField(field, "inquiry.accept.amount");
        }
        return new BigDecimal(plain);
    }

    /** The name of the field in which the amount of a line is typed. */
    public String field(OfferedLine line) {
        return "amount-" + line.position();
    }

    /** What was typed there, or the most that can be taken. */
    public String typed(OfferedLine line) {
        if (isPost() && request.getParameter(field(line)) != null) {
            return parameter(field(line));
        }
        return line.most().signum() > 0 && line.goods().standing().isAcceptable()
                ? getWords().typed(line.most())
                : "";
    }

    /** Why that was refused, or nothing. */
    public String error(OfferedLine line) {
        return FacesContext.getCurrentInstance().getMessageList(field(line)).stream()
                .findFirst()
                .map(message -> message.getSummary())
                .orElse("");
    }

    /** The lines of which an amount was refused. */
    public List<OfferedLine> getRefused() {
        return getView().offers().stream()
                .flatMap(offer -> offer.lines().stream())
                .filter(line -> !error(line).isEmpty())
                .toList();
    }

    /** Whether the second step is asked for now, or being answered. */
    public boolean isChecked() {
        return preview != null || (!refused && request.getParameter("confirm") != null);
    }

    public DealPreview getPreview() {
        return preview;
    }

    /** The round that is asked about in the second step. */
    public String getRound() {
        return round == null ? parameter("round") : round;
    }

    /** An amount of the preview, for the field that carries it on. */
    public String amount(BigDecimal amount) {
        return getWords().typed(amount);
    }

    /** Whether whoever looks may say yes, and there is still time. */
    public boolean isAccepting() {
        return getView() != null && getView().state() == RequestState.OPEN && actor().may(InquiryPermission.ACCEPT);
    }

    /** Whether it is only the officers' word about the organisation that is missing. */
    public boolean isUnverified() {
        return !actor().may(InquiryPermission.ACCEPT) && actor().may(InquiryPermission.ASK);
    }

    public LocalDate getToday() {
        return Days.today(clock);
    }

    /**
     * The same as a file.
     *
     * @param kind such as {@code pdf}
     */
    public String filePath(String kind) {
        return asked.link(ComparisonFile.PATHS.get(asked.language())) + "/" + getCode() + "." + kind;
    }
}
