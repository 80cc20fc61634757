package org.basao.local;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** An SMTP server on the loopback that keeps every message in memory and delivers none. */
public final class LocalMail {
    private final GreenMail server;
    private final int port;

    private LocalMail(GreenMail server, int port) {
        this.server = server;
        this.port = port;
    }

    static LocalMail start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new LocalMail(server, port);
    }

    public int port() {
        return port;
    }

    /** The messages received so far, oldest first. */
    public List<MimeMessage> messages() {
        return List.of(server.getReceivedMessages());
    }

    /** Waits until so many messages have come; false if they did not come in time. */
    public boolean await(int count, Duration patience) {
        return server.waitForIncomingEmail(patience.toMillis(), count);
    }

    /** Shows every further mail to this reader, as it comes. */
    void show(Consumer<MimeMessage> reader) {
        var mailboxes = server.getUserManager();
        MessageDeliveryHandler usual = mailboxes.getMessageDeliveryHandler();
        mailboxes.setMessageDeliveryHandler((mail, address) -> {
            reader.accept(mail.getMessage());
            return usual.handle(mail, address);
        });
    }

    /** Has work done while nobody listens on the port; what came before is kept. */
    public void whileAway(Runnable work) {
        server.stop();
        try {
            work.run();
        } finally {
            server.start();
        }
    }

    void stop() {
        server.stop();
    }
}
