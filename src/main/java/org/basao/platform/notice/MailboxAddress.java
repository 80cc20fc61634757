package org.basao.platform.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Whether a text is the address of one mailbox on the net, such as {@code an@example.vn}, and nothing beside it. */
public final class MailboxAddress {
    private MailboxAddress() {}

    public static boolean isOne(String text) {
        try {
            String plain = new InternetAddress(text, true).getAddress();
            return plain.equals(text) && plain.lastIndexOf('.') > plain.lastIndexOf('@') + 1;
        } catch (AddressException e) {
            return false;
        }
    }
}
