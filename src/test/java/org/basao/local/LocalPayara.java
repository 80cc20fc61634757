package org.basao.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Payara with the application. The domain is made anew at each start from the one that Payara ships and
 * {@code deploy/payara/domain.xsl}: nothing is left over from the last time, and the application is deployed once.
 */
public final class LocalPayara {
    private static final String DOMAIN = "basao";
    /** What it says when it takes commands; its administration port opens seconds earlier. */
    private static final String STARTED = "startup services(";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Once in some hundreds of starts it comes to a standstill before it has begun, and then says nothing more. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Path home;
    private final Path domains;
    private final URI url;
    private final int adminPort;
    private final Supplier<Child> launch;
    private volatile Child child;

    private LocalPayara(Path home, Path domains, URI url, int adminPort, Supplier<Child> launch) {
        this.home = home;
        this.domains = domains;
        this.url = url;
        this.adminPort = adminPort;
        this.launch = launch;
        this.child = launch.get();
    }

    /** Launches the server without the application; {@link #deploy(Path)} waits for it. */
    static LocalPayara launch(Path folder, PayaraDomain domain, Map<String, String> environment) {
        Path home = Folders.server("payara");
        Path domains = Folders.create(folder.resolve("domains"));
        domain.create(home, domains.resolve(DOMAIN));
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(javaEnvironment());
        List<String> command =
                List.of(asadmin(home), "start-domain", "--verbose", "--domaindir", domains.toString(), DOMAIN);
        URI url = URI.create("http://127.0.0.1:" + domain.httpPort());
        return new LocalPayara(
                home, domains, url, domain.adminPort(), () -> Child.start("Payara", folder, all, command));
    }

    /** The address of the application, without a slash at the end. */
    public URI url() {
        return url;
    }

    /** The server's log; older parts of it lie beside it as {@code server.log_*}. */
    public Path log() {
        return domains.resolve(DOMAIN).resolve("logs/server.log");
    }

    ProcessHandle process() {
        return child.handle();
    }

    void awaitServer() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean again = false;
        while (!child.hasSaid(STARTED)) {
            child.expectAlive();
            if (!again && child.hasBeenSilentFor(SILENCE)) {
                again = true;
                child.giveUp();
                child = launch.get();
            }
            if (System.nanoTime() > end) {
                throw new StartFailure("Payara did not start within " + PATIENCE.toMinutes() + " min; see " + log());
            }
            Web.pause();
        }
    }

    /** Deploys a packed or exploded WAR and waits until the start page answers and the index is filled. */
    void deploy(Path war) {
        awaitServer();
        asadmin(
                "Deploying " + war + " (see " + log() + ")",
                "--port",
                String.valueOf(adminPort),
                "deploy",
                "--force=true",
                "--name",
                "basao",
                "--contextroot",
                "/",
                war.toString());
        Web.await(url.resolve("/"), PATIENCE, "The application", child);
        Web.awaitWhole(url.resolve("/health/ready"), PATIENCE, child);
    }

    /** Ends it at once, with whatever it is doing. */
    void kill() {
        child.signal("KILL");
        child.end(Duration.ofSeconds(10), false);
    }

    /** Stops in order, so that the application's own end is run: a SIGTERM would skip it. */
    void stop() {
        boolean asked = false;
        if (child.isAlive() && Ports.answers(adminPort)) {
            try {
                asadmin("Stopping Payara", "stop-domain", "--domaindir", domains.toString(), DOMAIN);
                asked = true;
            } catch (StartFailure notRunningYet) {
                asked = false;
            }
        }
        child.end(Duration.ofSeconds(10), !asked);
    }

    private void asadmin(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(asadmin(home)));
        command.addAll(List.of(arguments));
        Child.run(name, javaEnvironment(), command);
    }

    private static String asadmin(Path home) {
        return home.resolve("bin/asadmin").toString();
    }

    private static Map<String, String> javaEnvironment() {
        return Map.of(
                "AS_JAVA",
                System.getProperty("java.home"),
                "JAVA_HOME",
                System.getProperty("java.home"),
                // the administration client lives a second: no need to compile it well
                "AS_EXTRA_JAVA_OPTS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    }
}
