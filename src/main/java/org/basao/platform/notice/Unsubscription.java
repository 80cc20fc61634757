package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;

/** The link at the foot of a mail: whoever holds it may end that kind of mail for that person, and nothing else. */
@ApplicationScoped
public class Unsubscription {
    private Rows rows;
    private NoticePreferences preferences;

    protected Unsubscription() {}

    @Inject
    public Unsubscription(Rows rows, NoticePreferences preferences) {
        this.rows = rows;
        this.preferences = preferences;
    }

    private record Kind(String recipient, String code) {}

    /** What would end, in a few words; empty if the link is none of ours. */
    public Optional<String> kind(String token, Language language) {
        return find(token).map(kind -> MailText.of(kind.code(), language).kind());
    }

    /** Ends it. Safe to repeat. @return false if the link is none of ours */
    @Transactional
    public boolean end(String token) {
        Optional<Kind> found = find(token);
        found.ifPresent(kind -> {
            if (kind.code().equals(Digest.CODE)) {
                preferences.endDigest(kind.recipient());
            } else {
                preferences.end(kind.recipient(), kind.code());
            }
        });
        return found.isPresent();
    }

    private Optional<Kind> find(String token) {
        return rows.first(
                "select recipient, code from unsubscribe_token where token_hash = ?",
                row -> new Kind(row.getString(1), row.getString(2)),
                Tokens.hash(token));
    }
}
