package org.basao.local;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import org.basao.platform.config.Days;

/** {@code ./mvnw -Prun}: the whole system on this machine until Ctrl-C or SIGTERM. Data stays in {@code .local/}. */
public final class Run {
    private static volatile boolean stopping;

    private Run() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        Progress.quiet();
        long start = System.nanoTime();
        Path kept = Folders.create(Folders.kept());
        try (FileChannel channel =
                        FileChannel.open(kept.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                refuse("Ba Sao is already running from this folder: stop it first.");
            }
            LocalStack stack = stack(kept);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
            try {
                Progress.say("Starting Ba Sao");
                URI url =
                        stack.start(Path.of(System.getProperty("basao.war")), System.getProperty("address", "0.0.0.0"));
                var users = new DemonstrationUsers(stack.database(), secret(kept), Clock.system(Days.ZONE));
                users.say(users.enter(kept.resolve("demonstration-users.properties")));
                new DemonstrationInquiries(stack.database(), Clock.system(Days.ZONE)).enter();
                Progress.say("Ba Sao is ready after "
                        + Progress.seconds(Duration.ofNanos(System.nanoTime() - start)) + " s: " + url
                        + "/  (Ctrl-C stops it)");
            } catch (StartFailure e) {
                if (!stopping) { // what is stopped on purpose has not failed
                    refuse(e.getMessage());
                }
            }
            new CountDownLatch(1).await();
        }
    }

    private static LocalStack stack(Path kept) throws IOException {
        try {
            return new LocalStack(
                    kept, Ports.fromProperties(), Integer.getInteger("sample", 0), secret(kept), Pace.QUICK_START);
        } catch (StartFailure e) {
            refuse(e.getMessage());
            throw e;
        }
    }

    /** One line and the exit status 1, without Maven's report of an exception. */
    private static void refuse(String line) {
        System.err.println("[ERROR] " + line);
        System.exit(1);
    }

    private static void stop(LocalStack stack) {
        stopping = true;
        long start = System.nanoTime();
        Progress.say("Stopping Ba Sao");
        stack.stop();
        Progress.say("Stopped after " + Progress.seconds(Duration.ofNanos(System.nanoTime() - start)) + " s");
    }

    private static String secret(Path kept) throws IOException {
        Path file = kept.resolve("secret");
        if (!Files.exists(file)) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        }
        return Files.readString(file);
    }
}
