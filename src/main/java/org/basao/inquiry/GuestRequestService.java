package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basao.account.LetterLimit;
import org.basao.inquiry.api.AskAsGuest;
import org.basao.inquiry.api.AskedProduct;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.RequestLimits;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.domain.Request;
import org.basao.inquiry.domain.Written;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields.Checks;
import org.basao.platform.error.NotFound;
import org.basao.platform.notice.MailboxAddress;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Anybody;
import org.basao.platform.security.Secrets;

/**
 * How somebody without an account asks. Nothing goes out before the link in the mail was followed, and the page answers the same
 * whatever is known of the address: only its mailbox learns that. Later the request is claimed into an account.
 */
@ApplicationScoped
@Transactional
public class GuestRequestService {
    /** So long the link waits to be followed; afterwards it leads to the answers for as long as anybody may want them. */
    public static final Duration LINK_LIFE = Duration.ofDays(3);

    static final Duration READING_LIFE = Duration.ofDays(400);
    static final int LONGEST_NAME = 120;
    private static final int LONGEST_MAIL = 254;
    private static final String GUEST = "guest";

    private EntityManager entities;
    private Rows rows;
    private OwnRequests requests;
    private RequestOpening opening;
    private AskedProducts products;
    private RequestNews news;
    private GuestLinks links;
    private LetterLimit limit;
    private PublicCodes codes;
    private Audit audit;
    private Clock clock;

    protected GuestRequestService() {}

    @Inject
    public GuestRequestService(
            EntityManager entities,
            Rows rows,
            OwnRequests requests,
            RequestOpening opening,
            AskedProducts products,
            RequestNews news,
            GuestLinks links,
            LetterLimit limit,
            PublicCodes codes,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.requests = requests;
        this.opening = opening;
        this.products = products;
        this.news = news;
        this.links = links;
        this.limit = limit;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what a guest wants and sends the link to the address.
     *
     * @throws org.basao.platform.error.InvalidFields for what cannot be taken
     */
    @Anybody("whoever has no account yet asks too; their mailbox confirms it")
    public void ask(AskAsGuest command) {
        String mail = command.mail() == null ? "" : command.mail().strip().toLowerCase(Locale.ROOT);
        boolean forGrownUps = products.of(command.wanted().products(), today()).values().stream()
                .anyMatch(AskedProduct::asksAge);
        checkGuest(command, mail, forGrownUps);
        Wanted wanted = opening.checked(command.wanted());
        if (!limit.take(mail)) {
            return;
        }
        if (openOf(mail) >= RequestLimits.MOST_OPEN_OF_GUEST) {
            news.tooMany(mail, RequestLimits.MOST_OPEN_OF_GUEST, command.language());
            return;
        }
        Request request = Request.ofGuest(codes.issue(CodeKind.REQUEST).value(), command.origin(), clock.instant());
        entities.persist(request);
        entities.flush();
        new RequestTable(rows).keep(request.id(), wanted);
        rows.change(
                """
                insert into request_guest (request_id, mail, name, organisation, language, token_hash, token_until)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                request.id(),
                mail,
                Written.line("name", command.name(), LONGEST_NAME),
                Written.line("organisation", command.organisation(), LONGEST_NAME),
                command.language(),
                links.hash(request.code()),
                clock.instant().plus(LINK_LIFE));
        news.toConfirm(request.code(), mail, command.language());
    }

    private static void checkGuest(AskAsGuest command, String mail, boolean forGrownUps) {
        new Checks()
                .run(() -> {
                    if (Written.line("name", command.name(), LONGEST_NAME) == null) {
                        throw new InvalidField("name", "inquiry.guest.name");
                    }
                })
                .run(() -> {
                    if (mail.length() > LONGEST_MAIL || !MailboxAddress.isOne(mail)) {
                        throw new InvalidField("mail", "inquiry.guest.mail");
                    }
                })
                .run(() -> {
                    var unused = Written.line("organisation", command.organisation(), LONGEST_NAME);
                })
                .run(() -> {
                    if (forGrownUps && !command.grownUp()) {
                        throw new InvalidField("grownUp", "inquiry.guest.age");
                    }
                })
                .end();
    }

    /** What is open of an address, and what still waits for its link. */
    private long openOf(String mail) {
        return rows.first("""
                        select count(*) from request_guest g join request r on r.id = g.request_id
                         where g.mail = ? and g.claimed_at is null
                           and ((r.state = 'OPEN' and r.open_until >= ?) or (r.state = 'AWAITING_EMAIL' and g.token_until > ?))
                        """, row -> row.getLong(1), mail, today(), clock.instant())
                .orElseThrow();
    }

    /**
     * Sends the request to its producers. What is no longer public, or no longer sold in that unit, is left out; days that have passed
     * are moved on.
     *
     * @param token of the link
     * @throws NotFound if the link leads nowhere or is over
     * @throws BusinessException if it was sent already, or nothing of it can be asked for any more
     */
    @Anybody("the link from the mailbox sends the request")
    public void confirm(String token) {
        Request request = linked(token);
        if (request.state() != RequestState.AWAITING_EMAIL) {
            throw new BusinessException("inquiry.request.sent");
        }
        Wanted written = new RequestTable(rows).draft(request.id());
        Map<String, AskedProduct> there = products.of(written.products(), today());
        Wanted wanted = written.withLines(written.lines().stream()
                        .filter(line -> AskedProduct.isSold(there.get(line.product()), line))
                        .toList())
                .sentOn(today());
        if (wanted.lines().isEmpty()) {
            throw new BusinessException("inquiry.guest.gone");
        }
        Instant now = clock.instant();
        rows.change(
                "update request_guest set confirmed_at = ?, token_until = ? where request_id = ?",
                now,
                now.plus(READING_LIFE),
                request.id());
        int producers = opening.open(request, wanted);
        audit.record(new AuditEntry(
                GUEST, null, "inquiry.request.sent", "REQUEST", request.code(), null, String.valueOf(producers)));
    }

    /**
     * Takes a request back, before or after it was sent.
     *
     * @throws NotFound if the link leads nowhere or is over
     * @throws BusinessException if it has ended
     */
    @Anybody("the link from the mailbox takes the request back")
    public void withdraw(String token) {
        Request request = linked(token);
        boolean sent = request.state() == RequestState.OPEN;
        if (sent) {
            request.expectOpenOn(today());
        }
        var unused = request.withdraw(clock.instant());
        entities.flush();
        new RequestTable(rows).forget(request.id());
        if (sent) {
            news.withdrawn(request.id());
            audit.record(
                    new AuditEntry(GUEST, null, "inquiry.request.withdrawn", "REQUEST", request.code(), null, null));
        }
    }

    private Request linked(String token) {
        Request request = requests.ofLink(Secrets.hash(String.valueOf(token))).orElseThrow(() -> new NotFound("link"));
        if (rows.first(
                        "select 1 from request_guest where request_id = ? and token_until > ? and claimed_at is null",
                        row -> true,
                        request.id(),
                        clock.instant())
                .isEmpty()) {
            throw new NotFound("link");
        }
        return request;
    }

    /**
     * Takes a guest's request into the organisation acted for. The mailbox proves whose it is: only somebody who signs in with that
     * very address may.
     *
     * @throws NotFound if it is not there or was not asked from an address of the actor
     * @throws BusinessException if it asks for the organisation's own products
     */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public void claim(Actor actor, String code) {
        long id = rows.first("""
                        select r.id from request r join request_guest g on g.request_id = r.id
                          join identifier i on i.value = g.mail and i.kind = 'EMAIL'
                          join person p on p.id = i.person_id
                         where r.code = ?::bpchar and p.code = ?::bpchar and g.confirmed_at is not null and g.claimed_at is null
                        """, row -> row.getLong(1), code, actor.code()).orElseThrow(() -> new NotFound(code));
        Request request = requests.locked(id);
        long buyer = rows.first(
                        "select id from organisation where code = ?::bpchar and kind = 'BUYER'",
                        row -> row.getLong(1),
                        actor.actingFor())
                .orElseThrow(() -> new NotFound(code));
        List<String> asked = rows.list(
                "select p.code from request_line l join product p on p.id = l.product_id where l.request_id = ?",
                row -> row.getString(1),
                id);
        if (!opening.ownProducts(asked, buyer, actor.code()).isEmpty()) {
            throw new BusinessException("inquiry.claim.own");
        }
        request.claim(buyer, actor.code(), clock.instant());
        entities.flush();
        rows.change(
                "update request_guest set claimed_at = ?, mail = '', name = '', organisation = null where request_id = ?",
                clock.instant(),
                id);
        audit.record(new AuditEntry(
                actor.code(), actor.actingFor(), "inquiry.request.claimed", "REQUEST", request.code(), null));
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
