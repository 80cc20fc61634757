package org.basao.local;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows a developer the mails that the run command caught: one line each with its first link, and the page in a folder. */
final class CaughtMails {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final Path folder;
    private final AtomicInteger number = new AtomicInteger();

    /** @param folder emptied first: the mails of one run */
    CaughtMails(Path folder) {
        this.folder = Folders.fresh(folder);
    }

    void keep(MimeMessage mail) {
        try {
            Path page = folder.resolve("%03d.html".formatted(number.incrementAndGet()));
            String text = mail.getContent() instanceof MimeMultipart parts ? keep(parts, page) : "";
            Matcher link = LINK.matcher(text);
            Progress.say("Mail to %s: %s%s  (%s)"
                    .formatted(
                            ((InternetAddress) mail.getAllRecipients()[0]).getAddress(),
                            mail.getSubject(),
                            link.find() ? "  " + link.group() : "",
                            page));
        } catch (MessagingException | IOException e) {
            Progress.say("A mail came that cannot be shown: " + e.getMessage());
        }
    }

    /** @return the text beside the page */
    private static String keep(MimeMultipart parts, Path page) throws MessagingException, IOException {
        String text = "";
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("text/html")) {
                Files.writeString(page, (String) part.getContent());
            } else if (part.isMimeType("text/plain")) {
                text = (String) part.getContent();
            }
        }
        return text;
    }
}
