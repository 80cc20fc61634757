package org.basao.local;

import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Starts the application early if a browser test will come, and ends all servers with the test session. */
public final class TestSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stop, "stop test servers"));
        session.getLauncher().registerTestExecutionListeners(new Ahead(), new LayerTimes());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Browser.stop();
        TestServers.stop();
        ProofTable.print();
    }

    private static final class Ahead implements TestExecutionListener {
        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            boolean browserTests = plan.getRoots().stream()
                    .flatMap(root -> plan.getDescendants(root).stream())
                    .map(TestIdentifier::getSource)
                    .anyMatch(source -> source.map(Ahead::isBrowserTest).orElse(false));
            if (browserTests) {
                var unused = TestServers.applicationLater();
            }
        }

        private static boolean isBrowserTest(TestSource source) {
            return source instanceof ClassSource test && Layer.of(test.getClassName()) == Layer.E2E;
        }
    }
}
