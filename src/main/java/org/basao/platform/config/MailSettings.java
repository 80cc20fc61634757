package org.basao.platform.config;

/**
 * The SMTP server that takes our mails.
 *
 * @param from the sender, such as {@code Ba Sao <khong-tra-loi@basao.vn>}
 * @param user null where the server asks for no log-in
 * @param startTls whether a connection that does not turn to TLS is refused
 */
public record MailSettings(String host, int port, String from, String user, String password, boolean startTls) {
    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings " + host + ":" + port;
    }
}
