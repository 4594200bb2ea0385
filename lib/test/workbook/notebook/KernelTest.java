package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.WorkbookFolder;
import workbook.sync.Notebook;
import workbook.sync.Sync;

/**
 * Whatever a learner does in a cell, the check says in a sentence what is wrong, and the kernel and the next check
 * work.
 */
class KernelTest {
    private static final int PRESSES = 4;
    private static final String CHECK = "check(\"request-vote\")";
    private static final String RIGHT = Sync.solutions(WorkbookFolder.find())
            .get("LeaderElection.java")
            .answer("request-vote")
            .orElseThrow();

    private final Map<String, String> cells = new LinkedHashMap<>(Map.of("load", "%load workbook.jshell"));

    @TempDir
    private Path home;

    @Test
    void understandsWhatTheCellsDeclare() throws Exception {
        cells.put("nothing", CHECK);
        cells.put("unknown-name", RIGHT.replace("Ballot now", "Balot now"));
        cells.put("check-unknown-name", CHECK);
        cells.put("right", RIGHT);
        cells.put("check-right", CHECK);
        for (int press = 1; press <= PRESSES; press++) {
            cells.put("check-again-" + press, CHECK);
        }
        cells.put("does-not-parse", RIGHT.replace("Ballot now =", "Ballot now"));
        cells.put("check-does-not-parse", CHECK);
        cells.put(
                "helper",
                "Ballot after(Ballot mine, long term) { return term > mine.term() ? Ballot.open(term) : mine; }");
        cells.put("with-helper", RIGHT.replace("term > mine.term() ? Ballot.open(term) : mine", "after(mine, term)"));
        cells.put("check-with-helper", CHECK);
        cells.put("variable", "int step = 0;");
        cells.put("with-variable", RIGHT.replace("return new", "step++; return new"));
        cells.put("check-with-variable", CHECK);
        cells.put("second", RIGHT.replace("MyVoter", "MyOtherVoter"));
        cells.put("check-two", CHECK);
        cells.put("check-second", "check(\"request-vote\", MyOtherVoter.class)");
        Notebook outcome = Jupyter.in(home).run("kernel.ipynb", Jupyter.of(cells));
        assertAll(
                () -> assertEquals("0", value(outcome, "nothing")),
                () -> says(outcome, "check-unknown-name", "MyVoter", "line 4", "Balot"),
                () -> assertEquals("2", value(outcome, "check-right")),
                () -> assertTrue(
                        quickest(outcome) <= 1, () -> "a check that is pressed again took " + quickest(outcome) + " s"),
                () -> says(outcome, "check-does-not-parse", "line 4"),
                () -> assertEquals("2", value(outcome, "check-with-helper")),
                () -> says(outcome, "check-with-variable", "step", "another cell"),
                () -> says(outcome, "check-two", "MyVoter", "MyOtherVoter", ".class"),
                () -> assertEquals("2", value(outcome, "check-second")));
    }

    @Test
    void survivesWhatTheAnswersDo() throws Exception {
        cells.put("loop", RIGHT.replace("return new", "while (true) { if (term < 0) break; } return new"));
        cells.put("check-loop", CHECK);
        cells.put("right-after-loop", RIGHT);
        cells.put("check-after-loop", CHECK);
        cells.put("exit", RIGHT.replace("return new", "System.exit(0); return new"));
        cells.put("check-exit", CHECK);
        cells.put(
                "loud", RIGHT.replace("return new", "System.err.println(\"x\"); System.out.println(term); return new"));
        cells.put("check-loud", CHECK);
        cells.put("cell-loop", "for (long i = 0; ; i++) { if (i < 0) break; }");
        cells.put("check-after-interrupt", CHECK);
        cells.put("loop-again", RIGHT.replace("return new", "while (true) { if (term < 0) break; } return new"));
        cells.put("interrupted-check", CHECK);
        cells.put("right-at-last", RIGHT);
        cells.put("check-at-last", CHECK);
        Notebook notebook = Jupyter.of(cells);
        interrupt(notebook, "cell-loop");
        interrupt(notebook, "interrupted-check");
        Notebook outcome = Jupyter.in(home).run("kernel.ipynb", notebook);
        assertAll(
                () -> says(outcome, "check-loop", "MyVoter"),
                () -> assertEquals("2", value(outcome, "check-after-loop")),
                () -> says(outcome, "check-exit", "System.exit"),
                () -> assertEquals("2", value(outcome, "check-loud")),
                () -> assertTrue(seconds(outcome, "cell-loop") < 10, "a cell can be interrupted"),
                () -> assertEquals("2", value(outcome, "check-after-interrupt")),
                () -> assertTrue(seconds(outcome, "interrupted-check") < 8, "a check can be interrupted"),
                () -> assertEquals("2", value(outcome, "check-at-last")),
                () -> assertEquals(
                        "",
                        outcome.cells().stream()
                                .map(cell -> Shown.by(cell).stream("stderr") + Shown.by(cell).stream("stdout"))
                                .reduce("", String::concat),
                        "nothing that an answer prints reaches the notebook"));
    }

    @Test
    void showsHowFarAnInterruptedSearchCame() throws Exception {
        cells.put("search", """
            exploreAll(
                    SingleLeaderCluster.asynchronous(
                            SingleLeaderCluster.LEADER,
                            SingleLeaderCluster.FOLLOWER1,
                            SingleLeaderCluster.FOLLOWER2)
                        .at(ofMillis(0), SingleLeaderClient.named("alice").writes("x", "1"))
                        .at(ofMillis(0), SingleLeaderClient.named("bob").writes("x", "2")),
                    run -> true)\
            """);
        Notebook notebook = Jupyter.of(cells);
        interrupt(notebook, "search");
        Notebook outcome = Jupyter.in(home).run("kernel.ipynb", notebook);
        Shown shown = Shown.by(outcome, "search");
        assertTrue(shown.toString().contains(", then it was stopped: "), shown::toString);
    }

    @Test
    void searchesForWhatAScenarioPromisesWithoutBeingTold() throws Exception {
        cells.put("bare", """
            explore(
                    SingleLeaderCluster.asynchronous(SingleLeaderCluster.LEADER, SingleLeaderCluster.FOLLOWER1)
                        .withoutResending()
                        .loss(0.5)
                        .at(ofMillis(0), SingleLeaderClient.named("alice").writes("x", "1")))\
            """);
        Notebook outcome = Jupyter.in(home).run("kernel.ipynb", Jupyter.of(cells));
        Shown shown = Shown.by(outcome, "bare");
        assertTrue(shown.toString().contains("Promised: no acknowledged write is lost; "), shown::toString);
        assertTrue(shown.toString().contains("At the end the log of leader is"), shown::toString);
    }

    /** Other programs may hold up one press, hardly every one. */
    private static double quickest(Notebook outcome) {
        return IntStream.rangeClosed(1, PRESSES)
                .mapToDouble(press -> seconds(outcome, "check-again-" + press))
                .min()
                .orElseThrow();
    }

    private static void interrupt(Notebook notebook, String id) {
        notebook.cell(id).orElseThrow().metadata().withObject("/test").put("interrupt", 2);
    }

    private static String value(Notebook outcome, String id) {
        return Shown.by(outcome, id).value();
    }

    private static double seconds(Notebook outcome, String id) {
        return outcome.cell(id).orElseThrow().metadata().at("/test/seconds").asDouble();
    }

    private static void says(Notebook outcome, String id, String... words) {
        Shown shown = Shown.by(outcome, id);
        assertEquals("0", shown.value(), () -> id + ": " + shown);
        for (String word : words) {
            assertTrue(shown.html().contains(word), () -> id + " should say \"" + word + "\": " + shown.html());
        }
    }
}
