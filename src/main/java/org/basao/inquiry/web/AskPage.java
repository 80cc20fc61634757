package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basao.inquiry.RequestFileService;
import org.basao.inquiry.RequestService;
import org.basao.inquiry.Requests;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.SaveRequest;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.api.Wanted.Line;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;

/**
 * A buyer writes a request: filled in from the products, the last request and the organisation, kept as a draft, and sent. The draft
 * begins with the first thing that is kept, so that looking leaves nothing behind.
 */
@Named
@RequestScoped
public class AskPage extends AskForm {
    private static final List<String> DONE = List.of("saved", "attached", "detached", "copied", "removed");

    @Inject
    Requests requests;

    @Inject
    RequestService service;

    @Inject
    RequestFileService fileService;

    @Inject
    StoredFiles storedFiles;

    @Inject
    Basket basket;

    private Optional<SaveRequest> draft;
    private Part file;

    private Optional<SaveRequest> draft() {
        if (draft == null) {
            try {
                draft = getCode().isEmpty() ? Optional.empty() : Optional.of(requests.draft(actor(), getCode()));
            } catch (NotFound e) {
                draft = Optional.empty();
            }
        }
        return draft;
    }

    /** Whether the address names a draft that is not there, or was sent meanwhile. */
    public boolean isGone() {
        return !getCode().isEmpty() && draft().isEmpty();
    }

    @Override
    Wanted begun() {
        if (draft().isPresent()) {
            return draft().get().wanted();
        }
        List<String> products = request.getParameter("basket") == null ? namedProducts() : basket.products();
        Optional<Wanted> last = requests.last(actor());
        if (last.isPresent()) {
            return of(products, last.get().province(), last.get().address());
        }
        Optional<Requests.Seat> seat = requests.seat(actor());
        return of(
                products,
                seat.map(Requests.Seat::province).orElse(null),
                seat.map(Requests.Seat::address).orElse(null));
    }

    /** Keeps what was typed. */
    public void save() {
        if (kept(read(Optional.empty()))) {
            go("done=saved");
        }
    }

    /** Leaves one line out. */
    public void remove(int number) {
        if (kept(read(Optional.of(number)))) {
            go("done=removed");
        }
    }

    /** Keeps what was typed and puts the chosen file to it. */
    public void attach() {
        if (!kept(read(Optional.empty()))) {
            return;
        }
        if (isChosen() && done(this::store)) {
            go("done=attached");
        }
    }

    /** Takes a file away. */
    public void detach(String key) {
        if (kept(read(Optional.empty()))
                && done(() -> fileService.detach(actor(), draft().orElseThrow().code(), key))) {
            go("done=detached");
        }
    }

    /** Sends it, with the file that was chosen last. */
    public void send() {
        Wanted typed = read(Optional.empty());
        if (!kept(typed)) {
            return;
        }
        SaveRequest now = draft().orElseThrow();
        boolean attached = !isChosen() || done(this::store);
        if (attached && done(() -> service.send(actor(), new SaveRequest(now.code(), now.version(), typed)))) {
            if (request.getParameter("basket") != null) {
                basket.empty((HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse());
            }
            go(InquiryPath.REQUEST, "code=" + now.code() + "&done=sent");
        }
    }

    /** Throws the draft away. */
    public void discard() {
        if (draft().isEmpty() || done(() -> service.withdraw(actor(), getCode(), getVersion()))) {
            go(InquiryPath.REQUESTS, "done=discarded");
        }
    }

    /** What the fields mean, without the line of that number; null if something cannot be read, which the page then says. */
    private Wanted read(Optional<Integer> without) {
        List<Wanted> read = new ArrayList<>();
        if (!done(() -> read.add(read()))) {
            return null;
        }
        if (without.isEmpty()) {
            return read.getFirst();
        }
        List<Line> lines = new ArrayList<>(read.getFirst().lines());
        lines.remove(without.get() - 1);
        return read.getFirst().withLines(lines);
    }

    /** Begins the draft, or keeps the one there is by the version that was seen. @return whether it is kept */
    private boolean kept(Wanted typed) {
        return typed != null
                && done(() -> {
                    if (getCode().isEmpty()) {
                        String code = service.begin(actor(), origin(), typed);
                        draft = Optional.of(requests.draft(actor(), code));
                    } else {
                        SaveRequest seen = new SaveRequest(getCode(), getVersion(), typed);
                        long version = service.save(actor(), seen);
                        draft = Optional.of(new SaveRequest(getCode(), version, typed));
                    }
                });
    }

    private boolean isChosen() {
        return file != null && file.getSize() > 0;
    }

    private void store() {
        try (InputStream content = file.getInputStream()) {
            fileService.attach(actor(), draft().orElseThrow().code(), file.getSubmittedFileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void go(String query) {
        String basketToo = request.getParameter("basket") == null ? "" : "&basket=1";
        go(InquiryPath.ASK, "code=" + draft().orElseThrow().code() + basketToo + "&" + query);
    }

    /** The version in the form; a script that keeps drafts moves it on. */
    private long getVersion() {
        String sent = parameter("version");
        return sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : 0;
    }

    /** Public code of the draft, once there is one. */
    public String getDraftCode() {
        return draft().map(SaveRequest::code).orElse("");
    }

    public long getDraftVersion() {
        return draft().map(SaveRequest::version).orElse(0L);
    }

    /** Files that are put to it so far. */
    public List<StoredFile> getFiles() {
        return draft().isEmpty()
                ? List.of()
                : storedFiles.of(RequestFileService.KIND, draft().get().code());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** Which files are taken, and how large. */
    public String getFileHelp() {
        return tell("file.help", FileClass.RESTRICTED.megabytes());
    }

    public String getFileTypes() {
        return String.join(",", FileClass.RESTRICTED.types());
    }

    /** Where the script keeps the draft while somebody types. */
    public String getSavingPath() {
        return asked.link(InquiryPath.ASK.in(asked.language())) + DraftSaving.KEEP;
    }

    /** Whether the basket is to be emptied when this goes out. */
    public boolean isOfBasket() {
        return request.getParameter("basket") != null;
    }

    public String getFrom() {
        return origin().kind().name();
    }

    /** What was just done, or nothing. */
    public String getDone() {
        return DONE.stream().filter(one -> isSaid("done", one)).findFirst().orElse("");
    }
}
