package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.drill.Drill;
import workbook.drill.Drills;
import workbook.exercise.WorkbookFolder;

/** What one sees who drills in a terminal, or without one. */
class DrillCommandTest {
    private static final Drill PAUSE = Drills.of(6).orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void aloneItListsTheDrills() {
        Typed listed = Typed.run("drill");
        assertEquals(0, listed.code());
        Drills.all()
                .forEach(drill -> assertTrue(
                        listed.out().contains("  " + drill.number() + "  " + drill.title() + "\n"), listed::out));
    }

    @Test
    void aDrillTellsItsStoryToItsSentence() {
        Typed played = Typed.run("drill", "6", "--yes", "--seed", "3");
        assertEquals(0, played.code(), played::err);
        assertTrue(played.out().startsWith("Drill 6: A long pause\nn1 leads"), played::out);
        assertTrue(played.out().contains("\n    it is 1; in 30 runs 1 ("), played::out);
        assertTrue(played.out().contains("The same pause with one write of the new leader"), played::out);
        assertTrue(played.out().contains("\nwithout fencing: n1 |"), played::out);
        assertTrue(played.out().endsWith("What to remember: The sleeper cannot know; the store can.\n"), played::out);
        assertFalse(played.out().contains("you said"), played::out);
        assertEquals(
                played.out(), Typed.run("drill", "6", "--yes", "--seed", "3").out(), "the same seed");
    }

    @Test
    void thePictureGoesIntoAFile() throws IOException {
        Path file = folder.resolve("strip.svg");
        Typed played = Typed.run("drill", "7", "--yes", "--svg", file.toString());
        assertTrue(played.out().contains("The picture is in " + file), played::out);
        assertFalse(played.out().contains("The same restart without writes"), played::out);
        assertTrue(Files.readString(file).startsWith("<svg "), "a picture");
        assertEquals(
                0, Typed.run("drill", "7", "--yes", "--svg", file.toString()).code(), "a picture replaces a picture");
    }

    @Test
    void whatIsNoPictureIsNotReplacedByOne() throws IOException {
        Path answers = folder.resolve("SingleLeader.java");
        Files.writeString(answers, "class MyFollower {}\n");
        Typed refused = Typed.run("drill", "7", "--yes", "--svg", answers.toString());
        assertEquals(2, refused.code());
        assertEquals(
                answers + " exists and is no SVG picture, so it is left as it is. Name another file, such as: --svg"
                        + " picture.svg\n",
                refused.err());
        assertEquals("class MyFollower {}\n", Files.readString(answers));
    }

    @Test
    void aPictureThatFindsNoPlaceCostsNoResult() {
        Path impossible = folder.resolve("long".repeat(100) + ".svg");
        Typed played = Typed.run("drill", "7", "--yes", "--svg", impossible.toString());
        assertEquals(2, played.code());
        assertTrue(played.err().startsWith("The picture cannot be written to "), played::err);
        assertTrue(played.out().contains("The same restart without writes"), "drawn in text: " + played.out());
        assertTrue(played.out().contains("What to remember: "), played::out);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        drill 9|There is no drill "9"; there are 1 to 8. Try: ./jbang drill
        drill 44|There is no drill "44"; there are 1 to 8. Try: ./jbang drill
        drill pause|There is no drill "pause"; there are 1 to 8. Try: ./jbang drill
        drill 6 --seed x|--seed takes a whole number such as 7, not "x".
        drill --mine|--mine says how to drill, but not which one. Name a drill: ./jbang drill 1
        drill 6 7|Unmatched argument at index 2: '7'. Try: ./jbang drill --help
        """, delimiter = '|')
    void whatCannotBeDoneIsSaidInOneSentence(String words, String sentence) {
        Typed refused = Typed.run(words.split(" "));
        assertEquals(2, refused.code());
        assertEquals(sentence + "\n", refused.err());
        assertEquals("", refused.out());
    }

    @Test
    void predictionsAreTakenLineByLine() {
        assertEquals(Map.of("overlap", "200", "fencing", "0"), asked("200\n\n0\n"));
        assertEquals(Map.of("overlap", "200"), asked("many\n200\nq\n"), "words are asked again");
        assertEquals(Map.of("overlap", "200"), asked("200\n"), "the input ends");
        assertEquals(Map.of(), asked(""), "there is none");
    }

    private static Map<String, String> asked(String typed) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new DrillInterview(new BufferedReader(new StringReader(typed)), nowhere).ask(PAUSE);
    }

    @Test
    void withoutATerminalNobodyIsAsked() throws IOException, InterruptedException {
        Sandbox.Said said = new Sandbox(folder).command("drill", "7");
        assertEquals(0, said.code(), said.errors());
        assertTrue(said.out().contains("Nobody is there to be asked"), said.out());
    }

    @Test
    void ownAnswersTakePartAsFarAsTheyAreBegun() throws IOException, InterruptedException {
        Sandbox sandbox = new Sandbox(folder).withCourse();
        String untouched = sandbox.command("drill", "7", "--yes", "--mine").out();
        assertTrue(untouched.contains("You have not begun any of the answers"), untouched);
        Path answers = sandbox.workbook().resolve("exercises/LeaderElection.java");
        String solved = Files.readString(WorkbookFolder.find().solutions().resolve("LeaderElection.java"));
        Files.writeString(answers, begun(solved, "throw new NotStarted();"));
        String some = sandbox.command("drill", "7", "--yes", "--mine").out();
        assertTrue(
                some.contains("Your answers of exercises/LeaderElection.java take part: request-vote, win-majority"),
                some);
        assertTrue(some.contains("\n    it is 1\n"), some);
        Files.writeString(answers, begun(solved, "return new Vote(Ballot.voted(term, candidate), true);"));
        String wrong = sandbox.command("drill", "7", "--yes", "--mine").out();
        assertTrue(wrong.contains("up-to-date"), wrong);
        assertFalse(wrong.contains("\n    it is 1\n"), "who votes for everybody elects two: " + wrong);
        Files.writeString(answers, begun(solved, "throw new IllegalStateException(\"no idea\");"));
        Sandbox.Said thrown = sandbox.command("drill", "7", "--yes", "--mine");
        assertEquals(2, thrown.code());
        assertTrue(
                thrown.errors()
                        .matches("With your answers the drill has no result: IllegalStateException in"
                                + " MyLogAwareVoter.onRequestVote, line \\d+ of exercises/LeaderElection.java: no"
                                + " idea\n"),
                thrown.errors());
    }

    /** The answers of {@code script}, in which {@code up-to-date} does what {@code body} says. */
    private static String begun(String script, String body) {
        int from = script.indexOf("        // BEGIN SOLUTION up-to-date");
        return script.substring(0, from) + body + "\n" + script.substring(script.indexOf("// END SOLUTION", from));
    }
}
