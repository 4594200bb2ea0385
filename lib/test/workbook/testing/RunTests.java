package workbook.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.regex.Pattern;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of the library, says how each class fared, and closes with one line that counts them. */
public final class RunTests {
    private RunTests() {}

    /** @param args at most one: a part of the names of the test classes to run; ends with 2 if there is none such */
    public static void main(String[] args) {
        String part = args.length == 0 ? "" : args[0];
        TestReport report = new TestReport(System.out);
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage("replication"), selectPackage("workbook"))
                                .filters(
                                        ClassNameFilter.includeClassNamePatterns(".*Test"),
                                        ClassNameFilter.includeClassNamePatterns("(?i).*" + Pattern.quote(part) + ".*"))
                                .build(),
                        report);
        if (report.isEmpty()) {
            System.err.println("There is no test class whose name contains \"" + part
                    + "\". Type a part of a name, such as:  ./jbang test CutLink");
            System.exit(2);
        }
        System.out.println(report.counts());
        System.exit(report.allPassed() ? 0 : 1);
    }
}
