package org.basao.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.basao.platform.config.Days;

/**
 * The whole system in one folder. PostgreSQL, Elasticsearch and Payara start side by side; the application is deployed
 * when the database is ready, and {@link #stop()} may come at any moment.
 */
public final class LocalStack {
    private static final String PREFIX = "basao";

    private final Path folder;
    private final Ports ports;
    private final int sample;
    private final String secret;
    private final Pace pace;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private boolean stopping;
    private LocalMail mail;
    private LocalPostgres postgres;
    private LocalElasticsearch elasticsearch;
    private LocalPayara payara;

    /** A new stack on free ports in this folder, beside any other, as fast as in production. */
    public static LocalStack apart(Path folder, String secret) {
        return new LocalStack(Folders.fresh(folder), Ports.free(), 0, secret, Pace.LASTING);
    }

    LocalStack(Path folder, Ports ports, int sample, String secret, Pace pace) {
        this.folder = folder;
        this.ports = ports;
        this.sample = sample;
        this.secret = secret;
        this.pace = pace;
    }

    /** Starts everything and returns the address of the application. */
    public URI start(Path war, String httpAddress) {
        Watchdog.over(folder);
        URI search = elasticsearch();
        Database database = database();
        begin(() -> mail = LocalMail.start(ports.mail()));
        mail.show(new CaughtMails(folder.resolve("mail"))::keep);
        CompletableFuture<?> data = async(() -> {
            Progress.timed("PostgreSQL", () -> {
                begin(() -> postgres = LocalPostgres.kept(folder.resolve("postgres"), ports.postgres()));
                return postgres.prepare(database.name());
            });
            var surroundings =
                    new FirstStart.Surroundings(database, search, PREFIX, sample, secret, Clock.system(Days.ZONE));
            FirstStart.reference(surroundings);
            FirstStart.sample(surroundings);
            return null;
        });
        CompletableFuture<?> index = async(() -> Progress.timed("Elasticsearch", () -> {
            begin(() -> elasticsearch = LocalElasticsearch.launch(
                    Folders.create(folder.resolve("elasticsearch")), ports.elasticsearch(), pace));
            elasticsearch.awaitReady();
            return null;
        }));
        URI url = URI.create("http://localhost:" + ports.http());
        var settings = new ApplicationSettings(
                database, search, PREFIX, url, "local", "", ports.mail(), secret, folder.resolve("files"));
        CompletableFuture<?> server = async(() -> Progress.timed("Payara", () -> {
            begin(() -> payara = LocalPayara.launch(
                    Folders.create(folder.resolve("payara")),
                    new PayaraDomain(httpAddress, ports.http(), ports.admin(), pace.payara()),
                    settings.environment()));
            payara.awaitServer();
            return null;
        }));
        CompletableFuture<?> application = data.thenCombine(server, (d, s) -> null)
                .thenRunAsync(
                        () -> unchecked(() -> Progress.timed("Application", () -> {
                            payara.deploy(war);
                            return null;
                        })),
                        workers);
        awaitAll(List.of(data, index, server, application));
        return url;
    }

    public Database database() {
        return new Database("basao", ports.postgres());
    }

    public URI elasticsearch() {
        return URI.create("http://127.0.0.1:" + ports.elasticsearch());
    }

    /** The first process of each server by the server's name; its children are found below it. */
    public Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        processes.put("Payara", payara.process());
        processes.put("Elasticsearch", elasticsearch.process());
        processes.put("PostgreSQL", LocalPostgres.process(folder.resolve("postgres")));
        return processes;
    }

    /** Ends every child, the application first and in order; what was not started yet will not be. */
    public void stop() {
        synchronized (this) {
            stopping = true;
        }
        workers.shutdownNow();
        if (payara != null) {
            payara.stop();
        }
        if (elasticsearch != null) {
            elasticsearch.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
        LocalPostgres.endLeftover(folder.resolve("postgres"));
        if (mail != null) {
            mail.stop();
        }
    }

    /** Launches under the lock that {@link #stop()} takes first, so that no child is born behind its back. */
    private synchronized void begin(Runnable launch) {
        if (stopping) {
            throw new StartFailure("stopping");
        }
        launch.run();
    }

    private CompletableFuture<?> async(Callable<?> work) {
        return CompletableFuture.supplyAsync(() -> unchecked(work), workers);
    }

    private static Object unchecked(Callable<?> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StartFailure(e.getMessage(), e);
        }
    }

    /** Waits for all, and for none as soon as one has failed. */
    private static void awaitAll(List<CompletableFuture<?>> parts) {
        CompletableFuture<Object> failure = new CompletableFuture<>();
        for (CompletableFuture<?> part : parts) {
            var unused = part.whenComplete((done, problem) -> {
                if (problem != null) {
                    failure.completeExceptionally(problem);
                }
            });
        }
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailure known
                    ? known
                    : new StartFailure("Start failed: " + e.getCause(), e);
        }
    }
}
