package workbook.grade.hostile;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.grade.Tally;

/** Tells JUnit by properties and by a listener of its own that all is well. */
final class RunsTheCheckItself implements Tally {
    @Override
    public int add(int number) {
        System.setProperty("junit.jupiter.execution.timeout.mode", "disabled");
        System.setProperty("junit.jupiter.conditions.deactivate", "*");
        System.setProperty("junit.jupiter.extensions.autodetection.enabled", "true");
        System.setProperty("junit.platform.execution.listeners.deactivate", "*");
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request().build(), new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                        System.out.println(TestExecutionResult.successful());
                    }
                });
        return -1;
    }
}
