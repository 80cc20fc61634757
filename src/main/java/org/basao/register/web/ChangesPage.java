package org.basao.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.register.CertifiedChangeService;
import org.basao.register.CertifiedChanges;
import org.basao.register.api.CertifiedChangeView;
import org.basao.register.api.RegisterPath;
import org.basao.register.api.RegisterPermission;

/** What producers want changed of what is certified: old and new side by side, and the officer's answer. */
@Named
@RequestScoped
public class ChangesPage extends RegisterForm {
    @Inject
    CertifiedChangeService service;

    @Inject
    CertifiedChanges changes;

    private List<CertifiedChangeView> open;
    private List<CertifiedChangeView> decided;
    private boolean looked;
    private CertifiedChangeView chosen;
    private String code;
    private Long version;
    private String reason;

    public List<CertifiedChangeView> getOpen() {
        if (open == null) {
            open = changes.open(actor());
        }
        return open;
    }

    public List<CertifiedChangeView> getDecided() {
        if (decided == null) {
            decided = changes.decided(actor());
        }
        return decided;
    }

    /** The one that the address names; null where a list is shown. */
    public CertifiedChangeView getChosen() {
        if (!looked) {
            looked = true;
            chosen = parameter("change").isEmpty()
                    ? null
                    : changes.change(actor(), parameter("change")).orElse(null);
        }
        return chosen;
    }

    public void approve() {
        decide("approved", () -> service.approve(actor(), code, version == null ? -1 : version, reason));
    }

    public void reject() {
        decide("rejected", () -> service.reject(actor(), code, version == null ? -1 : version, reason));
    }

    private void decide(String what, Runnable verb) {
        boolean decidedNow = done(() -> {
            try {
                verb.run();
            } catch (InvalidField e) {
                if (e.field().equals("reason")) {
                    throw e;
                }
                // the value itself has become impossible since it was asked: said above the form
                throw new BusinessException(e.messageKey(), e.parameters().toArray());
            }
        });
        if (decidedNow) {
            go(RegisterPath.CHANGES, "done=" + what);
        }
    }

    public boolean isApproved() {
        return isSaid("done", "approved");
    }

    public boolean isRejected() {
        return isSaid("done", "rejected");
    }

    public boolean isDeciding() {
        // an answer that comes too late is heard as well, and told why it is refused
        return actor().may(RegisterPermission.DECIDE_CHANGE)
                && getChosen() != null
                && (getChosen().isOpen() || request.getMethod().equals("POST"));
    }

    public String pathOf(CertifiedChangeView change) {
        return path(RegisterPath.CHANGES) + "?change=" + change.code();
    }

    public String getListPath() {
        return path(RegisterPath.CHANGES);
    }

    public String getCode() {
        return code == null && getChosen() != null ? getChosen().code() : code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Long getVersion() {
        return version == null && getChosen() != null ? Long.valueOf(getChosen().version()) : version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
