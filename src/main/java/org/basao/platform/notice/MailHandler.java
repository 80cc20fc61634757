package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.basao.platform.config.Settings;
import org.basao.platform.i18n.Language;
import org.basao.platform.outbox.OutboxHandler;

/** Sends one queued mail. A send that was under way when the server died is repeated under the same Message-ID. */
@ApplicationScoped
public class MailHandler implements OutboxHandler {
    static final String KIND = "mail";

    private QueuedMails queued;
    private MailServer server;
    private Settings settings;
    private PagePaths paths;
    private Instance<Recipients> recipients;
    private Instance<SampleData> sampleData;

    protected MailHandler() {}

    @Inject
    public MailHandler(
            QueuedMails queued,
            MailServer server,
            Settings settings,
            PagePaths paths,
            @Any Instance<Recipients> recipients,
            @Any Instance<SampleData> sampleData) {
        this.queued = queued;
        this.server = server;
        this.settings = settings;
        this.paths = paths;
        this.recipients = recipients;
        this.sampleData = sampleData;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(List<String> keys) {
        keys.forEach(key -> queued.find(key).ifPresent(this::send));
    }

    private void send(QueuedMail mail) {
        Optional<Recipient> to = recipient(mail);
        if (to.isEmpty()) {
            queued.refused(mail); // an account that is gone is told nothing
        } else if (to.get().address() == null) {
            queued.toCall(mail, ToCallReason.NO_ADDRESS);
        } else if (server.take(written(mail, to.get()))) {
            queued.sent(mail);
        } else {
            queued.toCall(mail, ToCallReason.REFUSED);
        }
    }

    private Optional<Recipient> recipient(QueuedMail mail) {
        if (mail.address() != null) {
            return Optional.of(new Recipient(null, null, mail.language(), mail.address()));
        }
        return recipients.stream()
                .flatMap(some -> some.find(mail.recipient()).stream())
                .findFirst();
    }

    private Mail written(QueuedMail mail, Recipient to) {
        Language language = to.language();
        boolean sample = sampleData.stream().anyMatch(SampleData::holdsSampleData);
        MailAddresses addresses = new MailAddresses(settings.baseUrl(), language, paths);
        MailWriting writing = new MailWriting(addresses, sample);
        MailContent content = mail.code().equals(Digest.CODE)
                ? writing.digest(queued.digest(mail), mail.unsubscribe())
                : writing.ofKind(mail.code(), mail.model(), mail.path(), mail.address() != null, mail.unsubscribe());
        String unsubscribe = mail.unsubscribe() == null ? null : addresses.unsubscribe(mail.unsubscribe());
        return new Mail(mail.messageId(), to.address(), to.name(), language, content, unsubscribe);
    }
}
