package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.personal.PersonalData;
import org.basao.platform.personal.RowValues;
import org.basao.platform.personal.Subject;

/** What a person was told and how they want to be told; mails that wait for them or for their addresses. */
@ApplicationScoped
public class NoticesOfPerson implements PersonalData {
    private Rows rows;
    private Notices notices;

    protected NoticesOfPerson() {}

    @Inject
    public NoticesOfPerson(Rows rows, Notices notices) {
        this.rows = rows;
        this.notices = notices;
    }

    @Override
    public Map<String, List<Map<String, Object>>> parts(Subject subject) {
        Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
        parts.put(
                "notices",
                rows.list(
                        "select code, model::text as model, raised_at, read_at from notice where recipient = ? order by id",
                        row -> {
                            Map<String, Object> values = RowValues.read(row);
                            Object model = values.remove("model");
                            values.put(
                                    "text",
                                    MailText.of(row.getString("code"), subject.language())
                                            .title(MailModel.read((String) model)));
                            return values;
                        },
                        subject.person()));
        parts.put(
                "noticePreferences",
                rows.list(
                        "select code, delivery from notice_preference where recipient = ? order by code",
                        RowValues::read,
                        subject.person()));
        parts.put(
                "mails",
                rows.list(
                        "select code, queued_at, sent_at, refused_at from mail where recipient = ? or address = any(?) order by id",
                        RowValues::read,
                        subject.person(),
                        subject.identifiers()));
        return parts;
    }

    @Override
    public void erase(Subject subject) {
        notices.forget(subject.person());
        rows.change("delete from mail where address = any(?)", subject.identifiers());
    }
}
