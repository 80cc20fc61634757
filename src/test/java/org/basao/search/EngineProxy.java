package org.basao.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the application and the engine, and spoils the connection as the test likes. */
final class EngineProxy implements AutoCloseable {
    /** What becomes of what the application sends. */
    enum Mood {
        /** It is passed on. */
        WELL,
        /** Connections are closed, as by a machine without the engine. */
        STOPPED,
        /** Connections are accepted and nothing is answered. */
        FROZEN,
        /** Every second request loses its connection. */
        HALF
    }

    private final URI engine;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;

    EngineProxy(URI engine) {
        this(engine, 0);
    }

    /** @param port where the application looks for the engine; 0 for a free one */
    EngineProxy(URI engine, int port) {
        this.engine = engine;
        try {
            door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void become(Mood now) {
        if (now == mood) {
            return;
        }
        mood = now;
        if (now != Mood.FROZEN) {
            open.forEach(EngineProxy::close);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (mood == Mood.STOPPED) {
                    close(client);
                    continue;
                }
                connect(client);
            } catch (IOException e) {
                // the door was closed
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(engine.getHost(), engine.getPort());
            open.add(client);
            open.add(server);
            Thread.ofVirtual().start(() -> pass(client, server, true));
            Thread.ofVirtual().start(() -> pass(server, client, false));
        } catch (IOException e) {
            close(client); // the engine is away
        }
    }

    private void pass(Socket from, Socket to, boolean question) {
        byte[] buffer = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read = in.read(buffer);
            while (read >= 0 && mood != Mood.STOPPED && !(question && isLost())) {
                if (mood != Mood.FROZEN) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
                read = in.read(buffer);
            }
        } catch (IOException e) {
            // the other side has gone
        }
        open.remove(from);
        open.remove(to);
    }

    private boolean isLost() {
        return mood == Mood.HALF && requests.incrementAndGet() % 2 == 0;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(EngineProxy::close);
    }
}
