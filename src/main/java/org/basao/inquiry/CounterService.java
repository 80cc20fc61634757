package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import org.basao.inquiry.TalkScope.Reached;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.WriteRound;
import org.basao.inquiry.domain.Round;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.security.Actor;

/**
 * A buyer's counter-offers, in the same rounds as the quotations they answer. The producer takes one by sending it as a quotation, which
 * the buyer then accepts.
 */
@ApplicationScoped
@Transactional
public class CounterService {
    private TalkScope scope;
    private RoundWork work;

    protected CounterService() {}

    @Inject
    public CounterService(TalkScope scope, RoundWork work) {
        this.scope = scope;
        this.work = work;
    }

    /**
     * Keeps a counter-offer that is being written.
     *
     * @return the round's public code
     * @throws NotFound if the talk is not the buyer's
     * @throws StaleVersion if somebody else wrote or sent it since
     * @throws org.basao.platform.error.InvalidFields if something that is said cannot be meant
     * @throws BusinessException {@code inquiry.counter.early} before the producer has quoted
     */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public String keep(Actor actor, @Valid WriteRound command) {
        return work.keep(actor, work.forOffering(actor, command.talk(), Party.BUYER), command)
                .code();
    }

    /** Writes a counter-offer and puts it before the producer. @throws StaleVersion also if another round was sent since */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public void send(Actor actor, @Valid WriteRound command) {
        Reached reached = work.forOffering(actor, command.talk(), Party.BUYER);
        work.expectLast(reached, command.after());
        Round round = work.keep(actor, reached, command);
        work.expectComplete(reached, round, command.lines());
        work.put(actor, reached, round);
    }

    /** Gives up what is being written. */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public void discard(Actor actor, String talk, long version) {
        work.discard(actor, scope.forWriting(actor, talk, Party.BUYER), version);
    }

    /** Takes back the counter-offer that stands. */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public void withdraw(Actor actor, String round, long version) {
        work.withdraw(actor, scope.forWriting(actor, scope.talkOf(round), Party.BUYER), round, version);
    }
}
