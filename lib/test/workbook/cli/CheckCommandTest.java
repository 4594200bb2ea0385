package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees, and a program reads, of the command check. */
class CheckCommandTest {
    private static final String REVERSED = """
        import replication.multileader.*;
        class Reversed implements ConflictRule {
            public VersionedValue winner(VersionedValue a, VersionedValue b) {
                return a.timestamp() < b.timestamp() ? a : b;
            }
        }
        """;

    @TempDir
    private Path folder;

    @Test
    void fullPointsEndWith0() throws IOException {
        Typed ended = Typed.run("check", "solutions/MultiLeader.java", "local-write", "--json");
        assertEquals(0, ended.code(), ended::err);
        JsonNode tasks = new ObjectMapper().readTree(ended.out()).path("tasks");
        assertEquals(
                new ObjectMapper()
                        .readTree(
                                "[{\"id\":\"local-write\",\"points\":1.0,\"max\":1.0,\"status\":\"passed\",\"messages\":[]}]"),
                tasks);
    }

    @Test
    void aWrongAnswerEndsWith1AndSaysHowToSeeItAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("Mine.java"), REVERSED);
        Typed ended = Typed.run("check", file.toString());
        assertEquals(1, ended.code(), ended::err);
        assertTrue(ended.out().startsWith("last-writer-wins        "), ended::out);
        assertTrue(ended.out().contains("  ✗ "), ended::out);
        assertTrue(ended.out().contains("again: ./jbang check last-writer-wins " + file + " --seed 42:"), ended::out);
        assertTrue(ended.out().endsWith("a hint: ./jbang hint last-writer-wins\n"), ended::out);
        assertEquals(ended.out().indexOf('\u001b'), -1, "colours are for terminals");
    }

    @Test
    void oneClassOfSeveralIsNamed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("Mine.java"),
                REVERSED + REVERSED.substring(REVERSED.indexOf('\n')).replace("Reversed", "Other"));
        assertTrue(Typed.run("check", file.toString()).out().contains("Other and Reversed implement ConflictRule."));
        assertTrue(Typed.run("check", file.toString(), "--class", "Other").out().contains("  ✗ "));
    }

    @Test
    void wrongUseEndsWith2AndSaysWhatToType() {
        assertRefused("There is no task \"local-wrte\". Did you mean local-write?", "check", "local-wrte");
        assertRefused("--seed takes RUN or RUN:SCHEDULE", "check", "local-write", "--seed", "42;17");
        assertRefused("There is no file nothing.java.", "check", "nothing.java");
        assertRefused("has no answer to what you asked for", "check", "request-vote", "solutions/MultiLeader.java");
    }

    @Test
    void aChapterMeansItsTasks() {
        Typed ended = Typed.run("check", "solutions/", "strategy", "local-write");
        assertEquals(0, ended.code(), ended::err);
        assertTrue(ended.out().endsWith("together 9 of 9 points\n"), ended::out);
        assertRefused(
                "\"multi-leader\" is a chapter; its tasks are local-write, last-writer-wins,", "hint", "multi-leader");
        assertRefused("To reset its script, type: ./jbang reset MultiLeader.java", "reset", "multi-leader");
    }

    @Test
    void theQuizOfANotebookIsGradedFromItsCells() throws IOException {
        String cell = "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"answer(\\\"Q1\\\", \\\"%s\\\")\"]}]}";
        Path file = folder.resolve("quiz.ipynb");
        int right = 0;
        for (String letter : new String[] {"A", "B", "C", "D"}) {
            Files.writeString(file, String.format(cell, letter));
            right += Typed.run("check", file.toString()).out().contains("0.2 of 5 points") ? 1 : 0;
        }
        assertEquals(1, right);
        Files.writeString(file, String.format(cell, ""));
        assertTrue(Typed.run("check", file.toString()).out().contains("0 of 5 points, not started"));
    }

    @Test
    void jUnitXmlIsWrittenIntoAFileOrAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("Mine.java"), REVERSED);
        Path xml = folder.resolve("build/reports/mine.xml");
        assertEquals(
                1,
                Typed.run("check", file.toString(), "--junit", xml.toString()).code());
        assertTrue(Files.readString(xml).contains("<testsuite name=\"last-writer-wins\""));
        Typed.run("check", file.toString(), "--junit", folder.resolve("build/").toString());
        assertEquals(Files.readString(xml), Files.readString(folder.resolve("build/TEST-workbook.xml")));
        assertRefused("The JUnit XML cannot be written to", "check", file.toString(), "--junit", file + "/x");
    }

    @Test
    void ofATaskThatIsAnsweredTwiceTheBetterAnswerCounts() throws IOException {
        Path wrong = Files.writeString(folder.resolve("Wrong.java"), REVERSED);
        Path right = Path.of("solutions/MultiLeader.java");
        Typed ended = Typed.run("check", wrong.toString(), right.toString(), "last-writer-wins");
        assertEquals(0, ended.code(), ended::out);
        assertTrue(ended.out().endsWith("together 2 of 2 points\n"), ended::out);
    }

    @Test
    void ofTheWorkbooksOwnFoldersEveryFileIsGraded() {
        Typed ended = Typed.run("check", "solutions/", "local-write", "merge-counter");
        assertEquals(0, ended.code(), ended::err);
        assertTrue(ended.out().startsWith("solutions/MultiLeader.java\nlocal-write "), ended::out);
        assertTrue(ended.out().endsWith("together 3 of 3 points\n"), ended::out);
    }

    private static void assertRefused(String sentence, String... words) {
        Typed ended = Typed.run(words);
        assertEquals(2, ended.code());
        assertEquals("", ended.out());
        assertTrue(ended.err().contains(sentence), ended::err);
    }
}
