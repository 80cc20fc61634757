package org.basao.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.platform.config.Days;

/**
 * The servers of the tests: each starts when it is first asked for, once per JVM, on a free port and with empty data in
 * {@code target/servers/}, and ends with the test session. Nothing here touches what {@code ./mvnw -Prun} keeps.
 */
public final class TestServers {
    /** The instant at which the clock of the application under test begins: 10 o'clock in Vietnam. */
    public static final String CLOCK = "2026-11-15T03:00:00Z";

    private static final String TEMPLATE = "basao_template";
    private static final String APPLICATION = "basao_e2e";
    public static final String SECRET = "dGVzdC10ZXN0LXRlc3QtdGVzdC10ZXN0LXRlc3QtdGU=";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private static CompletableFuture<LocalPostgres> postgres;
    private static CompletableFuture<Database> shared;
    private static CompletableFuture<LocalElasticsearch> elasticsearch;
    private static CompletableFuture<LocalPayara> application;
    private static LocalMail mail;
    private static OwnApplication own;
    private static boolean stopped;

    private TestServers() {}

    /** Taken when the first server starts: a JVM of plain tests needs none of it. */
    private static final class Place {
        static final Path FOLDER = TestFolders.own();
        static final Ports PORTS = Ports.free();
    }

    /** The database that all tests of the JVM share: migrated, with reference data, without the sample. */
    public static Database postgres() {
        return join(shared());
    }

    /** A database of the caller's own with the same content, in about a tenth of a second. */
    public static Database freshDatabase() {
        return join(server()).copy(TEMPLATE, "copy_" + COPIES.incrementAndGet());
    }

    /** The address of Elasticsearch; use an index prefix of your own. */
    public static URI elasticsearch() {
        return join(search()).url();
    }

    /** Where the servers of this JVM keep their files; a watchdog ends what is left there. */
    static Path folder() {
        return Place.FOLDER;
    }

    /** The mail server; its messages are those of the whole session. */
    public static synchronized LocalMail mail() {
        expectOpen();
        if (mail == null) {
            mail = LocalMail.start(Place.PORTS.mail());
        }
        return mail;
    }

    /** Where the mail server is, or will be once {@link #mail()} has started it. */
    static int mailPort() {
        return Place.PORTS.mail();
    }

    /** Where the services in the test JVM keep files. */
    static Path filesFolder() {
        return Place.FOLDER.resolve("service-files");
    }

    /** Payara with the application on its own database and index, with the sample, at {@link #CLOCK}. */
    public static LocalPayara application() {
        return join(applicationLater());
    }

    /** An application with many generated products, whose engine a test may stop and freeze if it brings it back. */
    public static synchronized OwnApplication ownApplication(int products) {
        expectOpen();
        if (own == null) {
            own = OwnApplication.start("own", products);
        }
        return own;
    }

    /** A port that nobody uses at this moment. */
    public static int freePort() {
        return Ports.free().elasticsearch();
    }

    /** The database of the application under test. */
    public static Database applicationDatabase() {
        application();
        return join(server()).database(APPLICATION);
    }

    /** Begins to start the application, so that it is ready when the first browser test wants it. */
    static synchronized CompletableFuture<LocalPayara> applicationLater() {
        expectOpen();
        if (application == null) {
            CompletableFuture<LocalPostgres> server = server();
            var unused = search();
            application = CompletableFuture.supplyAsync(() -> startApplication(join(server)), TestServers::begin);
        }
        return application;
    }

    /** Ends the application in order, so that its log is complete. */
    static synchronized void stopApplication() {
        if (application != null && !application.isCompletedExceptionally()) {
            join(application).stop();
        }
        application = null;
    }

    static synchronized void stop() {
        stopped = true;
        stopApplication();
        if (own != null) {
            own.close();
        }
        if (elasticsearch != null && !elasticsearch.isCompletedExceptionally()) {
            join(elasticsearch).stop();
        }
        if (postgres != null && !postgres.isCompletedExceptionally()) {
            join(postgres).stop();
        }
        if (mail != null) {
            mail.stop();
        }
    }

    private static synchronized CompletableFuture<LocalPostgres> server() {
        expectOpen();
        if (postgres == null) {
            Progress.quiet();
            postgres = CompletableFuture.supplyAsync(TestServers::startPostgres, TestServers::begin);
        }
        return postgres;
    }

    private static synchronized CompletableFuture<Database> shared() {
        if (shared == null) {
            shared = server().thenApply(server -> server.copy(TEMPLATE, "basao"));
        }
        return shared;
    }

    private static synchronized CompletableFuture<LocalElasticsearch> search() {
        expectOpen();
        if (elasticsearch == null) {
            elasticsearch = CompletableFuture.supplyAsync(TestServers::startElasticsearch, TestServers::begin);
        }
        return elasticsearch;
    }

    private static LocalPostgres startPostgres() {
        return timed("PostgreSQL", () -> {
            LocalPostgres server = LocalPostgres.forTests(Place.FOLDER.resolve("postgres"), Place.PORTS.postgres());
            server.prepare(TEMPLATE);
            FirstStart.reference(surroundings(server.database(TEMPLATE), "template"));
            return server;
        });
    }

    private static LocalElasticsearch startElasticsearch() {
        return timed("Elasticsearch", () -> {
            LocalElasticsearch server = LocalElasticsearch.launch(
                    Folders.fresh(Place.FOLDER.resolve("elasticsearch")),
                    Place.PORTS.elasticsearch(),
                    Pace.QUICK_START);
            try {
                server.awaitReady();
            } catch (RuntimeException e) {
                server.stop();
                throw e;
            }
            return server;
        });
    }

    private static LocalPayara startApplication(LocalPostgres server) {
        return timed("Application in Payara", () -> {
            Database database = server.copy(TEMPLATE, APPLICATION);
            URI url = URI.create("http://127.0.0.1:" + Place.PORTS.http());
            var settings = new ApplicationSettings(
                    database,
                    URI.create("http://127.0.0.1:" + Place.PORTS.elasticsearch()),
                    "e2e",
                    url,
                    "test",
                    CLOCK,
                    mail().port(),
                    SECRET,
                    Place.FOLDER.resolve("files"));
            LocalPayara payara = LocalPayara.launch(
                    Folders.fresh(Place.FOLDER.resolve("payara")),
                    new PayaraDomain("127.0.0.1", Place.PORTS.http(), Place.PORTS.admin(), Pace.QUICK_START.payara()),
                    settings.environment());
            try {
                FirstStart.sample(surroundings(database, "e2e"));
                payara.deploy(Folders.target().resolve("basao"));
            } catch (Exception e) {
                payara.stop();
                throw e;
            }
            return payara;
        });
    }

    private static FirstStart.Surroundings surroundings(Database database, String indexPrefix) {
        return new FirstStart.Surroundings(
                database,
                URI.create("http://127.0.0.1:" + Place.PORTS.elasticsearch()),
                indexPrefix,
                0,
                SECRET,
                Clock.fixed(Instant.parse(CLOCK), Days.ZONE));
    }

    /** In a thread of its own: starting takes long, and those that all share are for the tests. */
    private static void begin(Runnable start) {
        Thread.ofPlatform().daemon().name("start").start(start);
    }

    private static <T> T timed(String what, java.util.concurrent.Callable<T> work) {
        try {
            return Progress.timed(what, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StartFailure(what + " did not start: " + e.getMessage(), e);
        }
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw new StartFailure(e.getCause().getMessage(), e.getCause());
        }
    }

    private static void expectOpen() {
        if (stopped) {
            throw new StartFailure("the test session has ended");
        }
    }
}
