package org.basao.desk;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.local.TestServers;

/** The mailbox of one person in these tests, read as that person would. */
record Mailbox(String address) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** Waits for the mail with this subject and returns its plain text. */
    String text(String subject) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (MimeMessage message : TestServers.mail().messages().reversed()) {
                if (isFor(message, subject)) {
                    return plain(message);
                }
            }
            TestServers.mail().await(TestServers.mail().messages().size() + 1, Duration.ofMillis(200));
        }
        throw new AssertionError("no mail \"" + subject + "\" for " + address + ", but " + subjects());
    }

    /** Waits for a mail with such a subject and returns the whole of it. */
    String subject(Pattern pattern) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (MimeMessage message : TestServers.mail().messages().reversed()) {
                String subject = subject(message);
                if (pattern.matcher(subject).matches() && isFor(message, subject)) {
                    return subject;
                }
            }
            TestServers.mail().await(TestServers.mail().messages().size() + 1, Duration.ofMillis(200));
        }
        throw new AssertionError("no mail \"" + pattern + "\" for " + address + ", but " + subjects());
    }

    /** Of all mails to this address. */
    private List<String> subjects() {
        return TestServers.mail().messages().stream()
                .map(message -> isFor(message, subject(message)) ? subject(message) : "")
                .filter(subject -> !subject.isEmpty())
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject().replaceFirst("^\\[[^\\]]+\\] ", ""); // sample data is marked
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The path behind the first link of that mail. */
    String link(String subject) {
        Matcher link = LINK.matcher(text(subject));
        if (!link.find()) {
            throw new AssertionError("no link in the mail " + subject);
        }
        return link.group().replaceFirst("https?://[^/]+", "");
    }

    private boolean isFor(MimeMessage message, String subject) {
        try {
            return subject(message).equals(subject)
                    && List.of(message.getRecipients(Message.RecipientType.TO))
                            .toString()
                            .contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(MimeMessage message) {
        try {
            Object content = message.getContent();
            while (content instanceof MimeMultipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return content.toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
