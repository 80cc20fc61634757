package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.basao.platform.persistence.Rows;

/** How people want to be told, per kind of notice. Essential notices are mailed whatever stands here. */
@ApplicationScoped
public class NoticePreferences {
    /** In the place of a code: every kind for which nothing else was chosen. */
    public static final String ALL = "*";

    private Rows rows;

    protected NoticePreferences() {}

    @Inject
    public NoticePreferences(Rows rows) {
        this.rows = rows;
    }

    /** What holds for this kind: the choice for it, else that for all kinds, else a mail at once. */
    public Delivery of(String recipient, String code) {
        return rows.first(
                        "select delivery from notice_preference where recipient = ? and code in (?, '*')"
                                + " order by code = '*' limit 1",
                        row -> Delivery.valueOf(row.getString(1)),
                        recipient,
                        code)
                .orElse(Delivery.MAIL);
    }

    /** What the person chose, by code; {@link #ALL} may be among them. */
    public Map<String, Delivery> chosen(String recipient) {
        Map<String, Delivery> chosen = new TreeMap<>();
        rows.list(
                        "select code, delivery from notice_preference where recipient = ?",
                        row -> Map.entry(row.getString(1), Delivery.valueOf(row.getString(2))),
                        recipient)
                .forEach(one -> chosen.put(one.getKey(), one.getValue()));
        return chosen;
    }

    /** Sets the choice for a kind, or for {@link #ALL}. */
    public void choose(String recipient, String code, Delivery delivery) {
        rows.change("""
                insert into notice_preference (recipient, code, delivery) values (?, ?, ?)
                on conflict (recipient, code) do update set delivery = excluded.delivery""", recipient, code, delivery);
    }
}
