package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.CounterService;
import org.basao.inquiry.RoundService;
import org.basao.inquiry.RoundStarts;
import org.basao.inquiry.api.Attached;
import org.basao.inquiry.api.FileView;
import org.basao.inquiry.api.Freight;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RoundStart;
import org.basao.inquiry.api.RoundState;
import org.basao.inquiry.api.TalkView;
import org.basao.inquiry.api.WriteRound;

/** Writing a quotation or a counter-offer: all is filled in from what is known, so that often a price is all that is typed. */
@Named
@RequestScoped
public class RoundPage extends TalkForm {
    @Inject
    RoundService rounds;

    @Inject
    CounterService counters;

    @Inject
    RoundStarts starts;

    private Entered typed;
    private Part file;
    private RoundStart start;
    private AskedCard asking;

    public Entered getTyped() {
        if (typed == null) {
            typed = new Entered(language());
            if (isThere()) {
                typed.put(
                        "version",
                        String.valueOf(
                                getTalk().draft() == null
                                        ? 0
                                        : getTalk().draft().version()));
                typed.put("after", String.valueOf(getTalk().last()));
                RoundFields.fill(typed, getStart());
            }
        }
        return typed;
    }

    private RoundStart getStart() {
        if (start == null) {
            start = starts.of(getTalk());
        }
        return start;
    }

    /** Keeps what is typed, so that it can be gone on with elsewhere. */
    public void keep() {
        if (done(this::write)) {
            go(InquiryPath.ROUND, "done=kept");
        }
    }

    /** Puts it before the other side, or before a manager. */
    public void send() {
        boolean[] waits = new boolean[1];
        boolean sent = done(() -> {
            if (isAttaching()) {
                write();
                seeDraft();
            }
            WriteRound command = command();
            if (isProducer()) {
                waits[0] = rounds.send(actor(), command) == RoundState.AWAITING_APPROVAL;
            } else {
                counters.send(actor(), command);
            }
        });
        if (sent) {
            go(InquiryPath.TALK, waits[0] ? "done=toApprove" : "done=sent");
        }
    }

    /** Gives up what was being written. */
    public void discard() {
        boolean gone = done(() -> {
            long version = RoundFields.version(getTyped(), "version");
            if (isProducer()) {
                rounds.discard(actor(), getTalk().code(), version);
            } else {
                counters.discard(actor(), getTalk().code(), version);
            }
        });
        if (gone) {
            go(InquiryPath.TALK, "done=discarded");
        }
    }

    /** Takes a file away from what is being written. */
    public void detach(String key) {
        if (done(() -> rounds.detach(actor(), getTalk().code(), key))) {
            go(InquiryPath.ROUND, "done=detached");
        }
    }

    private void write() {
        WriteRound command = command();
        if (isProducer()) {
            var unused = rounds.keep(actor(), command);
        } else {
            var unused = counters.keep(actor(), command);
        }
        if (isAttaching()) {
            attach();
        }
    }

    private boolean isAttaching() {
        return isProducer() && file != null && file.getSize() > 0;
    }

    private void attach() {
        try (InputStream content = file.getInputStream()) {
            rounds.attach(actor(), getTalk().code(), new Attached(file.getSubmittedFileName(), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is sent next is what was just kept. */
    private void seeDraft() {
        TalkView now = read();
        getTyped().put("version", String.valueOf(now.draft().version()));
    }

    private WriteRound command() {
        List<QuotedLine> lines = RoundFields.lines(getTyped(), getTalk().lines());
        return new WriteRound(
                getTalk().code(),
                RoundFields.version(getTyped(), "version"),
                (int) RoundFields.version(getTyped(), "after"),
                RoundFields.terms(getTyped()),
                lines);
    }

    /** Whether the form is there: the talk takes an offer, and whoever looks may make it. */
    public boolean isWriting() {
        boolean may = actor().may(isProducer() ? InquiryPermission.ANSWER : InquiryPermission.ASK);
        return may
                && getTalk().isOffering(today())
                && (getTalk().draft() == null || !getTalk().draft().isAwaiting());
    }

    public boolean isDraft() {
        return getTalk().draft() != null;
    }

    /** Key of what to know before beginning: where the numbers in the form come from. */
    public String getLeadText() {
        if (isDraft()) {
            return "round.lead.draft";
        }
        if (!isProducer()) {
            return "counter.lead";
        }
        return getTalk().rounds().stream()
                .findFirst()
                .map(last -> last.side() == Party.BUYER ? "round.lead.again" : "round.lead.anew")
                .orElse("round.lead");
    }

    /** How the texts of this form begin: the two sides mean other things by the same fields. */
    public String getKind() {
        return isProducer() ? "form" : "counter";
    }

    /** The attribute of what can be folded away: where something was refused nothing of the form is hidden. */
    public String getOpened() {
        return FacesContext.getCurrentInstance().getMessageList().isEmpty() ? null : "open";
    }

    public AskedCard getAsking() {
        if (asking == null) {
            asking = AskedCard.of(getTalk(), language(), texts(), today());
        }
        return asking;
    }

    public String unit(TalkView.Line line) {
        return figures().unit(line.unit());
    }

    public String name(TalkView.Line line) {
        return either(line.name(), line.nameEn());
    }

    /** How many rows of price steps the form shows: those that are there and one more. */
    public int tiers(TalkView.Line line) {
        QuotedLine known = getStart().lines().get(line.position());
        return RoundFields.tierRows(known);
    }

    public List<FileView> getFiles() {
        return getTalk().draft() == null ? List.of() : getTalk().draft().files();
    }

    public List<VatState> getVatStates() {
        return List.of(VatState.values());
    }

    public List<Freight> getFreights() {
        return List.of(Freight.values());
    }

    public List<String> getIncoterms() {
        return RoundFields.INCOTERMS;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
