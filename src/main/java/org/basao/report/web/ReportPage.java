package org.basao.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.basao.platform.error.BusinessException;
import org.basao.platform.limit.RateLimit;
import org.basao.platform.limit.RateLimits;
import org.basao.platform.web.ClientAddress;
import org.basao.report.ReportService;
import org.basao.report.Reports;
import org.basao.report.api.MakeReport;
import org.basao.report.api.ReportPath;
import org.basao.report.api.ReportReason;
import org.basao.report.api.ReportedProduct;

/** The short form by which anybody reports a product: no account, as few fields as will do. */
@Named
@RequestScoped
public class ReportPage extends ReportForm {
    private static final int TOO_MANY = 429;
    private static final long SECONDS_OF_MINUTE = 60;

    @Inject
    Reports reports;

    @Inject
    ReportService service;

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress clientAddress;

    private boolean looked;
    private ReportedProduct product;
    private String reason;
    private String words;
    private String address;

    /** The product of the address; null if there is none that was ever public. */
    public ReportedProduct getProduct() {
        if (!looked) {
            looked = true;
            product = reports.product(parameter("product")).orElse(null);
        }
        return product;
    }

    public List<ReportReason> getReasons() {
        return Arrays.asList(ReportReason.values());
    }

    public void send() {
        if (getProduct() == null || !isWithin()) {
            return;
        }
        boolean sent = done(() -> {
            var unused =
                    service.report(new MakeReport(getProduct().code(), chosen(), words, address, asked.language()));
        });
        if (sent) {
            go(ReportPath.of(getProduct().code(), asked.language()) + "&done=sent");
        }
    }

    private boolean isWithin() {
        OptionalLong wait = limits.take(RateLimit.REPORT, clientAddress.of(request));
        wait.ifPresent(seconds -> {
            HttpServletResponse answer = (HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse();
            answer.setStatus(TOO_MANY);
            answer.setHeader("Retry-After", String.valueOf(seconds));
            boolean unused = done(() -> {
                throw new BusinessException("report.tooOften", Math.ceilDiv(seconds, SECONDS_OF_MINUTE));
            });
        });
        return wait.isEmpty();
    }

    private ReportReason chosen() {
        return getReasons().stream()
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElse(null);
    }

    public boolean isSent() {
        return isSaid("done", "sent");
    }

    public int getLongest() {
        return ReportService.LONGEST_WORDS;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
