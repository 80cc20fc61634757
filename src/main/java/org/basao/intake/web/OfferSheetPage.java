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
import java.util.List;
import java.util.function.Supplier;
import org.basao.catalogue.api.CataloguePath;
import org.basao.intake.OfferSheetService;
import org.basao.intake.OfferSheets;
import org.basao.intake.api.SheetFault;
import org.basao.intake.api.SheetTrial;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;
import org.basao.platform.web.FormMessages;

/** Many offers at once: the own products as a spreadsheet, and the file that came back, tried before anything is stored. */
@Named
@RequestScoped
public class OfferSheetPage {
    private static final int SHOWN = 50;

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor current;

    @Inject
    OfferSheetService service;

    @Inject
    OfferSheets sheets;

    private Part file;
    private boolean publish;
    private SheetTrial trial;
    private boolean looked;
    private List<Line> lines;

    /** A fault in words, with where it is. */
    public record Line(String where, String why) {}

    public void tryOut() {
        begin(() -> {
            if (file == null || file.getSize() == 0) {
                throw new InvalidField("file", "import.file.missing");
            }
            try (InputStream content = file.getInputStream()) {
                return "tried=" + service.tryOut(current.actor(), file.getSubmittedFileName(), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Keeps everything the file says. */
    public void storeAll() {
        begin(() -> "stored=" + service.store(current.actor(), tried(), false, publish));
    }

    /** Keeps the good rows. */
    public void storeGood() {
        begin(() -> "stored=" + service.store(current.actor(), tried(), true, publish));
    }

    private void begin(Supplier<String> work) {
        var unused = FormMessages.done(texts(), () -> go(work.get()));
    }

    private void go(String query) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(getPath() + "?" + query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file of the address would do; null if there is none, or it is another producer's. */
    public SheetTrial getTrial() {
        if (!looked) {
            looked = true;
            try {
                trial = tried().isEmpty() ? null : sheets.trial(current.actor(), tried());
            } catch (NotFound e) {
                trial = null; // looks like none
            }
        }
        return trial;
    }

    /** What came of the trial, as a key of the texts. */
    public String getOutcome() {
        SheetTrial now = getTrial();
        if (now.rows() == 0) {
            return now.isClean() ? "sheet.empty" : "import.unreadable";
        }
        if (!now.isClean()) {
            return "import.tried.faults";
        }
        return now.lines().isEmpty() ? "import.nothing" : "import.tried.clean";
    }

    /** The first faults; all of them stand in the file. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = getTrial().faults().stream()
                    .limit(SHOWN)
                    .map(fault -> new Line(where(fault), fault.in(asked.getLocale())))
                    .toList();
        }
        return lines;
    }

    private String where(SheetFault fault) {
        if (fault.line() == 0) {
            return texts().text("import.wholeFile");
        }
        String line = texts().text("import.line", String.valueOf(fault.line()));
        return fault.column() == null ? line : line + " · " + fault.column().header(asked.getLocale());
    }

    public int getHidden() {
        return getTrial().faults().size() - getLines().size();
    }

    /** How many products were just changed; null if none were. */
    public Integer getStored() {
        String stored = String.valueOf(request.getParameter("stored"));
        return request.getMethod().equals("GET") && stored.matches("[0-9]{1,3}") ? Integer.valueOf(stored) : null;
    }

    public String getOwnPath() {
        return getPath() + OfferSheetFiles.OWN;
    }

    public String getMarkedPath() {
        return getPath() + OfferSheetFiles.MARKED + "?tried=" + getTrial().file();
    }

    public String getMinePath() {
        return asked.link(CataloguePath.MY_PRODUCTS.in(asked.language()));
    }

    public String getPath() {
        return asked.link(CataloguePath.OFFER_SHEET.in(asked.language()));
    }

    public int getMostRows() {
        return OfferSheets.mostRows();
    }

    /** A text with its parameter. */
    public String say(String key, Object one) {
        return texts().text(key, one);
    }

    private Texts texts() {
        return Texts.of("org.basao.intake.messages", asked.language());
    }

    private String tried() {
        String value = request.getParameter("tried");
        return value == null ? "" : value;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isPublish() {
        return publish;
    }

    public void setPublish(boolean publish) {
        this.publish = publish;
    }
}
