package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basao.desk.NoticeService;
import org.basao.platform.notice.Delivery;
import org.basao.platform.notice.NoticeChoice;

/** How somebody wants to be told, per kind of notice. */
@Named
@RequestScoped
public class NoticeChoicesPage extends DeskForm {
    @Inject
    NoticeService notices;

    private List<NoticeChoice> choices;
    private Map<String, String> chosen;

    /** All kinds, the essential ones too. */
    public List<NoticeChoice> getChoices() {
        if (choices == null) {
            choices = notices.choices(actor(), language());
        }
        return choices;
    }

    /** What the form shows and sends back, by kind. */
    public Map<String, String> getChosen() {
        if (chosen == null) {
            chosen = new HashMap<>();
            getChoices().stream()
                    .filter(one -> !one.fixed())
                    .forEach(one -> chosen.put(one.code(), one.delivery().name()));
        }
        return chosen;
    }

    public List<Delivery> getDeliveries() {
        return List.of(Delivery.values());
    }

    public void save() {
        Map<String, Delivery> wanted = new HashMap<>();
        getChosen().forEach((kind, delivery) -> wanted.put(kind, Delivery.valueOf(delivery)));
        if (done(() -> notices.choose(actor(), wanted))) {
            go(link(DeskView.NOTICE_CHOICES) + "?saved=1");
        }
    }

    public boolean isSaved() {
        return request.getParameter("saved") != null;
    }

    public String getNoticesPath() {
        return link(DeskView.NOTICES);
    }
}
