package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    protected OldRequests() {}

    @Inject
    public OldRequests(Rows rows, StoredFiles files) {
        this.rows = rows;
        this.files = files;
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

    /** The request stays with its producers, but nobody knows any more who asked. */
    private int forgetGuests(Instant end) {
        return rows.change("""
                delete from request_guest g using request r where r.id = g.request_id and r.ended_at < ?
                """, end);
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
                        select r.code, r.state, g.name, g.organisation, g.phone, g.confirmed_at from request_guest g
                          join request r on r.id = g.request_id
                        """ + OF_ADDRESS + " order by r.id", RowValues::read, subject.identifiers()));
    }

    @Override
    public void erase(Subject subject) {
        var unused = dropped(rows.list(
                "delete from request where asked_by = ? and state = 'DRAFT' returning code",
                row -> row.getString(1),
                subject.person()));
        rows.change("""
                update request_guest g set mail = '', name = '', organisation = null, phone = null
                """ + OF_ADDRESS, subject.identifiers());
    }
}
