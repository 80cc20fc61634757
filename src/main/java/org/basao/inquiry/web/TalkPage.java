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
import org.basao.inquiry.CounterService;
import org.basao.inquiry.RoundService;
import org.basao.inquiry.TalkService;
import org.basao.inquiry.api.Attached;
import org.basao.inquiry.api.DeclineReason;
import org.basao.inquiry.api.DeclineTalk;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RoundView;
import org.basao.inquiry.api.Say;
import org.basao.inquiry.api.Standing;
import org.basao.inquiry.api.TalkState;
import org.basao.inquiry.api.TalkView;
import org.basao.inquiry.api.WaiveCertificate;
import org.basao.platform.error.InvalidField;

/** A talk as either side sees it: what was asked, what was offered, what was said, and what to do next. */
@Named
@RequestScoped
public class TalkPage extends TalkForm {
    @Inject
    TalkService service;

    @Inject
    RoundService rounds;

    @Inject
    CounterService counters;

    private Entered typed;
    private Part file;
    private List<RoundCard> cards;
    private AskedCard asking;

    /** Whoever opens the page has seen the talk; it is read anew if that changed it. */
    @Override
    TalkView read() {
        TalkView read = super.read();
        boolean unseen = read != null
                && isActing(read.side())
                && ((read.side() == Party.PRODUCER && read.state() == TalkState.INVITED) || read.unread() > 0);
        if (unseen && request.getMethod().equals("GET")) {
            service.see(actor(), read.code());
            return super.read();
        }
        return read;
    }

    public Entered getTyped() {
        if (typed == null) {
            typed = new Entered(language());
            if (isThere()) {
                typed.put("version", String.valueOf(getTalk().version()));
                typed.put("after", String.valueOf(getTalk().last()));
                getTalk().live().ifPresent(live -> typed.put("roundVersion", String.valueOf(live.version())));
                if (getTalk().draft() != null) {
                    typed.put("draftVersion", String.valueOf(getTalk().draft().version()));
                }
            }
        }
        return typed;
    }

    /** Says something, with a file or without. */
    public void speak() {
        boolean sent = done(() -> {
            if (file == null || file.getSize() == 0) {
                speak(List.of());
                return;
            }
            try (InputStream content = file.getInputStream()) {
                speak(List.of(new Attached(file.getSubmittedFileName(), content)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (sent) {
            go(InquiryPath.TALK, "done=said#messages");
        }
    }

    private void speak(List<Attached> files) {
        Say command = new Say(getTalk().code(), getTyped().text("body"), files);
        if (isProducer()) {
            service.askBack(actor(), command);
        } else {
            service.reply(actor(), command);
        }
    }

    public void decline() {
        DeclineTalk command = new DeclineTalk(
                getTalk().code(),
                version("version"),
                getTyped().chosen("reason", DeclineReason.class),
                getTyped().text("note"));
        if (done(() -> service.decline(actor(), command))) {
            go(InquiryPath.TALK, "done=declined");
        }
    }

    /** Takes back what stands of the own side. */
    public void withdraw() {
        boolean back = done(() -> getTalk().live().ifPresent(live -> {
            if (isProducer()) {
                rounds.withdraw(actor(), live.code(), version("roundVersion"));
            } else {
                counters.withdraw(actor(), live.code(), version("roundVersion"));
            }
        }));
        if (back) {
            go(InquiryPath.TALK, "done=withdrawn");
        }
    }

    public void approve() {
        String code = getTalk().draft().code();
        if (done(() -> rounds.approve(actor(), code, version("draftVersion"), (int) version("after")))) {
            go(InquiryPath.TALK, "done=sent");
        }
    }

    public void sendBack() {
        String code = getTalk().draft().code();
        if (done(() -> rounds.sendBack(
                actor(), code, version("draftVersion"), getTyped().text("reason")))) {
            go(InquiryPath.TALK, "done=sentBack");
        }
    }

    /** Takes a product without its certificate, in writing. */
    public void waive(int position) {
        String field = "text-" + position;
        boolean waived = done(() -> getTalk().lines().stream()
                .filter(line -> line.position() == position)
                .forEach(line -> {
                    try {
                        service.waive(
                                actor(),
                                new WaiveCertificate(
                                        getTalk().code(),
                                        line.product(),
                                        getTyped().text(field)));
                    } catch (InvalidField e) {
                        // each product has a form of its own
                        throw new InvalidField(
                                field, e.messageKey(), e.parameters().toArray());
                    }
                }));
        if (waived) {
            go(InquiryPath.TALK, "done=waived");
        }
    }

    private long version(String field) {
        Integer seen = getTyped().whole(field);
        return seen == null ? 0 : seen;
    }

    /** The attribute of what is folded away: where its field, or the note beside it, was refused it stays open. */
    public String opened(String field) {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean refused = !faces.getMessageList(field).isEmpty()
                || !faces.getMessageList("note").isEmpty();
        return refused ? "open" : null;
    }

    /** The colour of the state: open, done or refused. */
    public String getStateMark() {
        return switch (getTalk().state()) {
            case INVITED, SEEN -> "OPEN";
            case ANSWERED -> "VERIFIED";
            case DECLINED -> "REJECTED";
        };
    }

    /** Key of the state as the reader's side says it. */
    public String getStateText() {
        return "state." + getTalk().side() + "." + getTalk().state();
    }

    /** Key of what the next offer is called. */
    public String getOfferText() {
        if (isDrafting()) {
            return "action.draft";
        }
        if (!isProducer() || getTalk().rounds().isEmpty()) {
            return isProducer() ? "action.quote" : "action.counter";
        }
        boolean answering =
                getTalk().live().filter(live -> live.side() == Party.BUYER).isPresent();
        return answering ? "action.quote.answer" : "action.quote.again";
    }

    /** Who sent an offer, and when. */
    public String sent(RoundCard card) {
        String who = card.by() != null ? card.by() : card.own() ? texts().text("messages.us") : getOther();
        return who + " · " + card.sentAt();
    }

    /** What was asked, in words. */
    public AskedCard getAsking() {
        if (asking == null) {
            asking = AskedCard.of(getTalk(), language(), texts(), today());
        }
        return asking;
    }

    /** What was offered, newest first. */
    public List<RoundCard> getCards() {
        if (cards == null) {
            RoundCards words = new RoundCards(getTalk(), language(), texts());
            cards = getTalk().rounds().stream().map(words::of).toList();
        }
        return cards;
    }

    /** What stands; null if nothing does. */
    public RoundCard getLive() {
        return getTalk()
                .live()
                .map(live -> getCards().get(getTalk().rounds().indexOf(live)))
                .orElse(null);
    }

    /** What stood before. */
    public List<RoundCard> getEarlier() {
        return getCards().stream().filter(card -> !card.state().equals("LIVE")).toList();
    }

    /** What waits for a manager; null if nothing does. */
    public RoundCard getAwaiting() {
        RoundView draft = getTalk().draft();
        return draft == null || !draft.isAwaiting() ? null : new RoundCards(getTalk(), language(), texts()).of(draft);
    }

    public boolean isDrafting() {
        RoundView draft = getTalk().draft();
        return draft != null && !draft.isAwaiting();
    }

    public boolean isApproving() {
        return actor().may(InquiryPermission.APPROVE);
    }

    /** Whether whoever looks may put an offer before the other side now. */
    public boolean isOffering() {
        RoundView draft = getTalk().draft();
        return isActing() && getTalk().isOffering(today()) && (draft == null || !draft.isAwaiting());
    }

    private boolean isActing() {
        return isActing(getTalk().side());
    }

    private boolean isActing(Party side) {
        return actor().may(side == Party.PRODUCER ? InquiryPermission.ANSWER : InquiryPermission.ASK);
    }

    public boolean isDeclining() {
        boolean waiting = getTalk().state() == TalkState.INVITED || getTalk().state() == TalkState.SEEN;
        return isProducer() && waiting && isOffering();
    }

    /** Whether the own side's offer stands and may be taken back. */
    public boolean isWithdrawing() {
        return isActing()
                && getTalk()
                        .live()
                        .filter(live -> live.side() == getTalk().side())
                        .isPresent();
    }

    /** Whether the buyer may accept something of what stands. */
    public boolean isAccepting() {
        return !isProducer()
                && actor().may(InquiryPermission.SEE_REQUESTS)
                && getTalk().isOpen()
                && getTalk()
                        .live()
                        .filter(live -> live.side() == Party.PRODUCER)
                        .isPresent();
    }

    public boolean isSpeaking() {
        RequestState state = getTalk().request().state();
        boolean agreed =
                getTalk().lines().stream().anyMatch(line -> line.accepted().signum() > 0);
        return isActing() && (state == RequestState.OPEN || agreed);
    }

    public boolean isWaiving() {
        return actor().may(InquiryPermission.ACCEPT) && getTalk().isOpen();
    }

    public boolean isLapsed(TalkView.Line line) {
        return line.standing() == Standing.LAPSED;
    }

    public List<DeclineReason> getReasons() {
        return List.of(DeclineReason.values());
    }

    public String getComparisonPath() {
        return asked.link(InquiryPath.COMPARISON.in(language())) + "?code="
                + getTalk().request().code();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
