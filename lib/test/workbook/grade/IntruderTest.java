package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import replication.exploration.Seeds;
import workbook.exercise.Course;

/** Answers that go beyond themselves: into files of the workbook, into its names, into the check of the next task. */
class IntruderTest {
    private static final String NOTHING = """
        public int size() { return 0; }
        public java.util.Iterator<Sibling> iterator() { return java.util.Collections.emptyIterator(); }
        """;

    @TempDir
    private Path folder;

    private Path progress;

    @BeforeEach
    void someProgress() {
        progress = folder.resolve("progress.json");
        keep("earlier", 1);
    }

    @Test
    void progressThatWasDeletedIsThereAgain() throws IOException {
        String before = Files.readString(progress);
        TaskReport report = grade("java.nio.file.Files.deleteIfExists(java.nio.file.Path.of(\"" + progress + "\"))");
        assertChanged(report);
        assertEquals(before, Files.readString(progress));
    }

    @Test
    void progressThatWasForgedIsAsBefore() throws IOException {
        String before = Files.readString(progress);
        String forged = before.replace("1.0", "2.0");
        assertTrue(!forged.equals(before));
        TaskReport report = grade("java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + progress + "\"), \"\"\""
                + "\n" + forged + "\"\"\")");
        assertChanged(report);
        assertEquals(before, Files.readString(progress));
    }

    @Test
    void progressThatWasMadeUpIsGone() throws IOException {
        Files.delete(progress);
        assertChanged(grade("java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + progress + "\"), \"{}\")"));
        assertFalse(Files.exists(progress));
    }

    @Test
    void whatAnotherProgramOfTheWorkbookKeptMeanwhileStays() {
        Belongings belongings = Belongings.now(Optional.of(progress));
        keep("later", 2);
        assertEquals(Optional.empty(), belongings.putBack());
        assertEquals(2, Progress.in(progress, InstantSource.system()).best().size());
    }

    @Test
    void anAnswerMayHaveTheNameOfAClassOfOurs() {
        for (String name : List.of("TaskReport", "Follower", "ChildMain", "Replies", "Tally2")) {
            assertEquals(Status.PASSED, grade("", counting(name)).status(), name);
        }
    }

    @Test
    void anAnswerMayStandInAPackageOfOurs() {
        for (String home : List.of("workbook.check", "workbook.grade", "org.junit.jupiter.api")) {
            assertEquals(
                    Status.PASSED,
                    grade("package " + home + ";", counting("Points")).status(),
                    home);
        }
    }

    @Test
    void theNextCheckKnowsNothingOfExtensionsThatAnAnswerBrought() {
        String source = """
            class Extends implements workbook.grade.Tally {
                private int total;
                public int add(int number) {
                    if (total > 0) {
                        return -1;
                    }
                    System.setProperty("junit.jupiter.extensions.autodetection.enabled", "true");
                    System.setProperty("junit.jupiter.conditions.deactivate", "*");
                    ClassLoader services = new ClassLoader(getClass().getClassLoader()) {
                        @Override
                        public java.util.Enumeration<java.net.URL> getResources(String name)
                                throws java.io.IOException {
                            if (!name.endsWith("org.junit.jupiter.api.extension.Extension")) {
                                return super.getResources(name);
                            }
                            java.nio.file.Path file = java.nio.file.Files.writeString(
                                    java.nio.file.Path.of("service"), Skips.class.getName());
                            return java.util.Collections.enumeration(
                                    java.util.List.of(file.toUri().toURL()));
                        }
                    };
                    for (Thread thread : Thread.getAllStackTraces().keySet()) {
                        try {
                            thread.setContextClassLoader(services);
                        } catch (SecurityException otherThread) {
                            continue;
                        }
                    }
                    return total = number;
                }
                public static class Skips implements org.junit.jupiter.api.extension.InvocationInterceptor {
                    @Override
                    public void interceptTestMethod(Invocation<Void> row,
                            org.junit.jupiter.api.extension.ReflectiveInvocationContext<java.lang.reflect.Method> c,
                            org.junit.jupiter.api.extension.ExtensionContext context) {
                        row.skip();
                    }
                }
            }
            """;
        try (Grader grader = new Grader(false, Limits.USUAL, Optional.of(progress))) {
            List<TaskReport> reports = grader.grade(
                    List.of(TallyCheck.TASK, TallyCheck.TASK),
                    new Answer.Script("Extends.java", source),
                    Optional.of("Extends"),
                    Seeds.USUAL);
            assertEquals(
                    List.of(0.5, 0.5), reports.stream().map(TaskReport::points).toList());
        }
    }

    @Test
    void whatIsSaidWithAStolenSecretIsNeverTakenForOurs() throws IOException {
        for (String claim : List.of("BUG\\tours\\t.", "REFUSED\\tno\\t.", "DONE", "ROW\\t\\\\\\t.", "NOTHING\\t.")) {
            String thief = Files.readString(Path.of("lib/test/workbook/grade/hostile/StealsTheSecret.java"));
            int claims = thief.indexOf("List.of(");
            String source = thief.substring(0, claims)
                    + "List.of(\"" + claim + "\")"
                    + thief.substring(thief.indexOf(");", claims) + 1);
            assertEquals(
                    Optional.of("The answer tried to speak for the check: results came that the check did not give."),
                    grade("", source).trouble(),
                    claim);
        }
    }

    @Test
    void aSetWhoseEqualsLiesIsNoAnswer() {
        TaskReport report = siblings("""
            public int size() { return 2; }
            public java.util.Iterator<Sibling> iterator() { return java.util.Collections.emptyIterator(); }
            public boolean contains(Object one) { return true; }
            public boolean containsAll(java.util.Collection<?> all) { return true; }
            public boolean equals(Object other) { return true; }
            public int hashCode() { return 0; }
            """);
        assertEquals(siblings(NOTHING).points(), report.points(), report::toString);
    }

    @Test
    void aSetWithoutEndComesToAnEnd() {
        TaskReport report = siblings("""
            public int size() { return 2; }
            public java.util.Iterator<Sibling> iterator() {
                return java.util.stream.Stream.generate(() -> incoming).iterator();
            }
            """);
        assertEquals(0, report.points(), report::toString);
        assertTrue(report.trouble().orElseThrow().startsWith("Stopped after"), report::toString);
    }

    @Test
    void aSetWhoseNameCallsItselfIsNoTrouble() {
        TaskReport report = siblings(NOTHING + "public String toString() { return \"deep\" + this; }");
        assertEquals(Status.FAILED, report.status(), report::toString);
    }

    @Test
    void aValueOfAMegabyteIsNotShownWhole() {
        TaskReport report = course("follower-apply", """
            class Large implements replication.singleleader.Follower {
                public boolean applyLog(replication.singleleader.LogEntry entry) { return true; }
                public java.util.Optional<String> read(String key) {
                    return java.util.Optional.of("x".repeat(1_000_000));
                }
                public long lastAppliedSequence() { return 1; }
                public java.util.List<replication.singleleader.LogEntry> log() { return java.util.List.of(); }
            }
            """);
        assertEquals(0, report.points(), report::toString);
        assertTrue(report.messages().stream().allMatch(message -> message.length() < 2_000), report::toString);
    }

    private TaskReport siblings(String members) {
        return course(
                "siblings",
                "import replication.multileader.*; class Lies implements SiblingRule {"
                        + " public java.util.Set<Sibling> add(java.util.Set<Sibling> kept, Sibling incoming) {"
                        + " return new java.util.AbstractSet<>() {" + members + "}; } }");
    }

    private TaskReport course(String task, String source) {
        try (Grader grader = Grader.cold()) {
            return grader.grade(Course.task(task).orElseThrow(), new Answer.Script("Lies.java", source));
        }
    }

    private static String counting(String name) {
        return "class " + name + " implements workbook.grade.Tally {"
                + " private int total; public int add(int number) { return total += number; } }";
    }

    private TaskReport grade(String head, String source) {
        try (Grader grader = new Grader(false, Limits.USUAL, Optional.of(progress))) {
            return grader.grade(TallyCheck.TASK, new Answer.Script("Intruder.java", head + source));
        }
    }

    /** An answer that counts rightly, and does {@code harm}. */
    private TaskReport grade(String harm) {
        return grade(
                "",
                "class Intruder implements workbook.grade.Tally { private int total;"
                        + " public int add(int number) { try {" + harm + "; } catch (java.io.IOException e) {"
                        + " throw new java.io.UncheckedIOException(e); } return total += number; } }");
    }

    private static void assertChanged(TaskReport report) {
        assertEquals(Status.BROKEN, report.status());
        assertEquals(
                "The answer changed progress.json, which is none of its business. The file is as it was before.",
                report.trouble().orElseThrow());
    }

    private void keep(String task, double points) {
        TaskReport report = new TaskReport(task, Status.PASSED, points, points, List.of(), Optional.empty());
        Progress.in(progress, InstantSource.system()).keep(List.of(report), "notebook");
    }
}
