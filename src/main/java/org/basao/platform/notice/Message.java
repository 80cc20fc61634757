package org.basao.platform.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/** A mail in the form in which it travels: text and HTML beside each other, with the Message-ID that it was given when queued. */
final class Message extends MimeMessage {
    private static final String UTF_8 = "UTF-8";
    private final String messageId;

    Message(Session session, Mail mail, InternetAddress from, Instant at) throws MessagingException {
        super(session);
        messageId = mail.messageId();
        setFrom(from);
        setRecipient(RecipientType.TO, to(mail));
        setSubject(MailText.oneLine(mail.content().subject()), UTF_8);
        setSentDate(Date.from(at));
        setHeader("Content-Language", mail.language().tag());
        setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribeUrl() != null) {
            setHeader("List-Unsubscribe", "<" + mail.unsubscribeUrl() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        setContent(new MimeMultipart(
                "alternative",
                part(mail.content().text(), "text/plain"),
                part(mail.content().html(), "text/html")));
        saveChanges();
    }

    private static InternetAddress to(Mail mail) throws MessagingException {
        InternetAddress to = new InternetAddress(mail.address(), true);
        to.validate();
        if (mail.name() != null) {
            try {
                to.setPersonal(MailText.oneLine(mail.name()), UTF_8);
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
        return to;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type + "; charset=" + UTF_8);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
