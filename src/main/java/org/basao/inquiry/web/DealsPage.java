package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.inquiry.Deals;
import org.basao.inquiry.api.DealSummary;
import org.basao.inquiry.api.InquiryPermission;

/** The deals of the organisation acted for, newest first. */
@Named
@RequestScoped
public class DealsPage extends DealForm {
    private static final int MOST_PAGES = 100_000;

    @Inject
    Deals deals;

    private List<DealSummary> found;

    private List<DealSummary> found() {
        if (found == null) {
            found = deals.page(actor(), getPage());
        }
        return found;
    }

    public List<DealSummary> getDeals() {
        return found().stream().limit(Deals.LINES).toList();
    }

    public boolean isMore() {
        return found().size() > Deals.LINES;
    }

    /** The number of the page in the address, from 1. */
    public int getPage() {
        String typed = parameter("page");
        return typed.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(typed), 1, MOST_PAGES) : 1;
    }

    /** Whether whoever looks is the side that asks. */
    public boolean isBuyer() {
        return actor().may(InquiryPermission.SEE_REQUESTS);
    }

    public String pagePath(int page) {
        return getPaths().get("DEALS") + "?page=" + page;
    }

    public String pathOf(DealSummary deal) {
        return getPaths().get("DEAL") + "?code=" + deal.code();
    }
}
