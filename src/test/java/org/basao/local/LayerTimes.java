package org.basao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts tests and time by {@link Layer} and prints them when the browser layer has run. The layers run in two JVMs, so
 * each leaves its figures in {@code target/layers/}.
 */
final class LayerTimes implements TestExecutionListener {
    private static final Path FOLDER = Folders.target().resolve("layers");

    private final Map<Layer, Duration> time = new EnumMap<>(Layer.class);
    private final Map<Layer, Integer> tests = new EnumMap<>(Layer.class);
    private Layer layer = Layer.Test;
    private String outermost = "";
    private long since;

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isOutermostClass(test)) {
            ClassSource source = (ClassSource) test.getSource().orElseThrow();
            outermost = test.getUniqueId();
            layer = Layer.of(source.getClassName());
            since = System.nanoTime();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            tests.merge(layer, 1, Integer::sum);
        }
        if (test.getUniqueId().equals(outermost)) {
            time.merge(layer, Duration.ofNanos(System.nanoTime() - since), Duration::plus);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Folders.create(FOLDER);
        time.forEach((ran, took) ->
                write(ran, "%-5s %6d tests %8s s".formatted(ran, tests.getOrDefault(ran, 0), Progress.seconds(took))));
        if (time.containsKey(Layer.E2E)) {
            Progress.say("Time by layer");
            for (Layer each : Layer.values()) {
                Progress.say("  " + read(each));
            }
        }
    }

    private static boolean isOutermostClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent()
                && !test.getUniqueId().contains("nested-class");
    }

    private static void write(Layer layer, String line) {
        try {
            Files.writeString(FOLDER.resolve(layer.name()), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Layer layer) {
        Path file = FOLDER.resolve(layer.name());
        try {
            return Files.exists(file) ? Files.readString(file) : String.format(Locale.ROOT, "%-5s not run", layer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
