package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basao.platform.error.BusinessException;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;

/** How people want to be told, per kind of notice. Essential notices are mailed whatever stands here. */
@ApplicationScoped
public class NoticePreferences {
    /** In the place of a code: every kind for which nothing else was chosen. */
    public static final String ALL = "*";

    private Rows rows;
    private Instance<NoticeKinds> features;

    protected NoticePreferences() {}

    @Inject
    public NoticePreferences(Rows rows, @Any Instance<NoticeKinds> features) {
        this.rows = rows;
        this.features = features;
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

    /** Every kind of notice that there is, with what holds for this person. */
    public List<NoticeChoice> choices(String recipient, Language language) {
        Map<String, Delivery> chosen = chosen(recipient);
        Delivery otherwise = chosen.getOrDefault(ALL, Delivery.MAIL);
        return kinds().stream()
                .map(kind -> new NoticeChoice(
                        kind.code(),
                        MailText.of(kind.code(), language).kind(),
                        kind.essential(),
                        kind.essential() ? Delivery.MAIL : chosen.getOrDefault(kind.code(), otherwise)))
                .toList();
    }

    private List<NoticeKind> kinds() {
        return features.stream().flatMap(feature -> feature.kinds().stream()).toList();
    }

    private Map<String, Delivery> chosen(String recipient) {
        Map<String, Delivery> chosen = new TreeMap<>();
        rows.list(
                        "select code, delivery from notice_preference where recipient = ?",
                        row -> Map.entry(row.getString(1), Delivery.valueOf(row.getString(2))),
                        recipient)
                .forEach(one -> chosen.put(one.getKey(), one.getValue()));
        return chosen;
    }

    /**
     * Sets the choice for a kind, or for {@link #ALL}.
     *
     * @throws BusinessException {@code notice.error.essential} if the kind cannot be switched off
     */
    public void choose(String recipient, String code, Delivery delivery) {
        if (delivery != Delivery.MAIL && isFixed(code)) {
            throw new BusinessException("notice.error.essential");
        }
        set(recipient, code, delivery);
    }

    /** Whether a feature says that this kind is essential. */
    boolean isFixed(String code) {
        return kinds().stream().anyMatch(kind -> kind.essential() && kind.code().equals(code));
    }

    /** Ends the mails of one kind. */
    void end(String recipient, String code) {
        set(recipient, code, Delivery.NONE);
    }

    /** Ends the daily mail: what would have come in it stays in the list only. */
    void endDigest(String recipient) {
        rows.change(
                "update notice_preference set delivery = 'NONE' where recipient = ? and delivery = 'DIGEST'",
                recipient);
        rows.change(
                "update notice set delivery = 'NONE' where recipient = ? and delivery = 'DIGEST' and digest_key is null",
                recipient);
    }

    private void set(String recipient, String code, Delivery delivery) {
        rows.change("""
                insert into notice_preference (recipient, code, delivery) values (?, ?, ?)
                on conflict (recipient, code) do update set delivery = excluded.delivery""", recipient, code, delivery);
    }
}
