package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.RequestLimits;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.SaveRequest;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.domain.Request;
import org.basao.inquiry.domain.RequestRules;
import org.basao.kernel.Origin;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;

/**
 * The only door for writing a buyer's requests. A draft is kept as often as somebody types, of which the audit holds nothing; what
 * was sent is changed no more.
 */
@ApplicationScoped
@Transactional
public class RequestService {
    /** Drafts of one organisation, so that nobody fills its list. */
    static final int MOST_DRAFTS = 200;

    private EntityManager entities;
    private Rows rows;
    private OwnRequests requests;
    private RequestOpening opening;
    private RequestNews news;
    private PublicCodes codes;
    private StoredFiles files;
    private Audit audit;
    private Clock clock;

    protected RequestService() {}

    @Inject
    public RequestService(
            EntityManager entities,
            Rows rows,
            OwnRequests requests,
            RequestOpening opening,
            RequestNews news,
            PublicCodes codes,
            StoredFiles files,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.requests = requests;
        this.opening = opening;
        this.news = news;
        this.codes = codes;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a draft.
     *
     * @param origin what led here; it stays so
     * @return its public code
     * @throws BusinessException if there are too many
     */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public String begin(Actor actor, Origin origin, Wanted wanted) {
        return begun(actor, origin, wanted).code();
    }

    private Request begun(Actor actor, Origin origin, Wanted wanted) {
        RequestRules.expectKeepable(wanted);
        long buyer = buyer(actor);
        long drafts = rows.first(
                        "select count(*) from request where buyer_id = ? and state = 'DRAFT'",
                        row -> row.getLong(1),
                        buyer)
                .orElseThrow();
        if (drafts >= MOST_DRAFTS) {
            throw new BusinessException("inquiry.drafts.many", MOST_DRAFTS);
        }
        Request request =
                Request.draft(codes.issue(CodeKind.REQUEST).value(), buyer, actor.code(), origin, clock.instant());
        entities.persist(request);
        entities.flush();
        new RequestTable(rows).keep(request.id(), wanted);
        return request;
    }

    /**
     * Keeps a draft; anything may still be missing from it.
     *
     * @return the version it has now
     * @throws NotFound if it is not there or not the actor's
     * @throws StaleVersion if somebody else wrote since
     */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public long save(Actor actor, SaveRequest command) {
        Request request = requests.locked(actor, command.code());
        request.expectVersion(command.version());
        RequestRules.expectKeepable(command.wanted());
        request.keep(clock.instant());
        entities.flush();
        new RequestTable(rows).keep(request.id(), command.wanted());
        return request.version();
    }

    /**
     * Sends what is written: to each producer in a talk of its own.
     *
     * @throws NotFound if it is not there or not the actor's
     * @throws StaleVersion if somebody else wrote since
     * @throws org.basao.platform.error.InvalidFields for what cannot be taken
     * @throws BusinessException if too many are open
     */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public void send(Actor actor, SaveRequest command) {
        Request request = requests.locked(actor, command.code());
        request.expectVersion(command.version());
        expectFewOpen(actor);
        int producers = opening.open(request, command.wanted());
        record(actor, "inquiry.request.sent", request, null, String.valueOf(producers));
    }

    /** Counted behind the organisation's row, so that two who send at once come one after the other. */
    private void expectFewOpen(Actor actor) {
        long buyer = rows.first(
                        "select id from organisation where code = ?::bpchar for no key update",
                        row -> row.getLong(1),
                        actor.actingFor())
                .orElseThrow();
        long open = rows.first(
                        "select count(*) from request where buyer_id = ? and state = 'OPEN' and open_until >= ?",
                        row -> row.getLong(1),
                        buyer,
                        today())
                .orElseThrow();
        boolean verified = actor.acting().filter(Acting::verified).isPresent();
        int most = verified ? RequestLimits.MOST_OPEN : RequestLimits.MOST_OPEN_UNVERIFIED;
        if (open >= most) {
            throw new BusinessException(verified ? "inquiry.open.many" : "inquiry.open.unverified", most);
        }
    }

    /**
     * Takes a request back before anything of it was accepted; a draft is thrown away.
     *
     * @throws NotFound if it is not there or not the actor's
     * @throws StaleVersion if it changed since the page showed it
     * @throws BusinessException if it has ended, or something was accepted
     */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public void withdraw(Actor actor, String code, long version) {
        Request request = requests.locked(actor, code);
        request.expectVersion(version);
        withdraw(actor, request);
    }

    private void withdraw(Actor actor, Request request) {
        boolean sent = request.state() == RequestState.OPEN;
        if (sent) {
            request.expectOpenOn(today());
            expectNothingAccepted(rows, request);
        }
        var unused = request.withdraw(clock.instant());
        entities.flush();
        if (sent) {
            news.withdrawn(request.id());
            record(actor, "inquiry.request.withdrawn", request, null, null);
        } else {
            new RequestTable(rows).forget(request.id());
            for (StoredFile file : files.of(RequestFileService.KIND, request.code())) {
                files.release(file.key(), RequestFileService.KIND, request.code());
            }
            record(actor, "inquiry.request.discarded", request, null, null);
        }
    }

    static void expectNothingAccepted(Rows rows, Request request) {
        if (rows.first(
                        "select 1 from request_line where request_id = ? and accepted_base > 0 limit 1",
                        row -> true,
                        request.id())
                .isPresent()) {
            throw new BusinessException("inquiry.withdraw.accepted");
        }
    }

    /**
     * Says that no more answers are wanted, and why.
     *
     * @throws NotFound if it is not there or not the actor's
     * @throws StaleVersion if it changed since the page showed it
     * @throws BusinessException if it is not open
     */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public void close(Actor actor, String code, long version, String reason) {
        Request request = requests.locked(actor, code);
        request.expectVersion(version);
        String why = RequestRules.reason(reason);
        var unused = request.close(why, today(), clock.instant());
        entities.flush();
        news.closed(request.id(), why);
        record(actor, "inquiry.request.closed", request, why, null);
    }

    /**
     * Begins a draft that asks for the same again. What led to the first led to this one too.
     *
     * @return the code of the draft
     * @throws NotFound if it is not there, not the actor's, or was never sent
     */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public String copy(Actor actor, String code) {
        Request from = requests.locked(actor, code);
        if (from.answerBy() == null) { // never sent
            throw new NotFound(code);
        }
        Wanted before = new RequestTable(rows).sent(from.id());
        Request copy = begun(actor, from.origin(), before.askedAgain(today(), RequestLimits.USUAL_DAYS));
        copy.copyOf(from);
        entities.flush();
        for (StoredFile file : files.of(RequestFileService.KIND, from.code())) {
            var unused = files.use(file.key(), RequestFileService.KIND, copy.code());
        }
        return copy.code();
    }

    private long buyer(Actor actor) {
        return rows.first(
                        "select id from organisation where code = ?::bpchar and kind = 'BUYER'",
                        row -> row.getLong(1),
                        actor.actingFor())
                .orElseThrow(() -> new NotFound(String.valueOf(actor.actingFor())));
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private void record(Actor actor, String action, Request request, String reason, String details) {
        audit.record(
                new AuditEntry(actor.code(), actor.actingFor(), action, "REQUEST", request.code(), reason, details));
    }
}
