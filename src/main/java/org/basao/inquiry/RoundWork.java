package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.basao.inquiry.RoundTable.AskedLine;
import org.basao.inquiry.TalkScope.Reached;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RoundState;
import org.basao.inquiry.api.RoundTerms;
import org.basao.inquiry.api.TalkState;
import org.basao.inquiry.api.WriteRound;
import org.basao.inquiry.domain.Round;
import org.basao.inquiry.domain.RoundRules;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** What is the same whichever side offers: a draft is written, sent with the next number, given up or taken back. */
@ApplicationScoped
public class RoundWork {
    private EntityManager entities;
    private TalkScope scope;
    private RoundFiles files;
    private PublicCodes codes;
    private TalkNews news;
    private Rows rows;
    private Audit audit;
    private Clock clock;

    protected RoundWork() {}

    @Inject
    public RoundWork(
            EntityManager entities,
            TalkScope scope,
            RoundFiles files,
            PublicCodes codes,
            TalkNews news,
            Rows rows,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.scope = scope;
        this.files = files;
        this.codes = codes;
        this.news = news;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** A talk in which that side may offer now. */
    Reached forOffering(Actor actor, String talk, Party party) {
        Reached reached = scope.forWriting(actor, talk, party).expectOpen().expectAnswerable();
        if (party == Party.BUYER && reached.talk().state() != TalkState.ANSWERED) {
            throw new BusinessException("inquiry.counter.early");
        }
        return reached;
    }

    /** Keeps what is being written. @throws StaleVersion if somebody else wrote or sent it since */
    Round keep(Actor actor, Reached reached, WriteRound command) {
        Optional<Round> present = draft(reached);
        if (present.isEmpty() && command.version() != 0) {
            throw new StaleVersion();
        }
        present.ifPresent(round -> round.expectVersion(command.version()));
        List<AskedLine> asked = new RoundTable(rows).asked(reached.talk().id(), reached.today());
        RoundTerms terms = RoundRules.said(command.terms());
        List<QuotedLine> lines = command.lines().stream().map(RoundRules::said).toList();
        RoundRules.check(
                terms,
                lines,
                asked.stream().collect(Collectors.toMap(AskedLine::position, AskedLine::dimension)),
                reached.request().currency());
        Round round = present.orElseGet(() -> begun(actor, reached));
        round.write(terms, actor.code(), clock.instant());
        if (present.isPresent()) {
            // lines are no part of the entity, but of what the next one has to have seen
            entities.lock(round, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        } else {
            entities.persist(round);
        }
        entities.flush();
        new RoundTable(rows)
                .write(round.id(), lines, asked.stream().collect(Collectors.toMap(AskedLine::position, AskedLine::id)));
        return round;
    }

    private Round begun(Actor actor, Reached reached) {
        return new Round(
                codes.issue(CodeKind.ROUND).value(),
                reached.talk().id(),
                reached.party(),
                reached.request().currency(),
                actor.code(),
                clock.instant());
    }

    /** What that side is writing, locked. */
    Optional<Round> draft(Reached reached) {
        return entities.createQuery(
                        "select r from Round r where r.talkId = :talk and r.side = :side and r.state in :states",
                        Round.class)
                .setParameter("talk", reached.talk().id())
                .setParameter("side", reached.party())
                .setParameter("states", List.of(RoundState.DRAFT, RoundState.AWAITING_APPROVAL))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** One of the talk, of that side, locked. */
    Round found(Reached reached, String code) {
        return entities.createQuery(
                        "select r from Round r where r.code = :code and r.talkId = :talk and r.side = :side",
                        Round.class)
                .setParameter("code", code)
                .setParameter("talk", reached.talk().id())
                .setParameter("side", reached.party())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    /** Whoever answers has seen what they answer to. */
    void expectLast(Reached reached, int seen) {
        if (seen != last(reached.talk().id())) {
            throw new StaleVersion();
        }
    }

    private int last(long talk) {
        return rows.first("select coalesce(max(number), 0) from round where talk_id = ?", row -> row.getInt(1), talk)
                .orElseThrow();
    }

    /** @throws BusinessException if something that has to be said is not, or a product has no certificate that day */
    void expectComplete(Reached reached, Round round, List<QuotedLine> lines) {
        RoundRules.expectComplete(round.terms(), lines, reached.today());
        Map<Integer, AskedLine> asked = new RoundTable(rows)
                .asked(reached.talk().id(), reached.today()).stream()
                        .collect(Collectors.toMap(AskedLine::position, line -> line));
        RoundRules.expectTakeable(lines, position -> asked.get(position).base());
        lines.stream()
                .map(line -> asked.get(line.position()))
                .filter(line -> !line.allowed())
                .findFirst()
                .ifPresent(line -> {
                    throw new BusinessException("inquiry.round.certificate", line.product());
                });
    }

    /** What the draft is worth if as much as possible of what was asked is taken. */
    BigDecimal value(Reached reached, List<QuotedLine> lines) {
        Map<Integer, AskedLine> asked = new RoundTable(rows)
                .asked(reached.talk().id(), reached.today()).stream()
                        .collect(Collectors.toMap(AskedLine::position, line -> line));
        return lines.stream()
                .map(line -> line.value(asked.get(line.position()).base()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<QuotedLine> lines(Round round) {
        return new RoundTable(rows).ofTalk(round.talkId()).getOrDefault(round.id(), List.of());
    }

    /** Puts the draft before the other side; it stands in the place of what stood. */
    void put(Actor actor, Reached reached, Round round) {
        var now = clock.instant();
        entities.createQuery(
                        "select r from Round r where r.talkId = :talk and r.state = :live order by r.id", Round.class)
                .setParameter("talk", round.talkId())
                .setParameter("live", RoundState.LIVE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(standing -> {
                    if (standing.isLive(reached.today())) {
                        standing.supersede(now);
                    } else {
                        standing.lapse(now);
                    }
                });
        entities.flush();
        round.send(last(round.talkId()) + 1, actor.code(), now);
        if (reached.party() == Party.PRODUCER) {
            reached.talk().answer(now);
        } else {
            reached.talk().touch(now);
        }
        entities.flush();
        scope.stretch(reached.request().id());
        recorded(actor, "inquiry.round.sent", round, null, String.valueOf(last(round.talkId())));
        news.offered(round.talkId(), reached.party());
    }

    /** Gives up what is being written. */
    void discard(Actor actor, Reached reached, long version) {
        Round round = draft(reached).orElseThrow(StaleVersion::new);
        round.expectVersion(version);
        files.releaseAll(round.code());
        entities.remove(round);
        entities.flush();
        recorded(actor, "inquiry.round.discarded", round, null, null);
    }

    /** Takes back what stands. */
    void withdraw(Actor actor, Reached reached, String code, long version) {
        Round round = found(reached, code);
        round.expectVersion(version);
        if (!round.isLive(reached.today())) {
            throw new BusinessException("inquiry.round.state");
        }
        round.withdraw(clock.instant());
        reached.talk().touch(clock.instant());
        entities.flush();
        scope.stretch(reached.request().id());
        recorded(actor, "inquiry.round.withdrawn", round, null, null);
        news.withdrawn(round.talkId(), reached.party());
    }

    void recorded(Actor actor, String action, Round round, String reason, String details) {
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), action, "ROUND", round.code(), reason, details));
    }
}
