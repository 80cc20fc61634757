package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.account.AppointmentService;
import org.basao.account.Visitor;
import org.basao.account.api.OfficeView;
import org.basao.platform.i18n.Language;

/** The offices in which one appoints. */
@Named
@RequestScoped
public class OfficersPage extends AccountForm {
    @Inject
    AppointmentService appointments;

    @Inject
    Visitor visitor;

    private List<OfficeView> offices;

    public List<OfficeView> getOffices() {
        if (offices == null) {
            offices = appointments.offices(visitor.actor());
        }
        return offices;
    }

    /** How many have nobody. */
    public long getNobody() {
        return getOffices().stream().filter(OfficeView::isEmpty).count();
    }

    public String path(OfficeView office) {
        String page = language() == Language.VI ? "/viec/can-bo/co-quan" : "/en/desk/officers/office";
        return asked.link(page + "?o=" + office.key());
    }
}
