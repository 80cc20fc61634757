package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import org.basao.platform.config.Settings;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.persistence.Rows;

/** Writes down mails to be sent, each with the Message-ID that it will bear however often it is tried. */
@ApplicationScoped
public class MailQueue {
    private Rows rows;
    private Clock clock;
    private Outbox outbox;
    private Settings settings;

    protected MailQueue() {}

    @Inject
    public MailQueue(Rows rows, Clock clock, Outbox outbox, Settings settings) {
        this.rows = rows;
        this.clock = clock;
        this.outbox = outbox;
        this.settings = settings;
    }

    void add(Notice notice, long noticeId, boolean essential) {
        String key = Tokens.random();
        rows.change(
                """
                insert into mail (key, message_id, code, notice_id, recipient, model, path, unsubscribe, queued_at)
                values (?, ?, ?, ?, ?, jsonb_object(?, ?), ?, ?, ?)""",
                key,
                messageId(key),
                notice.code(),
                noticeId,
                notice.recipient(),
                MailModel.names(notice.model()),
                MailModel.values(notice.model()),
                notice.path(),
                essential ? null : unsubscribeToken(notice.recipient(), notice.code()),
                clock.instant());
        outbox.add(MailHandler.KIND, key);
    }

    void add(Letter letter) {
        String key = Tokens.random();
        rows.change(
                """
                insert into mail (key, message_id, code, address, language, model, path, queued_at)
                values (?, ?, ?, ?, ?, jsonb_object(?, ?), ?, ?)""",
                key,
                messageId(key),
                letter.code(),
                letter.address(),
                letter.language(),
                MailModel.names(letter.model()),
                MailModel.values(letter.model()),
                letter.path(),
                clock.instant());
        outbox.add(MailHandler.KIND, key);
    }

    /** @return its key */
    String addDigest(String recipient) {
        String key = Tokens.random();
        rows.change(
                """
                insert into mail (key, message_id, code, recipient, model, unsubscribe, queued_at)
                values (?, ?, ?, ?, '{}'::jsonb, ?, ?)""",
                key,
                messageId(key),
                Digest.CODE,
                recipient,
                unsubscribeToken(recipient, Digest.CODE),
                clock.instant());
        outbox.add(MailHandler.KIND, key);
        return key;
    }

    /** The raw token waits in the mail's row, which forgets it with the send; its hash stays. */
    private String unsubscribeToken(String recipient, String code) {
        String token = Tokens.random();
        rows.change(
                "insert into unsubscribe_token (token_hash, recipient, code, made_at) values (?, ?, ?, ?)",
                Tokens.hash(token),
                recipient,
                code,
                clock.instant());
        return token;
    }

    private String messageId(String key) {
        return "<" + key + "@" + URI.create(settings.baseUrl()).getHost() + ">";
    }
}
