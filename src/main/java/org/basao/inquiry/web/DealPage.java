package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.People;
import org.basao.inquiry.Deals;
import org.basao.inquiry.api.DealView;
import org.basao.inquiry.api.InquiryPermission;

/** One deal, as its record says. */
@Named
@RequestScoped
public class DealPage extends DealForm {
    @Inject
    Deals deals;

    @Inject
    People people;

    private boolean looked;
    private DealView deal;
    private String acceptedBy;

    /** Null if the organisation acted for is no side of such a deal. */
    public DealView getDeal() {
        if (!looked) {
            looked = true;
            deal = deals.find(actor(), getCode()).orElse(null);
        }
        return deal;
    }

    /** The name of the person who said yes; of a program its key's code. */
    public String getAcceptedBy() {
        if (acceptedBy == null) {
            acceptedBy = people.name(getDeal().acceptedBy());
        }
        return acceptedBy;
    }

    /** Whether it was made just now. */
    public boolean isAccepted() {
        return isSaid("done", "accepted");
    }

    /** Whether whoever looks is the side that asked. */
    public boolean isBuyer() {
        return actor().may(InquiryPermission.SEE_REQUESTS);
    }

    /**
     * The record as a file.
     *
     * @param kind such as {@code pdf}
     */
    public String filePath(String kind) {
        return asked.link(DealFile.PATHS.get(asked.language())) + "/" + getCode() + "." + kind;
    }

    public String getTalkPath() {
        return getPaths().get("TALK") + "?code=" + getDeal().talk();
    }

    public String getRequestPath() {
        return getPaths().get("REQUEST") + "?code=" + getDeal().request();
    }
}
