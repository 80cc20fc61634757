package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.desk.CallService;
import org.basao.desk.api.PersonToCall;

/** People whom no mail reaches, for the officers who call them. */
@Named
@RequestScoped
public class ToCallPage extends DeskForm {
    @Inject
    CallService calls;

    private List<PersonToCall> waiting;

    public List<PersonToCall> getWaiting() {
        if (waiting == null) {
            waiting = calls.waiting(actor(), language());
        }
        return waiting;
    }

    public void called(String key) {
        if (done(() -> calls.called(actor(), key))) {
            go(link(DeskView.TO_CALL) + "?saved=1");
        }
    }

    public boolean isSaved() {
        return request.getParameter("saved") != null;
    }
}
