package org.basao.local;

import java.net.URI;
import java.nio.file.Path;

/** An engine of a test's own, a real process that the test may stop, kill, freeze and move, with data that stays meanwhile. */
public final class OwnElasticsearch implements AutoCloseable {
    private final Path folder;
    private LocalElasticsearch server;

    private OwnElasticsearch(Path folder, int port) {
        this.folder = folder;
        start(port);
    }

    static OwnElasticsearch start(Path folder, int port) {
        return new OwnElasticsearch(folder, port);
    }

    /** Starts again on this port, after {@link #stop()} or {@link #kill()}, and waits until it answers. */
    public void start(int port) {
        server = LocalElasticsearch.launch(Folders.create(folder), port, Pace.QUICK_START);
        server.awaitReady();
    }

    public URI url() {
        return server.url();
    }

    /** Ends it in order (SIGTERM). */
    public void stop() {
        server.stop();
    }

    /** Ends it at once (SIGKILL). */
    public void kill() {
        server.signal("KILL");
        server.awaitEnd();
    }

    /** Lets it hold its connections and answer nothing (SIGSTOP). */
    public void freeze() {
        server.signal("STOP");
    }

    public void thaw() {
        server.signal("CONT");
    }

    @Override
    public void close() {
        server.stop();
    }
}
