package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.basao.account.Visitor;
import org.basao.inquiry.OversightService;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.Outcome;
import org.basao.inquiry.api.OversightLine;
import org.basao.inquiry.api.OversightQuery;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Texts;
import org.basao.platform.notice.SampleData;
import org.basao.platform.web.Asked;

/** Who asked whom in an officer's territory, by days and by what came of it, and the same as a file. */
@Named
@RequestScoped
public class InquiriesPage {
    private static final String BUNDLE = "org.basao.inquiry.oversight";

    @Inject
    OversightService service;

    @Inject
    Visitor visitor;

    @Inject
    SampleData sample;

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private OversightQuery query;
    private List<OversightLine> lines;
    private Map<Outcome, Long> counts;

    private OversightQuery query() {
        if (query == null) {
            LocalDate to = day("to", Days.today(clock));
            LocalDate from = day("from", to.minusDays(OversightQuery.USUAL_DAYS));
            Outcome outcome = Arrays.stream(Outcome.values())
                    .filter(one -> one.name().equals(request.getParameter("outcome")))
                    .findFirst()
                    .orElse(null);
            String page = request.getParameter("page");
            query = new OversightQuery(
                    from, to, outcome, page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
        }
        return query;
    }

    /** A day that nobody can read, or of another age, is none. */
    private LocalDate day(String name, LocalDate usual) {
        try {
            String typed = request.getParameter(name);
            return typed == null || !typed.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}") ? usual : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return usual;
        }
    }

    private List<OversightLine> found() {
        if (lines == null) {
            lines = service.lines(visitor.actor(), query());
        }
        return lines;
    }

    private Map<Outcome, Long> counted() {
        if (counts == null) {
            counts = service.counts(visitor.actor(), query());
        }
        return counts;
    }

    public List<OversightLine> getLines() {
        return found().subList(0, Math.min(found().size(), OversightQuery.LINES));
    }

    public boolean isMore() {
        return found().size() > OversightQuery.LINES;
    }

    public int getPage() {
        return query().page();
    }

    public LocalDate getFrom() {
        return query().from();
    }

    public LocalDate getTo() {
        return query().to();
    }

    /** Name of the outcome that is looked at, or nothing. */
    public String getOutcome() {
        return query().outcome() == null ? "" : query().outcome().name();
    }

    public List<Outcome> getOutcomes() {
        return List.of(Outcome.values());
    }

    /** How many came to that; of all for none. */
    public long count(Outcome outcome) {
        return outcome == null
                ? counted().values().stream().mapToLong(Long::longValue).sum()
                : counted().getOrDefault(outcome, 0L);
    }

    public long getTotal() {
        return count(null);
    }

    /** How many are in the list that is looked at. */
    public long getShown() {
        return count(query().outcome());
    }

    /** Where the form leads. */
    public String getPath() {
        return asked.link(InquiryPath.INQUIRIES.in(asked.language()));
    }

    /** The same days, with that outcome only; all for none. */
    public String pathOf(String outcome) {
        return getPath() + "?from=" + getFrom() + "&to=" + getTo() + (outcome.isEmpty() ? "" : "&outcome=" + outcome);
    }

    public String pagePath(int page) {
        return pathOf(getOutcome()) + "&page=" + page;
    }

    /** The day as people write it. */
    public String written(LocalDate day) {
        return Days.written(day);
    }

    public String say(String key, Object parameter) {
        return texts().text(key, parameter);
    }

    private Texts texts() {
        return Texts.of(BUNDLE, asked.language());
    }

    /** Whether a file holds the newest only. */
    public boolean isCut() {
        return getShown() > OversightQuery.MOST_EXPORTED;
    }

    public String getCutText() {
        return say("export.cut", OversightQuery.MOST_EXPORTED);
    }

    /** Answers with the list as a file, written as it is read. */
    public void export() {
        OversightFile file = new OversightFile(texts(), sample.holdsSampleData(), isCut());
        List<OversightLine> exported = service.export(visitor.actor(), query());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("text/csv; charset=UTF-8");
        answer.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"inquiries-" + getFrom() + "-" + getTo() + ".csv\"");
        try (Writer out = new OutputStreamWriter(answer.getResponseOutputStream(), StandardCharsets.UTF_8)) {
            file.write(exported, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
