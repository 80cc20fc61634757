package org.basao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The five ports of the stack.
 *
 * @param http the application
 * @param admin Payara's administration
 * @param postgres PostgreSQL
 * @param elasticsearch Elasticsearch over HTTP
 * @param mail the local SMTP server
 */
public record Ports(int http, int admin, int postgres, int elasticsearch, int mail) {

    /** Ports from the properties {@code port}, {@code admin.port} and so on, or their defaults; each is free now. */
    static Ports fromProperties() {
        Set<Integer> taken = new HashSet<>();
        return new Ports(
                named("port", 8080, taken),
                named("admin.port", 14848, taken),
                named("postgres.port", 15432, taken),
                named("elasticsearch.port", 19200, taken),
                named("mail.port", 12525, taken));
    }

    /** Ports that nobody uses at this moment. */
    static Ports free() {
        List<ServerSocket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] port = open.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            return new Ports(port[0], port[1], port[2], port[3], port[4]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(Ports::close);
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static int named(String property, int otherwise, Set<Integer> taken) {
        int port;
        try {
            port = Integer.parseInt(System.getProperty(property, String.valueOf(otherwise)));
        } catch (NumberFormatException e) {
            port = -1;
        }
        if (port < 1 || port > 65535) {
            throw new StartFailure("-D" + property + " must be a port number from 1 to 65535.");
        }
        if (!taken.add(port) || isTaken(port)) {
            throw new StartFailure("Port " + port
                    + " is already in use: stop what listens there or choose another with -D" + property + "=<port>.");
        }
        return port;
    }

    private static boolean isTaken(int port) {
        if (answers(port)) {
            return true;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
