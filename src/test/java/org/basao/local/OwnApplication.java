package org.basao.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.basao.local.sample.GeneratedSample;
import org.basao.organisation.TaxCodeSeal;
import org.basao.platform.config.Days;

/** The application in Payara on a database and an engine of its own, for tests that let what is around it fail. */
public final class OwnApplication implements AutoCloseable {
    private final Database database;
    private final OwnElasticsearch engine;
    private final PayaraDomain domain;
    private final Path folder;
    private final ApplicationSettings settings;
    private final GeneratedSample sample;
    private LocalPayara payara;

    private OwnApplication(
            Database database,
            OwnElasticsearch engine,
            PayaraDomain domain,
            Path folder,
            ApplicationSettings settings,
            GeneratedSample sample) {
        this.database = database;
        this.engine = engine;
        this.domain = domain;
        this.folder = folder;
        this.settings = settings;
        this.sample = sample;
    }

    /** @param products number of generated products beside the sample */
    public static OwnApplication start(String name, int products) {
        return start(name, products, TestServers.CLOCK);
    }

    /**
     * @param products number of generated products beside the sample
     * @param begins the instant at which its clock begins
     */
    public static OwnApplication start(String name, int products, String begins) {
        Database database = TestServers.freshDatabase();
        Ports ports = Ports.free();

        OwnElasticsearch engine = OwnElasticsearch.start(
                Folders.fresh(TestServers.folder().resolve(name + "-elasticsearch")), ports.elasticsearch());
        URI url = URI.create("http://127.0.0.1:" + ports.http());
        Clock clock = Clock.fixed(Instant.parse(begins), Days.ZONE);
        var settings = new ApplicationSettings(
                database,
                engine.url(),
                name,
                url,
                "test",
                begins,
                TestServers.mail().port(),
                TestServers.SECRET,
                TestServers.folder().resolve(name + "-files"));
        var own = new OwnApplication(
                database,
                engine,
                new PayaraDomain("127.0.0.1", ports.http(), ports.admin(), Pace.QUICK_START.payara()),
                TestServers.folder().resolve(name + "-payara"),
                settings,
                new GeneratedSample(database.application(), clock, new TaxCodeSeal(TestServers.SECRET)));
        own.launch(() -> {
            FirstStart.sample(
                    new FirstStart.Surroundings(database, engine.url(), name, products, TestServers.SECRET, clock));
            return own;
        });
        return own;
    }

    /** @param before done while the server starts, before the application is deployed */
    private void launch(Callable<?> before) {
        payara = LocalPayara.launch(Folders.fresh(folder), domain, settings.environment());
        try {
            before.call();
            payara.deploy(Folders.target().resolve("basao"));
        } catch (Exception e) {
            close();
            throw new StartFailure("The application did not start: " + e.getMessage(), e);
        }
    }

    /** Ends the server as a power cut would (SIGKILL): nothing that it holds in memory is written. */
    public void kill() {
        payara.kill();
    }

    /** Starts the server anew after it was killed, on the same port and database. */
    public void startAgain() {
        launch(() -> this);
    }

    public URI url() {
        return payara.url();
    }

    public Database database() {
        return database;
    }

    public OwnElasticsearch engine() {
        return engine;
    }

    /** The generated products, to change some. */
    public GeneratedSample sample() {
        return sample;
    }

    /** What the application and the operator's command learn from their environment. */
    public Map<String, String> environment() {
        return settings.environment();
    }

    /** Runs the operator's command as an operator does, in a process of its own. @return what it printed */
    public String command(String... arguments) {
        Path web = Folders.target().resolve("basao/WEB-INF");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                web.resolve("classes") + ":" + web.resolve("lib") + "/*:" + web.resolve("command") + "/*",
                "org.basao.command.Basao"));
        command.addAll(List.of(arguments));
        return Child.run("basao " + String.join(" ", arguments), environment(), command);
    }

    @Override
    public void close() {
        payara.stop();
        engine.close();
    }
}
