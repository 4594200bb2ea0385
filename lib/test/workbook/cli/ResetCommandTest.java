package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.cli.Sandbox.Said;
import workbook.sync.Notebook;

/** What a learner wrote can be taken back and had back; it is never lost. */
class ResetCommandTest {
    private static final Pattern NAME = Pattern.compile("kept --restore (\\S+)");

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Path script;
    private String untouched;

    @BeforeEach
    void aWorkbook() throws IOException {
        sandbox = new Sandbox(folder).withCourse();
        script = sandbox.workbook().resolve("exercises/MultiLeader.java");
        untouched = Files.readString(script);
    }

    @Test
    void aTaskAloneIsReset() throws Exception {
        String other = solved(untouched, "MyLastWriterWins", "return a;");
        String mine = solved(other, "MyLocalWrite", "version = -1; return null;");
        Files.writeString(script, mine);
        Said said = sandbox.command("reset", "local-write");
        assertEquals("", said.errors());
        assertTrue(said.out().startsWith("Untouched again: exercises/MultiLeader.java.\n"), said.out());
        assertEquals(other, Files.readString(script));
        assertEquals(mine, Files.readString(kept(name(said)).resolve("exercises/MultiLeader.java")));
    }

    @Test
    void aScriptIsResetAndHadBack() throws Exception {
        Files.writeString(script, "mine, not even Java {{{");
        String name = name(sandbox.command("reset", "MultiLeader.java"));
        assertEquals(untouched, Files.readString(script));
        assertTrue(sandbox.command("kept").out().startsWith(name + "  exercises/MultiLeader.java\n"));
        Files.writeString(script, "something newer");
        Said back = sandbox.command("kept", "--restore", name);
        assertEquals("mine, not even Java {{{", Files.readString(script));
        assertEquals("something newer", Files.readString(kept(name(back)).resolve("exercises/MultiLeader.java")));
        assertTrue(sandbox.command("kept", "--restore", name).out().contains("stands in its place already"));
    }

    @Test
    void ofANotebookOnlyTheAnswersAreReset() throws Exception {
        Path file = sandbox.workbook().resolve("notebooks/02-multi-leader.ipynb");
        String before = Files.readString(file);
        Notebook notebook = Notebook.of(before);
        notebook.cell("answer-local-write").orElseThrow().source("class Mine {}");
        notebook.cell("title").orElseThrow().source("# My own title");
        Files.writeString(file, notebook.toString());
        Said said = sandbox.command("reset", "notebooks/02-multi-leader.ipynb");
        assertTrue(said.out().contains("all its other cells are as they were"), said::toString);
        Notebook after = Notebook.of(Files.readString(file));
        assertEquals(
                Notebook.of(before).cell("answer-local-write").orElseThrow().source(),
                after.cell("answer-local-write").orElseThrow().source());
        assertEquals("# My own title", after.cell("title").orElseThrow().source());
    }

    @Test
    void aTaskIsResetWhereverItIsAnswered() throws Exception {
        Path file = sandbox.workbook().resolve("notebooks/05-strategy-and-quiz.ipynb");
        Notebook notebook = Notebook.of(Files.readString(file));
        notebook.cell("answer-Q1").orElseThrow().source("answer(\"Q1\", \"D\")");
        Files.writeString(file, notebook.toString());
        Path kept = sandbox.workbook().resolve(".workbook/quiz.json");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "{\"Q1\": \"D\"}");
        Said said = sandbox.command("reset", "quiz");
        assertEquals(
                "answer(\"Q1\", \"\")",
                Notebook.of(Files.readString(file))
                        .cell("answer-Q1")
                        .orElseThrow()
                        .source());
        assertFalse(Files.readString(kept).contains("Q1"));
        assertTrue(Files.readString(kept(name(said)).resolve(".workbook/quiz.json"))
                .contains("Q1"));
    }

    @Test
    void aClassWithoutAnEndIsNotTakenForMore() throws Exception {
        String open = solved(untouched, "MyLocalWrite", "if (true) {");
        Files.writeString(script, open);
        sandbox.command("reset", "local-write")
                .refusedWith("The class MyLocalWrite cannot be told apart", "./jbang reset exercises/MultiLeader.java");
        assertEquals(open, Files.readString(script));
        assertFalse(Files.exists(sandbox.workbook().resolve(".workbook/kept")));
    }

    @Test
    void aCopyThatWasInterruptedIsForgotten() throws Exception {
        Path left = kept(".unfinished").resolve("exercises/MultiLeader.java");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "half of someth");
        Files.writeString(script.resolveSibling(".MultiLeader.java.next"), "half of someth");
        Files.writeString(script, "mine");
        String name = name(sandbox.command("reset", "MultiLeader.java"));
        assertEquals(untouched, Files.readString(script));
        assertEquals("mine", Files.readString(kept(name).resolve("exercises/MultiLeader.java")));
        assertEquals(
                1,
                sandbox.command("kept")
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("20"))
                        .count());
    }

    @Test
    void nothingWrittenIsNothingToReset() throws Exception {
        Said said = sandbox.command("reset", "local-write");
        assertEquals("There is nothing to reset: nobody has written in local-write.\n", said.out());
        assertEquals("Nothing is kept yet.", sandbox.command("kept").out().substring(0, 20));
    }

    @Test
    void aScriptThatIsGoneIsMadeAgain() throws Exception {
        Files.delete(script);
        sandbox.command("reset", "local-write");
        assertEquals(untouched, Files.readString(script));
    }

    @Test
    void wrongUseIsOneSentence() throws Exception {
        sandbox.command("reset", "local-wrte").refusedWith("\"local-wrte\" is no task", "./jbang reset local-write");
        sandbox.command("reset", "lib/Lib.java").refusedWith("\"lib/Lib.java\" is no task", "lists the tasks.");
        sandbox.command("kept", "--restore", "yesterday").refusedWith("Nothing is kept as", "everything that is.");
        Path state = Files.createDirectories(sandbox.workbook().resolve(".workbook"));
        Files.writeString(state.resolve("kept"), "a file where the folder should be");
        Files.writeString(script, "mine");
        sandbox.command("reset", "MultiLeader.java").refusedWith("This cannot be read or written: ", "command again.");
        assertEquals("mine", Files.readString(script));
    }

    /** As a teacher may hand the workbook out. */
    @Test
    void withoutTheSolutionsItSaysSo() throws Exception {
        Files.delete(sandbox.workbook().resolve("solutions/MultiLeader.java"));
        sandbox.command("reset", "local-write")
                .refusedWith("The folder solutions/ is not here", "gave you the workbook.");
        sandbox.command("solution", "local-write", "--anyway")
                .refusedWith("The folder solutions/ is not here", "gave you the workbook.");
        assertEquals(untouched, Files.readString(script));
    }

    /** The script with {@code lines} in place of the first hole of a class. */
    private static String solved(String script, String type, String lines) {
        int hole = script.indexOf("throw new NotStarted()", script.indexOf("class " + type));
        return script.substring(0, hole) + lines + script.substring(script.indexOf('\n', hole));
    }

    private static String name(Said said) {
        Matcher name = NAME.matcher(said.out());
        assertTrue(name.find(), said::toString);
        return name.group(1);
    }

    private Path kept(String name) {
        return sandbox.workbook().resolve(".workbook/kept").resolve(name);
    }
}
