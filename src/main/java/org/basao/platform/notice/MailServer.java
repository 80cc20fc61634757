package org.basao.platform.notice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Properties;
import org.basao.platform.config.MailSettings;
import org.basao.platform.config.Settings;
import org.basao.platform.outbox.NotNow;

/** The SMTP server that takes our mails. One connection per mail: what fails concerns that mail alone. */
@ApplicationScoped
public class MailServer {
    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "20000";

    private Settings settings;
    private Clock clock;

    protected MailServer() {}

    @Inject
    public MailServer(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws IllegalStateException if a setting is missing or wrong, which stops the start */
    void check(@Observes @Priority(20) Startup event) {
        sender(settings.mail());
    }

    /**
     * Hands the mail over.
     *
     * @return false if the recipient's server, or the form of the address, refuses it for good
     * @throws NotNow if the server does not answer or does not let us in
     */
    boolean take(Mail mail) {
        MailSettings server = settings.mail();
        Session session = Session.getInstance(properties(server));
        Message message;
        try {
            message = new Message(session, mail, sender(server), clock.instant());
        } catch (AddressException e) {
            return false;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        try (Transport transport = session.getTransport("smtp")) {
            connect(transport, server);
            Address[] to = message.getAllRecipients();
            transport.sendMessage(message, to);
            return true;
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                return false;
            }
            throw new IllegalStateException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void connect(Transport transport, MailSettings server) {
        try {
            transport.connect(server.host(), server.port(), server.user(), server.password());
        } catch (MessagingException e) {
            throw new NotNow("the mail server: " + e.getMessage(), e);
        }
    }

    private static Properties properties(MailSettings server) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(server.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(server.startTls()));
        properties.setProperty("mail.smtp.auth", String.valueOf(server.user() != null));
        properties.setProperty("mail.mime.allowutf8", "false");
        return properties;
    }

    private static InternetAddress sender(MailSettings server) {
        try {
            InternetAddress from = new InternetAddress(server.from(), true);
            from.validate();
            return from;
        } catch (AddressException e) {
            throw new IllegalStateException("BASAO_MAIL_FROM is not an address: " + server.from(), e);
        }
    }
}
