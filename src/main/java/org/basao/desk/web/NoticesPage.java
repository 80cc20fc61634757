package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.desk.NoticeService;
import org.basao.desk.api.NoticeSheet;
import org.basao.platform.notice.NoticeLine;

/** What somebody was told, newest first. */
@Named
@RequestScoped
public class NoticesPage extends DeskForm {
    @Inject
    NoticeService notices;

    @Inject
    DeskPage deskPage;

    private NoticeSheet sheet;

    private NoticeSheet sheet() {
        if (sheet == null) {
            sheet = notices.page(actor(), language(), pageNumber());
        }
        return sheet;
    }

    public List<NoticeLine> getLines() {
        return sheet().lines();
    }

    /** Marks the notice read and goes where it leads. */
    public void open(String key) {
        if (done(() -> notices.open(actor(), key, language()))) {
            String path = getLines().stream()
                    .filter(one -> one.key().equals(key))
                    .map(NoticeLine::path)
                    .findFirst()
                    .orElse(null);
            go(path == null ? link(DeskView.NOTICES) : asked.link(path));
        }
    }

    public void readAll() {
        notices.readAll(actor());
        go(link(DeskView.NOTICES));
    }

    public boolean isUnread() {
        return deskPage.getUnread() > 0;
    }

    public String getChoicesPath() {
        return link(DeskView.NOTICE_CHOICES);
    }

    /** Newer ones, or nothing on the first page. */
    public String getNewerPath() {
        return sheet().page() == 1 ? null : link(DeskView.NOTICES) + "?page=" + (sheet().page() - 1);
    }

    public String getOlderPath() {
        return sheet().more() ? link(DeskView.NOTICES) + "?page=" + (sheet().page() + 1) : null;
    }
}
