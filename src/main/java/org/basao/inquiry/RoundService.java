package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.basao.inquiry.TalkScope.Reached;
import org.basao.inquiry.api.Attached;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.RoundState;
import org.basao.inquiry.api.WriteRound;
import org.basao.inquiry.domain.Round;
import org.basao.inquiry.domain.Said;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.security.Actor;

/** A producer's quotations: written, approved where the producer wants that, sent, taken back. */
@ApplicationScoped
@Transactional
public class RoundService {
    private EntityManager entities;
    private TalkScope scope;
    private RoundWork work;
    private RoundFiles files;
    private InquirySettings settings;
    private TalkNews news;
    private Clock clock;

    protected RoundService() {}

    @Inject
    public RoundService(
            EntityManager entities,
            TalkScope scope,
            RoundWork work,
            RoundFiles files,
            InquirySettings settings,
            TalkNews news,
            Clock clock) {
        this.entities = entities;
        this.scope = scope;
        this.work = work;
        this.files = files;
        this.settings = settings;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Keeps a quotation that is being written.
     *
     * @return the round's public code
     * @throws NotFound if the talk is not the producer's
     * @throws StaleVersion if somebody else wrote or sent it since
     * @throws org.basao.platform.error.InvalidFields if something that is said cannot be meant
     * @throws BusinessException if the talk takes no quotation any more, or it waits for a manager
     */
    @InquiryPermission.Needed(InquiryPermission.ANSWER)
    public String keep(Actor actor, @Valid WriteRound command) {
        return work.keep(actor, work.forOffering(actor, command.talk(), Party.PRODUCER), command)
                .code();
    }

    /**
     * Writes a quotation and puts it before the buyer, or before a manager if it is worth more than members may send.
     *
     * @return {@link RoundState#LIVE} or {@link RoundState#AWAITING_APPROVAL}
     * @throws StaleVersion also if another round was sent since
     * @throws BusinessException also if a product has no certificate that day
     */
    @InquiryPermission.Needed(InquiryPermission.ANSWER)
    public RoundState send(Actor actor, @Valid WriteRound command) {
        Reached reached = work.forOffering(actor, command.talk(), Party.PRODUCER);
        work.expectLast(reached, command.after());
        Round round = work.keep(actor, reached, command);
        work.expectComplete(reached, round, command.lines());
        Optional<BigDecimal> most = settings.approveAbove(reached.talk().producerId());
        boolean waits = !actor.may(InquiryPermission.APPROVE)
                && most.filter(value -> work.value(reached, command.lines()).compareTo(value) > 0)
                        .isPresent();
        if (waits) {
            round.awaitApproval();
            entities.flush();
            work.recorded(actor, "inquiry.round.toApprove", round, null, null);
            news.toApprove(round.talkId());
        } else {
            work.put(actor, reached, round);
        }
        return round.state();
    }

    /** Gives up what is being written. @throws StaleVersion if somebody else wrote or sent it since */
    @InquiryPermission.Needed(InquiryPermission.ANSWER)
    public void discard(Actor actor, String talk, long version) {
        work.discard(actor, scope.forWriting(actor, talk, Party.PRODUCER), version);
    }

    /**
     * Takes back the quotation that stands.
     *
     * @throws NotFound if it is not the producer's
     * @throws BusinessException {@code inquiry.round.state} if it does not stand any more
     */
    @InquiryPermission.Needed(InquiryPermission.ANSWER)
    public void withdraw(Actor actor, String round, long version) {
        work.withdraw(actor, scope.forWriting(actor, scope.talkOf(round), Party.PRODUCER), round, version);
    }

    /**
     * A manager agrees: it goes to the buyer at once.
     *
     * @param after number of the last round that the manager saw; 0 for none
     * @throws StaleVersion if it changed since it was seen, or another round was sent since
     * @throws BusinessException {@code inquiry.approve.past} if its last day is over: whoever wrote it has to choose another
     */
    @InquiryPermission.Needed(InquiryPermission.APPROVE)
    public void approve(Actor actor, String code, long version, int after) {
        Reached reached = work.forOffering(actor, scope.talkOf(code), Party.PRODUCER);
        Round round = work.found(reached, code);
        round.expectVersion(version);
        round.approve(actor.code(), clock.instant());
        work.expectLast(reached, after);
        if (round.validUntil().filter(day -> day.isBefore(reached.today())).isPresent()) {
            throw new BusinessException("inquiry.approve.past");
        }
        work.expectComplete(reached, round, work.lines(round));
        work.put(actor, reached, round);
    }

    /** A manager wants it changed first; whoever wrote it is told why. */
    @InquiryPermission.Needed(InquiryPermission.APPROVE)
    public void sendBack(Actor actor, String code, long version, String reason) {
        Reached reached = scope.forWriting(actor, scope.talkOf(code), Party.PRODUCER);
        Round round = work.found(reached, code);
        round.expectVersion(version);
        String why = Said.something("reason", reason, Said.NOTE);
        round.sendBack();
        entities.flush();
        work.recorded(actor, "inquiry.round.sentBack", round, why, null);
        news.sentBack(round.talkId(), round.madeBy(), why);
    }

    /** Puts a file beside the quotation that is being written. @throws NotFound if none is */
    @InquiryPermission.Needed(InquiryPermission.ANSWER)
    public void attach(Actor actor, String talk, Attached file) {
        files.add(actor, draft(actor, talk).code(), file);
    }

    /** Takes a file away from the quotation that is being written. */
    @InquiryPermission.Needed(InquiryPermission.ANSWER)
    public void detach(Actor actor, String talk, String key) {
        files.remove(draft(actor, talk).code(), key);
    }

    private Round draft(Actor actor, String talk) {
        Round round = work.draft(scope.forWriting(actor, talk, Party.PRODUCER)).orElseThrow(() -> new NotFound(talk));
        if (round.state() != RoundState.DRAFT) {
            throw new BusinessException("inquiry.round.state");
        }
        return round;
    }
}
