package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.WorkbookFolder;

/** What a teacher sees who grades a class. Every content here is new to the machine, so nothing was graded before. */
class ClassCheckTest {
    private static final String RIGHT = """
        import replication.multileader.*;
        import java.util.*;
        class Mine implements ConflictRule {
            public VersionedValue winner(VersionedValue a, VersionedValue b) {
                Comparator<VersionedValue> order = Comparator.comparingLong(VersionedValue::timestamp)
                        .thenComparing(VersionedValue::leaderId).thenComparingLong(VersionedValue::version);
                return order.compare(a, b) >= 0 ? a : b;
            }
        }
        """;

    @TempDir
    private Path folder;

    @Test
    void aClassIsGradedWhateverOneOfThemDoes() throws IOException {
        hand("alice/Mine.java", RIGHT);
        hand("=bob/Mine.java", RIGHT.replace(">= 0 ? a : b", ">= 0 ? b : a"));
        hand("carol.java", RIGHT.replace("return order", "System.exit(0); return order"));
        hand("dave.ipynb", "no notebook");
        hand("erin.java", RIGHT.replace(";", "").replace("import", "//"));
        Path csv = folder.resolve("marks.csv");
        Typed ended =
                check("--csv", csv.toString(), "--junit", folder.resolve("xml").toString());
        assertEquals(1, ended.code(), ended::err);
        List<String> rows = Files.readAllLines(csv).stream()
                .filter(row -> row.contains("last-writer-wins") || row.contains("unreadable"))
                .toList();
        assertTrue(rows.get(0).startsWith("'=bob,last-writer-wins,0"), () -> rows.get(0));
        assertEquals("alice,last-writer-wins,2,passed,", rows.get(1));
        assertTrue(rows.get(2).startsWith("carol,last-writer-wins,0,broken,"), () -> rows.get(2));
        assertTrue(rows.get(3).startsWith("dave,,0,unreadable,dave.ipynb is damaged"), () -> rows.get(3));
        assertEquals("dave,last-writer-wins,0,not-started,", rows.get(4));
        assertTrue(rows.get(5).startsWith("erin,last-writer-wins,0,broken,"), () -> rows.get(5));
        assertTrue(ended.out().contains("alice     2 of 2 points   1 passed\n"), ended::out);
        assertEquals(
                5, ended.err().lines().filter(line -> line.contains(" of 5: ")).count(), ended::err);
        assertTrue(Files.readString(folder.resolve("xml/TEST-alice.xml")).contains("testsuites name=\"alice\""));
        assertTrue(Files.exists(folder.resolve("xml/TEST-_bob.xml")));
    }

    @Test
    void whatHasNotChangedIsNotGradedAgain() throws IOException {
        hand("alice.java", RIGHT);
        hand("bob.java", RIGHT + "// bob");
        hand("carol.java", RIGHT.replace("return order", "System.exit(0); return order"));
        check("last-writer-wins");
        hand("bob.java", RIGHT.replace(">= 0", "> 0"));
        String told = check("last-writer-wins").err();
        assertTrue(told.contains("alice, 2 points, graded before\n"), told);
        assertTrue(told.contains("bob, 2 points\n"), told);
        assertTrue(told.contains("carol, 0 points\n"), told);
        assertTrue(told.endsWith("1 of 3 were graded before and have not changed since.\n"), told);
    }

    @Test
    void twoSubmissionsDoNotMeet() throws IOException {
        String leaves = RIGHT.replace("class Mine implements ConflictRule {", """
            class Mine implements ConflictRule {
                static {
                    java.io.File here = new java.io.File("left.txt");
                    java.io.File temporary = new java.io.File(System.getProperty("java.io.tmpdir"), "left.txt");
                    if (here.exists() || temporary.exists() || System.getenv("WORKBOOK_HOME") != null) {
                        throw new IllegalStateException("somebody was here");
                    }
                    try {
                        here.createNewFile();
                        temporary.createNewFile();
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            """);
        for (String learner : List.of("alice", "bob")) {
            hand(learner + ".java", leaves + "// " + learner + "\n");
        }
        Typed ended = check("--jobs", "1");
        assertEquals(0, ended.code(), ended::out);
        assertFalse(Files.exists(Path.of("left.txt")), "they do not work where the teacher works");
    }

    @Test
    void whoEndsTheCommandKeepsNobodyFromTheirMarks() throws Exception {
        hand("alice.java", RIGHT.replace("return order", """
            ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly); return order\
            """));
        hand("bob.java", RIGHT);
        assertEquals("", table(137));
        assertEquals("", table(137));
        String table = table(Main.NOT_DONE);
        assertTrue(table.contains("alice could not be graded: twice the whole command ended"), table);
        assertTrue(table.contains("bob       2 of 2 points   1 passed\n"), table);
    }

    /** What the command prints in a process of its own, one submission after the other. */
    private String table(int code) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        submissions().toString(),
                        "--jobs",
                        "1")
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(code, command.waitFor());
        return Files.readString(printed);
    }

    @Test
    void wrongUseEndsWith2AndSaysWhatToType() throws IOException {
        assertRefused("There is nothing in ");
        hand("alice.java", RIGHT);
        assertRefused("--jobs takes a whole number from 1 to 64, not \"none\".", "--jobs", "none");
        assertRefused("--jobs takes a whole number from 1 to 64, not \"0\".", "--jobs", "0");
        assertRefused("--json does not go with a folder of submissions.", "--json");
        assertRefused("--class does not go with a folder of submissions.", "--class", "Mine");
        assertRefused("Submissions are graded alone.", "solutions/MultiLeader.java");
        assertRefused("There is no task \"quizz\".", "quizz");
        Path inside = submissions().resolve("marks.csv");
        assertRefused("lies among the submissions", "--csv", inside.toString());
        assertRefused("lies among the submissions", "--junit", submissions().toString());
        assertRefused(
                "cannot be written.",
                "--csv",
                submissions().resolve("../file/x.csv").toString());
        assertEquals(2, Typed.run("check", "--csv", "marks.csv").code());
        assertTrue(Typed.run("check", "--jobs", "2").err().startsWith("--jobs goes with a folder of submissions"));
        assertTrue(Typed.run("check", WorkbookFolder.find().path().toString())
                .err()
                .contains(" holds the workbook itself."));
    }

    private Path submissions() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        return Files.createDirectories(folder.resolve("handed in"));
    }

    /** Whoever runs these tests twice must not find what the first run kept. */
    private void hand(String name, String text) throws IOException {
        Path file = submissions().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name.endsWith(".java") ? text + "// " + folder : text);
    }

    private Typed check(String... more) throws IOException {
        return Typed.run(Stream.concat(Stream.of("check", submissions().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private void assertRefused(String sentence, String... more) throws IOException {
        Typed ended = check(more);
        assertEquals(2, ended.code());
        assertEquals("", ended.out());
        assertTrue(ended.err().contains(sentence), ended::err);
    }
}
