package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever an answer does, it ends in a clear sentence, without points, and the next check works. */
class HostileAnswersTest {
    private static final Path HOSTILE = Path.of("lib/test/workbook/grade/hostile");

    private static final Grader GRADER = new Grader(
            false, new Limits(Duration.ofSeconds(4), Duration.ofSeconds(2), 200, 1_000_000), Optional.empty());

    private static final Set<String> BEFORE = new TreeSet<>();

    /** What the learner reads; of threads that are stopped, the first one decides. */
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry(
                    "EndlessLoop",
                    "Stopped after 4 s; a loop may never end, or something waits for ever, inside "
                            + "EndlessLoop.add, line 11 of "),
            Map.entry("SleepsAnHour", "inside SleepsAnHour.add, line 10 of "),
            Map.entry("WaitsForACaller", "The answer left a network connection open."),
            Map.entry("IgnoresInterrupts", "Stopped after 4 s"),
            Map.entry("CatchesEverything", "Stopped after 4 s"),
            Map.entry("CallsExit", "The answer ended the whole program with System.exit, inside CallsExit.add, line 9"),
            Map.entry("Halts", "The answer ended the whole Java machine (exit code 0)."),
            Map.entry("FillsTheMemory", "Stopped: the answer used more than 128 MB of memory."),
            Map.entry("SwallowsOutOfMemory", "Stopped: the answer used more than 128 MB of memory."),
            Map.entry("CallsItself", "StackOverflowError in CallsItself.add, line 9"),
            Map.entry("TenThousandThreads", "Stopped: the answer ran more than 200 threads at once."),
            Map.entry(
                    "FloodsTheOutput",
                    "Stopped after more than 1,000,000 characters of output, inside FloodsTheOutput"),
            Map.entry("FloodsTheChannel", "Stopped: the answer wrote more than 16 MB past System.out."),
            Map.entry("ClosesTheChannel", "Stopped: the answer closed the output of the program."),
            Map.entry("TakesAwayTheOutput", "NullPointerException in TakesAwayTheOutput.add, line 10"),
            Map.entry("Deadlocks", "Stopped: two threads wait for each other for ever, inside Deadlocks.take, line "),
            Map.entry("ForgesResults", "the total after add(3): expected 3, got -1"),
            Map.entry("StaticPartFails", "Exception in the static part of StaticPartFails, line 8"),
            Map.entry("StaticPartNeverEnds", "inside the static part of StaticPartNeverEnds, line 1"),
            Map.entry(
                    "NeedsAParameter", "NeedsAParameter cannot be created: it needs a constructor without parameters."),
            Map.entry("LeavesAThread", "The answer left a thread running (Thread-"),
            Map.entry("EndsRowsEarly", "that is no pass"),
            Map.entry("HidesItsException", "This row did not come to its end."),
            Map.entry("PrintsPoints", "the total after add(3): expected 3, got 0"),
            Map.entry("StealsTheSecret", "The answer tried to speak for the check"),
            Map.entry("TriesEverySecret", "the total after add(3): expected 3, got -1"),
            Map.entry("CallsTheGrader", "the total after add(3): expected 3, got -1"),
            Map.entry("RunsTheCheckItself", "the total after add(3): expected 3, got -1"),
            Map.entry("StaticPartExits", "System.exit, inside the static part of StaticPartExits, line "),
            Map.entry("HookThatWaits", "The answer ended the whole program with System.exit, inside HookThatWaits.add"),
            Map.entry("OutlivesTheCheck", "The answer left a thread running (workbook-watch)."),
            Map.entry("OpensAPort", "The answer left a network connection open."),
            Map.entry(
                    "StartsAProcess", "line 12 of lib/test/workbook/grade/hostile/StartsAProcess.java starts another"),
            Map.entry("ReadsTheSolutions", "There are no solutions."),
            Map.entry("ReadsTheEnvironment", "reads the environment"),
            Map.entry("LeavesFiles", "the total after add(3): expected 3, got -1"),
            Map.entry("StopsOtherThreads", "Stopped"),
            Map.entry("FinalizerThatWaits", "the total after add(3): expected 3, got -1"),
            Map.entry("HugeMessage", "hostile/HugeMessage.java: xxxxxxxx"),
            Map.entry("LeavesAThreadElsewhere", "The answer left a thread running (Thread-"),
            Map.entry("KeepsAPoolBusy", "The answer left a thread running (ForkJoinPool.commonPool-worker-"),
            Map.entry("SetsASecurityManager", "UnsupportedOperationException"),
            Map.entry("ReadsNoJars", "factory already defined"),
            Map.entry("MessageThatThrows", "Stopped: the answer broke the check itself, by an exception"),
            Map.entry("MessageWithoutEnd", "StackOverflowError in MessageWithoutEnd.Deep.getMessage"),
            Map.entry("PretendsToBeTested", "Stopped: the answer used more than 128 MB of memory."));

    @BeforeAll
    static void lookAround() {
        BEFORE.addAll(Left.now());
    }

    @AfterAll
    static void nothingIsLeft() {
        GRADER.close();
        assertEquals(BEFORE, Left.now());
    }

    @TestFactory
    Stream<DynamicTest> eachEndsInASentenceAndWithoutPoints() {
        return SENTENCES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    TaskReport report = GRADER.grade(TallyCheck.TASK, script(entry.getKey()));
                    assertEquals(0, report.points());
                    assertTrue(Set.of(Status.BROKEN, Status.FAILED).contains(report.status()), report::toString);
                    String all = String.join(
                            "\n", report.messages() + (report.messages().size() < 3 ? report.toString() : ""));
                    assertTrue(all.contains(entry.getValue()), () -> "the learner reads: " + all);
                }));
    }

    @Test
    void everyHostileFileIsTried() throws IOException {
        try (Stream<Path> files = Files.list(HOSTILE)) {
            assertEquals(
                    SENTENCES.keySet(),
                    files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .collect(Collectors.toSet()));
        }
    }

    private static Answer script(String name) throws IOException {
        return Answer.Script.of(HOSTILE.resolve(name + ".java"));
    }
}
