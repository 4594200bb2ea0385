package workbook.testing;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** One line a test class as soon as it is done; below it what failed, with the place, and what was skipped, and why. */
final class TestReport implements TestExecutionListener {
    private static final int PLACES = 4;
    private static final int LINES = 40;

    private final PrintStream out;
    private final StringBuilder details = new StringBuilder();
    private TestPlan plan;
    private long classStart;
    private int passed;
    private int failed;
    private int skipped;
    private int passedBefore;
    private int failedBefore;
    private int skippedBefore;

    TestReport(PrintStream out) {
        this.out = out;
    }

    boolean isEmpty() {
        return passed + failed + skipped == 0;
    }

    boolean allPassed() {
        return failed == 0;
    }

    String counts() {
        return passed + " passed, " + failed + " failed, " + skipped + " skipped";
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isClass(test)) {
            classStart = System.nanoTime();
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skip(test, reason);
        if (isClass(test)) {
            classStart = System.nanoTime();
            finishClass(test);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed += test.isTest() ? 1 : 0;
            case ABORTED ->
                skip(test, result.getThrowable().map(Throwable::getMessage).orElse("aborted"));
            default -> {
                failed++;
                result.getThrowable().ifPresent(thrown -> describe(test, thrown));
            }
        }
        if (isClass(test)) {
            finishClass(test);
        }
    }

    private boolean isClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent()
                && plan.getParent(test).flatMap(TestIdentifier::getSource).isEmpty();
    }

    private void skip(TestIdentifier test, String reason) {
        skipped++;
        line("    - " + test.getDisplayName() + ": skipped, " + reason);
    }

    private void finishClass(TestIdentifier test) {
        int wrong = failed - failedBefore;
        int left = skipped - skippedBefore;
        out.printf(
                Locale.ROOT,
                "%s %-60s %3d passed%s%s  %.1f s%n",
                wrong > 0 ? "✗" : "✓",
                test.getSource().map(ClassSource.class::cast).orElseThrow().getClassName(),
                passed - passedBefore,
                wrong == 0 ? "" : ", " + wrong + " failed",
                left == 0 ? "" : ", " + left + " skipped",
                (System.nanoTime() - classStart) / 1e9);
        out.print(details);
        details.setLength(0);
        passedBefore = passed;
        failedBefore = failed;
        skippedBefore = skipped;
    }

    private void describe(TestIdentifier test, Throwable thrown) {
        String said = thrown instanceof AssertionError ? String.valueOf(thrown.getMessage()) : thrown.toString();
        line("    ✗ " + test.getDisplayName() + ": " + shortened(said));
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause != thrown) {
                line("      caused by " + cause);
            }
            for (StackTraceElement place : ours(cause)) {
                line("      at " + place);
            }
        }
    }

    private static String shortened(String said) {
        List<String> lines = said.strip().lines().toList();
        String start = lines.stream().limit(LINES).collect(Collectors.joining("\n      "));
        return lines.size() <= LINES ? start : start + "\n      … " + (lines.size() - LINES) + " more lines";
    }

    private static List<StackTraceElement> ours(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(place -> place.getClassName().matches("(replication|workbook)\\..*"))
                .limit(PLACES)
                .collect(Collectors.toList());
    }

    private void line(String text) {
        details.append(text).append(System.lineSeparator());
    }
}
