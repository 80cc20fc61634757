package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.personal.PersonalData;
import org.basao.platform.personal.RowValues;
import org.basao.platform.personal.Subject;

/**
 * What somebody wrote in talks. It was said for an organisation, and the other side goes on relying on it: it stays, and bears the
 * person's code only.
 */
@ApplicationScoped
public class TalksOfPerson implements PersonalData {
    private Rows rows;

    protected TalksOfPerson() {}

    @Inject
    public TalksOfPerson(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> parts(Subject subject) {
        return Map.of(
                "talkMessages",
                rows.list("""
                        select t.code as talk, m.said_at, m.body from talk_message m join talk t on t.id = m.talk_id
                         where m.author = ? order by m.id
                        """, RowValues::read, subject.person()),
                "offers",
                rows.list("""
                        select t.code as talk, r.code, r.number, r.side, r.state, r.made_at, r.approved_at, r.sent_at
                          from round r join talk t on t.id = r.talk_id where ? in (r.made_by, r.approved_by, r.sent_by) order by r.id
                        """, RowValues::read, subject.person()),
                "waivers",
                rows.list("""
                        select t.code as talk, w.text, w.waived_at from talk_waiver w join talk t on t.id = w.talk_id
                         where w.waived_by = ? order by w.waived_at
                        """, RowValues::read, subject.person()));
    }

    /** Names stand in none of it. */
    @Override
    public void erase(Subject subject) {}
}
