package org.basao.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.organisation.OrganisationViews;
import org.basao.organisation.api.OrganisationLine;
import org.basao.organisation.api.OrganisationPath;

/** What waits for an officer of the territory, and looking for any organisation of it. */
@Named
@RequestScoped
public class VerificationPage extends OrganisationForm {
    @Inject
    OrganisationViews views;

    private List<OrganisationLine> waiting;
    private List<OrganisationLine> found;

    public List<OrganisationLine> getWaiting() {
        if (waiting == null) {
            waiting = views.waiting(actor());
        }
        return waiting;
    }

    /** What is looked for, by the address, so that a list can be kept and sent. */
    public String getText() {
        String text = request.getParameter("q");
        return text == null ? "" : text;
    }

    public List<OrganisationLine> getFound() {
        if (found == null) {
            found = views.find(actor(), getText());
        }
        return found;
    }

    /** How many a list shows at most. */
    public int getMost() {
        return OrganisationViews.MOST;
    }

    public String getListPath() {
        return path(OrganisationPath.ORGANISATIONS);
    }

    public String pathOf(OrganisationLine line) {
        return path(OrganisationPath.INSPECTION) + "?code=" + line.code();
    }

    /** Commune and province. */
    public String placeOf(OrganisationLine line) {
        String province = either(line.province(), line.provinceEn());
        return line.commune() == null ? province : line.commune() + ", " + province;
    }
}
