package workbook.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintWriter;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the tests of the library and closes with one line that counts them. */
public final class RunTests {
    private RunTests() {}

    /** @param args at most one: a part of the names of the test classes to run */
    public static void main(String[] args) {
        String filter = args.length == 0 ? ".*Test" : ".*" + args[0] + ".*Test";
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage("replication"), selectPackage("workbook"))
                                .filters(ClassNameFilter.includeClassNamePatterns(filter))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out), 12);
        System.out.println(summary.getTestsSucceededCount() + " passed, " + summary.getTotalFailureCount()
                + " failed, " + (summary.getTestsSkippedCount() + summary.getTestsAbortedCount()) + " skipped");
        System.exit(summary.getTotalFailureCount() == 0 ? 0 : 1);
    }
}
