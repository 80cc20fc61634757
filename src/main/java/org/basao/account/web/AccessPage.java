package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.basao.account.AccessService;
import org.basao.account.Visitor;
import org.basao.account.api.AccessLine;
import org.basao.account.api.AccessQuery;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.notice.SampleData;

/** Who may act for whom, by pages, and the same as a file. */
@Named
@RequestScoped
public class AccessPage extends AccountForm {
    @Inject
    AccessService access;

    @Inject
    Visitor visitor;

    @Inject
    SampleData sample;

    @Inject
    Clock clock;

    private List<AccessLine> lines;
    private Long count;

    public List<AccessLine> getLines() {
        if (lines == null) {
            lines = access.lines(visitor.actor(), new AccessQuery(isOffices(), getPage()));
        }
        return lines;
    }

    public long getCount() {
        if (count == null) {
            count = access.count(visitor.actor(), isOffices());
        }
        return count;
    }

    public boolean isOffices() {
        return "1".equals(request.getParameter("o"));
    }

    public int getPage() {
        String page = request.getParameter("p");
        return page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    }

    public boolean isMore() {
        return getPage() * (long) AccessQuery.LINES < getCount();
    }

    public String pagePath(int page) {
        return path(isOffices(), page);
    }

    /** The same list, offices only or all of it. */
    public String path(boolean offices) {
        return path(offices, 1);
    }

    private String path(boolean offices, int page) {
        String root = language() == Language.VI ? "/viec/quyen-truy-cap" : "/en/desk/access";
        return asked.link(root + "?p=" + page + (offices ? "&o=1" : ""));
    }

    /** Answers with the whole list as a file. */
    public void export() {
        Texts texts = Texts.of(BUNDLE, language());
        AccessFile file = new AccessFile(texts, sample.holdsSampleData());
        byte[] content = file.of(access.export(visitor.actor(), isOffices()), this::sideOf)
                .getBytes(StandardCharsets.UTF_8);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("text/csv; charset=UTF-8");
        answer.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"access-" + Days.today(clock) + ".csv\"");
        try {
            answer.getResponseOutputStream().write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private String sideOf(AccessLine line) {
        return Texts.of(BUNDLE, language()).text("side." + line.side());
    }
}
