package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.basao.inquiry.TalkScope.Reached;
import org.basao.inquiry.api.DeclineTalk;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.Say;
import org.basao.inquiry.api.WaiveCertificate;
import org.basao.inquiry.domain.Said;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;

/** What two sides do in a talk besides offering: see it, speak, decline, and take a product without its certificate. */
@ApplicationScoped
@Transactional
public class TalkService {
    private EntityManager entities;
    private TalkScope scope;
    private TalkMessages messages;
    private TalkNews news;
    private Rows rows;
    private Audit audit;
    private Clock clock;

    protected TalkService() {}

    @Inject
    public TalkService(
            EntityManager entities,
            TalkScope scope,
            TalkMessages messages,
            TalkNews news,
            Rows rows,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.scope = scope;
        this.messages = messages;
        this.news = news;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody of one side has the talk before them: what was said is read, and to the buyer it shows that the producer saw the request.
     * Of those who only look on nothing is noted; it goes on waiting for those who act.
     *
     * @throws NotFound if the actor's organisation takes no part in it
     */
    @InquiryPermission.Needed(InquiryPermission.FOLLOW)
    public void see(Actor actor, String talk) {
        Reached reached = scope.forWriting(actor, talk, side(actor));
        if (!actor.may(reached.party() == Party.BUYER ? InquiryPermission.ASK : InquiryPermission.ANSWER)) {
            return;
        }
        if (reached.party() == Party.PRODUCER && reached.talk().see(clock.instant())) {
            entities.flush();
            recorded(actor, "inquiry.talk.seen", talk, null);
        }
        messages.markRead(reached.talk().id(), reached.party());
    }

    /** On which side of talks the organisation acted for stands. */
    static Party side(Actor actor) {
        return actor.acting().filter(one -> one.side() == Side.BUYER).isPresent() ? Party.BUYER : Party.PRODUCER;
    }

    /**
     * The producer asks back, or tells the buyer something.
     *
     * @return the message's public code
     * @throws BusinessException {@code inquiry.talk.closed} if the request has ended and nothing was agreed on in this talk
     */
    @InquiryPermission.Needed(InquiryPermission.ANSWER)
    public String askBack(Actor actor, @Valid Say command) {
        return said(actor, command, Party.PRODUCER);
    }

    /** The buyer answers a question, or asks one; otherwise as {@link #askBack}. */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public String reply(Actor actor, @Valid Say command) {
        return said(actor, command, Party.BUYER);
    }

    private String said(Actor actor, Say command, Party side) {
        Reached reached = scope.forWriting(actor, command.talk(), side);
        if (!isAgreed(reached.talk().id())) {
            var unused = reached.expectOpen();
        }
        Instant now = clock.instant();
        if (side == Party.PRODUCER) {
            var unused = reached.talk().see(now);
        }
        reached.talk().touch(now);
        entities.flush();
        String code = messages.add(
                reached.talk().id(), side, actor.code(), actor.actingFor(), command.body(), command.files());
        recorded(actor, "inquiry.talk.said", command.talk(), null);
        news.said(reached.talk().id(), side);
        return code;
    }

    /** Whoever has agreed on something goes on talking about it. */
    private boolean isAgreed(long talk) {
        return rows.first("select 1 from deal where talk_id = ?", row -> true, talk)
                .isPresent();
    }

    /**
     * The producer will not answer, and says why.
     *
     * @throws org.basao.platform.error.StaleVersion if something happened in the talk since the page was shown
     * @throws org.basao.platform.error.InvalidField for {@code reason} or {@code note}
     * @throws BusinessException if it has answered already, or the request has ended
     */
    @InquiryPermission.Needed(InquiryPermission.ANSWER)
    public void decline(Actor actor, @Valid DeclineTalk command) {
        Reached reached = scope.forWriting(actor, command.talk(), Party.PRODUCER)
                .expectOpen()
                .expectAnswerable();
        reached.talk().expectVersion(command.version());
        reached.talk().decline(command.reason(), Said.orNothing("note", command.note(), Said.NOTE), clock.instant());
        entities.flush();
        recorded(
                actor, "inquiry.talk.declined", command.talk(), command.reason().name());
        news.declined(reached.talk().id());
    }

    /**
     * The buyer takes a product in writing although its certificate lapsed since it was asked for. A deal about it is marked and does
     * not count in the programme's figures.
     *
     * @throws NotFound if the product is not in the talk
     * @throws BusinessException {@code inquiry.waiver.needless} while it is certified, {@code inquiry.waiver.there} if it was said before
     */
    @InquiryPermission.Needed(InquiryPermission.ACCEPT)
    public void waive(Actor actor, @Valid WaiveCertificate command) {
        Reached reached = scope.forWriting(actor, command.talk(), Party.BUYER).expectOpen();
        String text = Said.something("text", command.text(), Said.NOTE);
        boolean certified = rows.first(
                        """
                        select exists (select from certificate c where c.product_id = p.id and c.stars >= 3 and c.effective @> ?::date)
                          from product p join request_line l on l.product_id = p.id where l.talk_id = ? and p.code = ?::bpchar
                        """,
                        row -> row.getBoolean(1),
                        reached.today(),
                        reached.talk().id(),
                        command.product())
                .orElseThrow(() -> new NotFound(command.product()));
        if (certified) {
            throw new BusinessException("inquiry.waiver.needless");
        }
        write(actor, reached, command.product(), text);
        reached.talk().touch(clock.instant());
        entities.flush();
        recorded(actor, "inquiry.talk.waived", command.talk(), null);
        news.waived(reached.talk().id());
    }

    private void write(Actor actor, Reached reached, String product, String text) {
        try {
            rows.change("""
                    insert into talk_waiver (talk_id, product_id, text, waived_by, waived_at)
                    select ?, id, ?, ?, ? from product where code = ?::bpchar
                    """, reached.talk().id(), text, actor.code(), clock.instant(), product);
        } catch (DatabaseException e) {
            if (e.violates("talk_waiver_pkey")) {
                throw new BusinessException("inquiry.waiver.there");
            }
            throw e;
        }
    }

    private void recorded(Actor actor, String action, String talk, String details) {
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), action, "TALK", talk, null, details));
    }
}
