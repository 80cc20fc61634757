package org.basao.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Elasticsearch's core server on the loopback, one node, settings from {@code deploy/elasticsearch}. */
public final class LocalElasticsearch {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port;
    private final Child child;

    private LocalElasticsearch(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    /** Launches the process; {@link #awaitReady()} waits for it. */
    static LocalElasticsearch launch(Path folder, int port, Pace pace) {
        Path home = Folders.server("elasticsearch");
        Path config = Folders.fresh(folder.resolve("config"));
        Folders.copy(home.resolve("config"), config);
        Path ours = Folders.deploy().resolve("elasticsearch");
        Folders.copy(ours.resolve("elasticsearch.yml"), config.resolve("elasticsearch.yml"));
        Folders.copy(ours.resolve("basao.options"), config.resolve("jvm.options.d/basao.options"));
        List<String> command = new ArrayList<>(OrdinaryUser.prefix());
        command.add(home.resolve("bin/elasticsearch").toString());
        Map.of(
                        "path.data", Folders.create(folder.resolve("data")).toString(),
                        "path.logs", Folders.create(folder.resolve("logs")).toString(),
                        "http.port", String.valueOf(port),
                        "transport.port", "0",
                        // a laptop's nearly full disk must not make the index read-only
                        "cluster.routing.allocation.disk.threshold_enabled", "false")
                .forEach((key, value) -> command.add("-E" + key + "=" + value));
        Child child = Child.start(
                "Elasticsearch",
                folder,
                Map.of(
                        "ES_PATH_CONF", config.toString(),
                        "ES_JAVA_HOME", System.getProperty("java.home"),
                        "ES_TMPDIR", Folders.create(folder.resolve("tmp")).toString(),
                        "ES_JAVA_OPTS", pace.elasticsearch()),
                command);
        return new LocalElasticsearch(port, child);
    }

    ProcessHandle process() {
        return child.handle();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void awaitReady() {
        Web.await(
                url().resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"), PATIENCE, "Elasticsearch", child);
    }

    /** Sends a signal such as {@code STOP} to the server. */
    void signal(String signal) {
        child.signal(signal);
    }

    /** Waits for the end of a server that was killed. */
    void awaitEnd() {
        child.end(Duration.ofSeconds(15), false);
    }

    void stop() {
        child.end(Duration.ofSeconds(15), true);
    }
}
