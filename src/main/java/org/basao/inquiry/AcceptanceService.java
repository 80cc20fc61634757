package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.basao.inquiry.ChosenLines.Chosen;
import org.basao.inquiry.StandingRounds.StandingRound;
import org.basao.inquiry.api.Accept;
import org.basao.inquiry.api.DealLine;
import org.basao.inquiry.api.DealPreview;
import org.basao.inquiry.api.DealView;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.domain.Acceptance;
import org.basao.inquiry.domain.Deal;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/**
 * A buyer says yes to an offer, whole or by line. What is taken becomes a deal, which is never changed. However many say yes at once, no
 * line is taken twice and never more than was asked: they wait for each other, and the database refuses the rest.
 */
@ApplicationScoped
@Transactional
public class AcceptanceService {
    private EntityManager entities;
    private Rows rows;
    private PublicCodes codes;
    private StandingRounds rounds;
    private Audit audit;
    private DealNews news;
    private Clock clock;

    protected AcceptanceService() {}

    @Inject
    public AcceptanceService(
            EntityManager entities,
            Rows rows,
            PublicCodes codes,
            StandingRounds rounds,
            Audit audit,
            DealNews news,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.codes = codes;
        this.rounds = rounds;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What accepting would make. Changes nothing, and refuses what accepting would refuse at this moment.
     *
     * @throws NotFound if the round is none of a request of the actor's organisation
     * @throws InvalidFields for {@code amount-<position>} of each line that cannot be taken so
     * @throws BusinessException if nothing of the round can be taken any more
     */
    @InquiryPermission.Needed(InquiryPermission.ACCEPT)
    public DealPreview preview(Actor actor, @Valid Accept command) {
        StandingRound round = rounds.see(actor, command.round(), Days.today(clock));
        List<DealLine> lines =
                ChosenLines.of(round, command).stream().map(Chosen::line).toList();
        return new DealPreview(round.producer().name(), round.currency(), round.terms(), lines, total(lines));
    }

    /**
     * Takes lines of a round that stands, in the unit of its offer.
     *
     * @return public code of the deal
     * @throws NotFound if the round is none of a request of the actor's organisation
     * @throws InvalidFields for {@code amount-<position>} of each line that cannot be taken so
     * @throws BusinessException if the request or the round ended, or another acceptance was first
     */
    @InquiryPermission.Needed(InquiryPermission.ACCEPT)
    public String accept(Actor actor, @Valid Accept command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = Days.today(clock);
        StandingRound round = rounds.take(actor, command.round(), today);
        List<Chosen> chosen = ChosenLines.of(round, command);
        List<DealLine> lines = chosen.stream().map(Chosen::line).toList();
        String code = codes.issue(CodeKind.DEAL).value();
        DealView view = new DealView(
                code,
                round.request(),
                round.talk(),
                round.round(),
                round.number(),
                round.origin(),
                round.buyer(),
                round.producer(),
                actor.code(),
                now,
                today,
                round.currency(),
                round.terms(),
                round.delivery(),
                lines,
                total(lines),
                null,
                null);
        Deal deal = new Deal(code, round.parts(), actor.code(), now, today, view.isWaived(), DealRecord.write(view));
        write(deal, chosen);
        rows.change(
                "update talk set changed_at = ? where id = ?",
                now,
                round.parts().talk());
        rows.change(
                "update request set changed_at = ? where id = ?",
                now,
                round.parts().request());
        audit.record(new AuditEntry(
                actor.code(), actor.actingFor(), "inquiry.deal.accepted", "DEAL", code, null, deal.sha256()));
        news.accepted(round, view);
        return code;
    }

    private void write(Deal deal, List<Chosen> chosen) {
        try {
            entities.persist(deal);
            entities.flush();
            // by the key of the request's line, because the database counts each up there
            chosen.stream()
                    .sorted(Comparator.comparingLong(Chosen::requestLine))
                    .forEach(one ->
                            entities.persist(new Acceptance(deal, one.requestLine(), one.roundLine(), one.line())));
            entities.flush();
        } catch (PersistenceException e) {
            if (DatabaseException.isViolated("ck_request_line_accepted", e)
                    || DatabaseException.isViolated("uq_acceptance_round_line", e)) {
                throw new BusinessException("inquiry.accept.overtaken");
            }
            if (DatabaseException.isViolated("ck_acceptance_live", e)) {
                throw new BusinessException("inquiry.accept.superseded");
            }
            throw e;
        }
    }

    private static BigDecimal total(List<DealLine> lines) {
        return lines.stream().map(DealLine::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
