package org.basao.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.basao.account.People;
import org.basao.account.Visitor;
import org.basao.intake.ImportService;
import org.basao.intake.Imports;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.ImportView;
import org.basao.intake.api.Problem;
import org.basao.platform.background.BackgroundRun.State;
import org.basao.platform.config.Days;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.Asked;
import org.basao.platform.web.FormMessages;

/** A file of products: tried first, then imported; what came of earlier ones. */
@Named
@RequestScoped
public class ImportPage {
    private static final int SHOWN = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Days.ZONE);

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Inject
    ImportService service;

    @Inject
    Imports imports;

    @Inject
    People people;

    private Part file;
    private ImportView run;
    private boolean looked;
    private List<Line> lines;
    private List<Earlier> earlier;

    /** A problem in words, with where it is. */
    public record Line(String where, String why) {}

    /** An earlier import. */
    public record Earlier(String name, String path, String how) {}

    public void tryOut() {
        begin(() -> {
            if (file == null || file.getSize() == 0) {
                throw new InvalidField("file", "import.file.missing");
            }
            try (InputStream content = file.getInputStream()) {
                return service.tryOut(visitor.actor(), file.getSubmittedFileName(), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Stores all of the file that is shown. */
    public void storeAll() {
        begin(() -> service.store(visitor.actor(), parameter(), false));
    }

    /** Stores the good rows of the file that is shown. */
    public void storeGood() {
        begin(() -> service.store(visitor.actor(), parameter(), true));
    }

    private void begin(java.util.function.Supplier<String> work) {
        var unused = FormMessages.done(texts(), () -> go(work.get()));
    }

    private void go(String key) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(asked.link(asked.path()) + "?run=" + key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The import of the address; null if there is none, or it is another office's. */
    public ImportView getRun() {
        if (!looked) {
            looked = true;
            try {
                run = parameter().isEmpty() ? null : imports.findEnded(visitor.actor(), parameter());
            } catch (NotFound e) {
                run = null; // looks like none
            }
        }
        return run;
    }

    /** Whether it waits or is under way. */
    public boolean isOpen() {
        return getRun() != null && getRun().isOpen();
    }

    public boolean isFailed() {
        return getRun() != null && getRun().state() == State.FAILED;
    }

    public ImportReport getReport() {
        return getRun() == null ? null : getRun().report();
    }

    /** What came of it, as a key of the texts. */
    public String getOutcome() {
        ImportReport report = getReport();
        if (report.rows() == 0) {
            return "import.unreadable";
        }
        if (getRun().asked().dryRun()) {
            return report.clean() ? isWorthWhile() ? "import.tried.clean" : "import.nothing" : "import.tried.faults";
        }
        if (report.stored()) {
            return "import.stored";
        }
        return report.clean() || getRun().asked().skipBadRows() ? "import.nothing" : "import.rejected";
    }

    /** Whether the outcome is nothing to worry about. */
    public boolean isGood() {
        return getReport().clean() || getReport().stored();
    }

    private boolean isWorthWhile() {
        ImportReport report = getReport();
        return report.created() + report.recognised() + report.changed() > 0;
    }

    /** Whether the file was tried and may be stored as a whole. */
    public boolean isStorable() {
        return getRun().asked().dryRun() && getReport().clean() && isWorthWhile();
    }

    /** Whether the file was tried and some of its rows may be stored. */
    public boolean isPartlyStorable() {
        return getRun().asked().dryRun() && !getReport().clean() && isWorthWhile();
    }

    /** The first problems; all of them stand in the file. */
    public List<Line> getLines() {
        if (lines == null) {
            org.basao.intake.Texts words = new org.basao.intake.Texts(asked.getLocale());
            lines = getReport().problems().stream()
                    .limit(SHOWN)
                    .map(problem -> new Line(where(problem, words), words.reason(problem)))
                    .toList();
        }
        return lines;
    }

    private String where(Problem problem, org.basao.intake.Texts words) {
        String column = words.column(problem);
        if (problem.line() == 0) {
            return texts().text("import.wholeFile");
        }
        String line = texts().text("import.line", String.valueOf(problem.line()));
        return column.isEmpty() ? line : line + " · " + column;
    }

    public long getHidden() {
        return getReport().problemCount() - getLines().size();
    }

    /** The newest imports of the office. */
    public List<Earlier> getEarlier() {
        if (earlier == null) {
            earlier = imports.of(visitor.actor()).stream().map(this::earlier).toList();
        }
        return earlier;
    }

    private Earlier earlier(ImportView one) {
        String kind = one.asked().dryRun() ? "import.kind.trial" : "import.kind.stored";
        String state = one.state() == State.DONE
                ? texts().text(
                                one.asked().dryRun() || one.report().stored() ? "import.rows" : "import.notStored",
                                one.report().rows(),
                                one.report().refused())
                : texts().text("import.state." + one.state());
        return new Earlier(
                one.asked().name(),
                asked.link(asked.path()) + "?run=" + one.key(),
                TIME.format(one.askedAt()) + " · " + people.name(one.askedBy()) + " · " + texts().text(kind) + " · "
                        + state);
    }

    public String getTemplatePath() {
        return asked.link(asked.path()) + ImportFiles.TEMPLATE;
    }

    public String getProblemsPath() {
        return asked.link(asked.path()) + ImportFiles.PROBLEMS + "?run=" + getRun().key();
    }

    /** This import again, to see how far it is. */
    public String getAgainPath() {
        return asked.link(asked.path()) + "?run=" + getRun().key();
    }

    /** The page without an import. */
    public String getPath() {
        return asked.link(asked.path());
    }

    public String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A text with its parameters. */
    public String say(String key, Object one) {
        return texts().text(key, one);
    }

    private Texts texts() {
        return Texts.of("org.basao.intake.messages", asked.language());
    }

    private String parameter() {
        String value = request.getParameter("run");
        return value == null ? "" : value;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
