package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.domain.Request;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.Rows;
import org.basao.platform.personal.PersonalData;
import org.basao.platform.personal.RowValues;
import org.basao.platform.personal.Subject;
import org.basao.platform.retention.Forgetful;

/** What requests keep of people: who wrote one, and who a guest is. What was asked belongs to the organisation and stays. */
@ApplicationScoped
public class OldRequests implements Forgetful, PersonalData {
    private static final String OF_ADDRESS = " where g.mail = any(?) and g.claimed_at is null";

    private Rows rows;
    private StoredFiles files;
    private OwnRequests requests;
    private RequestNews news;
    private Audit audit;
    private Clock clock;

    protected OldRequests() {}

    @Inject
    public OldRequests(Rows rows, StoredFiles files, OwnRequests requests, RequestNews news, Audit audit, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.requests = requests;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Map<String, Forgetting> kinds() {
        return Map.of(
                "GUEST_UNCONFIRMED", this::forgetWaiting,
                "GUEST_REQUEST", this::forgetGuests,
                "REQUEST_DRAFT", this::forgetDrafts);
    }

    /** Nobody followed the link: nothing of it went anywhere. */
    private int forgetWaiting(Instant end) {
        return rows.change("""
                delete from request r using request_guest g
                 where g.request_id = r.id and g.confirmed_at is null and g.token_until < ? and r.sent_at is null
                """, end);
    }

    /** The request stays with its producers, but nobody knows any more who asked, nor where they live. */
    private int forgetGuests(Instant end) {
        forgetWords(" and r.ended_at < ?", end);
        return rows.change("""
                delete from request_guest g using request r where r.id = g.request_id and r.ended_at < ?
                """, end);
    }

    /** What a guest wrote, and where to: an organisation that claimed it keeps both. */
    private void forgetWords(String which, Object parameter) {
        rows.change("""
                update request_line l set note = null from request r join request_guest g on g.request_id = r.id
                 where l.request_id = r.id and l.note is not null and r.buyer_id is null
                """ + which, parameter);
        rows.change("""
                update request r set delivery_address = null, note = null from request_guest g
                 where g.request_id = r.id and r.buyer_id is null
                """ + which, parameter);
    }

    private int forgetDrafts(Instant end) {
        return dropped(rows.list(
                "delete from request where state = 'DRAFT' and changed_at < ? returning code",
                row -> row.getString(1),
                end));
    }

    /** Their files are for nothing any more. @return how many there were */
    private int dropped(List<String> drafts) {
        for (String draft : drafts) {
            for (StoredFile file : files.of(RequestFileService.KIND, draft)) {
                files.release(file.key(), RequestFileService.KIND, draft);
            }
        }
        return drafts.size();
    }

    @Override
    public Map<String, List<Map<String, Object>>> parts(Subject subject) {
        return Map.of(
                "requests",
                rows.list("""
                        select code, state, made_at, sent_at, ended_at from request where asked_by = ? order by id
                        """, RowValues::read, subject.person()),
                "guestRequests",
                rows.list("""
                        select r.code, r.state, g.mail, g.name, g.organisation, g.confirmed_at, r.delivery_address, r.note,
                               (select string_agg(l.note, E'\\n' order by l.position) from request_line l
                                 where l.request_id = r.id) as wishes,
                               d.content as waiting
                          from request_guest g join request r on r.id = g.request_id
                          left join request_draft d on d.request_id = r.id
                        """ + OF_ADDRESS + " order by r.id", RowValues::read, subject.identifiers()));
    }

    @Override
    public void erase(Subject subject) {
        var unused = dropped(rows.list(
                "delete from request where asked_by = ? and state = 'DRAFT' returning code",
                row -> row.getString(1),
                subject.person()));
        rows.change(
                "delete from request r using request_guest g" + OF_ADDRESS
                        + " and r.id = g.request_id and r.sent_at is null",
                subject.identifiers());
        rows.list(
                        "select g.request_id from request_guest g" + OF_ADDRESS + " order by g.request_id",
                        row -> row.getLong(1),
                        subject.identifiers())
                .forEach(this::withdraw);
        forgetWords(" and g.mail = any(?) and g.claimed_at is null", subject.identifiers());
        rows.change("""
                update request_guest g set mail = '', name = '', organisation = null, token_until = least(g.token_until, ?)
                """ + OF_ADDRESS, clock.instant(), subject.identifiers());
    }

    /** Nobody can be answered any more: its producers need not write. */
    private void withdraw(long guests) {
        Request request = requests.locked(guests);
        if (request.state() == RequestState.OPEN && request.buyerId().isEmpty()) {
            var unused = request.withdraw(clock.instant());
            news.withdrawn(guests);
            audit.record(
                    new AuditEntry("guest", null, "inquiry.request.withdrawn", "REQUEST", request.code(), null, null));
        }
    }
}
