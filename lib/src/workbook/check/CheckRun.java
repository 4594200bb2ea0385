package workbook.check;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import replication.exploration.Seeds;

/** Runs the check of one task on one answer, here and now, in this JVM, without any protection. */
public final class CheckRun {
    static final String STORE = "workbook";
    static final String ANSWER = "answer";
    static final String SEEDS = "seeds";
    static final String LIMIT = "limit";

    /** The name of a thread in which a row runs that may take only so long. */
    public static final String ROW_THREAD = "workbook-row";

    private CheckRun() {}

    /** Is told of every row as it begins and ends. */
    public interface Listener {
        void started(String method);

        void finished(String method, TestExecutionResult result);
    }

    /**
     * Runs every row of {@code check} on {@code answer}.
     *
     * @param limit how long each row may take, as {@link OwnTime} counts, before it is given up with a
     *     {@link java.util.concurrent.TimeoutException}, whose cause says where it was; empty means: as long as it
     *     wants
     */
    public static void run(Class<?> check, Class<?> answer, Seeds seeds, Optional<Duration> limit, Listener listener) {
        run(selectClass(check), answer, seeds, limit, listener);
    }

    /** Runs only the row {@code method} of {@code check} on {@code answer}, in the usual runs. */
    public static void row(Class<?> check, Method method, Class<?> answer, Listener listener) {
        run(selectMethod(check, method), answer, Seeds.USUAL, Optional.empty(), listener);
    }

    private static void run(
            DiscoverySelector what, Class<?> answer, Seeds seeds, Optional<Duration> limit, Listener listener) {
        LauncherConfig config = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            Namespace store = Namespace.create(STORE);
            session.getStore().put(store, ANSWER, answer);
            session.getStore().put(store, SEEDS, seeds);
            limit.ifPresent(time -> session.getStore().put(store, LIMIT, time));
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(what)
                                    // Otherwise an answer could set them, as properties of the system.
                                    .enableImplicitConfigurationParameters(false)
                                    .build(),
                            new Rows(listener));
        }
    }

    static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }

    private record Rows(Listener listener) implements TestExecutionListener {
        @Override
        public void executionStarted(TestIdentifier test) {
            if (test.isTest()) {
                listener.started(method(test));
            }
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                listener.finished(method(test), result);
            }
        }

        private static String method(TestIdentifier test) {
            return test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .map(MethodSource::getMethodName)
                    .orElseThrow();
        }
    }
}
