package workbook.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of the library, says how each class fared, and closes with one line that counts them. */
public final class RunTests {
    /** The tag of tests that take minutes; {@code --quick} leaves them out. */
    public static final String LONG = "long";

    private static final String QUICK = "--quick";

    private RunTests() {}

    /**
     * Ends with 2 if there is no such test class.
     *
     * @param args {@code --quick} or not, then at most one part of the names of the test classes to run
     */
    public static void main(String[] args) {
        List<String> rest = new ArrayList<>(List.of(args));
        boolean quick = rest.remove(QUICK);
        String part = rest.isEmpty() ? "" : rest.get(0);
        TestReport report = new TestReport(System.out);
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("replication"), selectPackage("workbook"))
                .filters(
                        ClassNameFilter.includeClassNamePatterns(".*Test"),
                        ClassNameFilter.includeClassNamePatterns("(?i).*" + Pattern.quote(part) + ".*"));
        if (quick) {
            request.filters(TagFilter.excludeTags(LONG));
        }
        LauncherFactory.create().execute(request.build(), report);
        if (report.isEmpty()) {
            System.err.println("There is no test class whose name contains \"" + part
                    + "\". Type a part of a name, such as:  ./jbang test CutLink");
            System.exit(2);
        }
        System.out.println(report.counts());
        System.exit(report.allPassed() ? 0 : 1);
    }
}
