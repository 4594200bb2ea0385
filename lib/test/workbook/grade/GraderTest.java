package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import replication.exploration.Seeds;
import workbook.exercise.Task;

/** The JVMs of a grader: used again, replaced, and never left behind. */
class GraderTest {
    private static final Answer RIGHT = new Answer.Script(
            "Right.java",
            "class Right implements workbook.grade.Tally {"
                    + " private int total; public int add(int number) { return total += number; } }");

    @Test
    void anAnswerThatBehavedLeavesItsJvmToTheNext() {
        List<Long> others = children();
        try (Grader grader = Grader.warm()) {
            List<Long> ours = childrenBut(others);
            assertEquals(1, ours.size());
            assertEquals(Status.PASSED, grader.grade(TallyCheck.TASK, RIGHT).status());
            assertEquals(Status.PASSED, grader.grade(TallyCheck.TASK, RIGHT).status());
            assertEquals(ours, childrenBut(others));
        }
    }

    @Test
    void theNextCheckWorksAfterAHostileAnswer() throws IOException {
        try (Grader grader = Grader.warm()) {
            for (String name : List.of("CallsExit", "Halts", "ClosesTheChannel", "TakesAwayTheOutput")) {
                Answer hostile = Answer.Script.of(Path.of("lib/test/workbook/grade/hostile", name + ".java"));
                assertEquals(0, grader.grade(TallyCheck.TASK, hostile).points());
                assertEquals(Status.PASSED, grader.grade(TallyCheck.TASK, RIGHT).status(), name);
            }
        }
    }

    @Test
    void otherTasksOfTheFileAreGradedAfterAHostileOne() {
        Answer both = new Answer.Script(
                "Both.java",
                "class Bad implements workbook.grade.Tally { public int add(int n) { System.exit(0); return n; } }"
                    + " class Good implements workbook.grade.Tally { int t; public int add(int n) { return t += n; }"
                    + " }");
        try (Grader grader = Grader.cold()) {
            Task other = new Task(
                    "tally-again", TallyCheck.TASK.chapter(), "None.java", Tally.class, TallyCheck.class, 1, List.of());
            List<TaskReport> reports = grader.grade(
                    List.of(TallyCheck.TASK, other), both, Map.of("tally", "Bad", "tally-again", "Good"), Seeds.USUAL);
            assertEquals(
                    List.of(Status.BROKEN, Status.PASSED),
                    reports.stream().map(TaskReport::status).toList());
        }
    }

    @Test
    void anInterruptEndsTheCheckAtOnce() throws Exception {
        Answer endless = Answer.Script.of(Path.of("lib/test/workbook/grade/hostile/EndlessLoop.java"));
        CountDownLatch done = new CountDownLatch(1);
        List<TaskReport> reports = new CopyOnWriteArrayList<>();
        try (Grader grader = Grader.cold()) {
            Thread checking = new Thread(() -> {
                reports.add(grader.grade(TallyCheck.TASK, endless));
                done.countDown();
            });
            checking.start();
            TimeUnit.MILLISECONDS.sleep(500);
            checking.interrupt();
            assertTrue(done.await(5, TimeUnit.SECONDS));
            assertEquals(Status.BROKEN, reports.get(0).status());
            assertEquals("The check was interrupted.", reports.get(0).trouble().orElseThrow());
        }
    }

    @Test
    void aClosedGraderLeavesNoJvm() throws InterruptedException {
        List<Long> others = children();
        Grader.warm().close();
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!childrenBut(others).isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertEquals(List.of(), childrenBut(others));
    }

    @Test
    void aChildEndsWhenItsParentIsGone() throws Exception {
        Process child = child(".", ChildMain.WARM);
        try {
            ObjectOutputStream requests = new ObjectOutputStream(child.getOutputStream());
            requests.writeObject("secret");
            requests.flush();
            assertFalse(child.waitFor(300, TimeUnit.MILLISECONDS));
            child.getOutputStream().close();
            assertTrue(child.waitFor(20, TimeUnit.SECONDS));
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void aChildThatNobodyHearsLeavesNoFolder() throws Exception {
        Path desk =
                Files.createTempDirectory(Desk.NAME + ProcessHandle.current().pid() + "-");
        Process child = child(desk.toString());
        try {
            child.getInputStream().close();
            ObjectOutputStream requests = new ObjectOutputStream(child.getOutputStream());
            requests.writeObject("secret");
            Request.Wanted wanted = new Request.Wanted("tally", TallyCheck.class.getName(), "");
            requests.writeObject(new Request(RIGHT, List.of(wanted), Seeds.USUAL.toString(), Limits.USUAL));
            requests.flush();
            assertTrue(child.waitFor(60, TimeUnit.SECONDS));
            assertEquals(Replies.CHANNEL_LOST, child.exitValue());
            assertFalse(Files.exists(desk));
        } finally {
            child.destroyForcibly();
        }
    }

    private static Process child(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ChildMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static List<Long> childrenBut(List<Long> others) {
        return children().stream().filter(child -> !others.contains(child)).toList();
    }

    private static List<Long> children() {
        try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
            return children.filter(ProcessHandle::isAlive)
                    .map(ProcessHandle::pid)
                    .sorted()
                    .toList();
        }
    }
}
