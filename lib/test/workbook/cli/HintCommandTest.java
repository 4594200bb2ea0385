package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.cli.Sandbox.Said;

/** Help comes step by step, for the row that failed, and the workbook remembers what it has given. */
class HintCommandTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void aWorkbook() throws IOException {
        sandbox = new Sandbox(folder).withCourse();
    }

    @Test
    void hintsComeOneByOneAndThenAllAtOnce() throws Exception {
        said("hint", "local-write").with(0, "Hint 1 of 3. ", "The next one: ./jbang hint local-write");
        said("hint", "local-write", "--all").refused("You have seen 1 of 3 hints", "Type: ./jbang hint local-write");
        said("hint", "local-write").with(0, "Hint 2 of 3. ");
        said("hint", "local-write").with(0, "Hint 3 of 3. ", "./jbang solution local-write");
        said("hint", "local-write").with(0, "Hint 3 of 3. ");
        said("hint", "local-write", "--all").with(0, "Hint 1 of 3. ", "Hint 2 of 3. ", "Hint 3 of 3. ");
    }

    @Test
    void theRowThatFailedChoosesTheHints() throws Exception {
        said("hint", "local-write").with(0, "Hint 1 of 3. ");
        progress("{\"failing\": {\"local-write\": \"storesAndReturnsTheNewValue\"}}");
        said("hint", "local-write")
                .with(0, "For the row that failed in your last check: it stores the new value", "Hint 1 of 3. ");
    }

    @Test
    void anAnswerComesAfterTheLastHint() throws Exception {
        said("solution", "local-write")
                .refused("you have seen 0 of 3 hints. Type: ./jbang hint local-write", "local-write --anyway)");
        for (int hint = 1; hint <= 3; hint++) {
            said("hint", "local-write");
        }
        said("solution", "local-write").with(0, "One answer to local-write", "class MyLocalWrite");
        assertTrue(progress().contains("\"answer\" : \"IN_TURN\""), progress());
    }

    @Test
    void anAnswerComesWithFullPoints() throws Exception {
        progress("{\"tasks\": {\"local-write\": {\"points\": 1, \"max\": 1}}}");
        said("solution", "local-write").with(0, "One answer to local-write");
    }

    @Test
    void whoInsistsGetsTheAnswerAndItIsNoted() throws Exception {
        said("solution", "local-write", "--anyway").with(0, "One answer to local-write");
        assertTrue(progress().contains("\"answer\" : \"EARLY\""), progress());
    }

    @Test
    void wrongUseIsOneSentence() throws Exception {
        said("hint", "local-wrte").refused("Did you mean local-write? Try: ./jbang hint local-write");
        said("solution", "local-wrte").refused("Did you mean local-write? Try: ./jbang solution local-write");
        said("solution", "quiz").refused("quiz has no answer to show.", "./jbang quiz");
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTheMemory() throws Exception {
        Files.writeString(sandbox.workbook().resolve(".workbook"), "a file where the folder should be");
        Said said = sandbox.command("hint", "local-write");
        assertEquals(0, said.code());
        assertTrue(said.out().contains("Hint 1 of 3. "), said.out());
        assertTrue(said.errors().contains("nothing new is kept"), said.errors());
    }

    private void progress(String json) throws IOException {
        Path state = Files.createDirectories(sandbox.workbook().resolve(".workbook"));
        Files.writeString(state.resolve("progress.json"), json);
    }

    private String progress() throws IOException {
        return Files.readString(sandbox.workbook().resolve(".workbook/progress.json"));
    }

    private Ended said(String... words) throws Exception {
        return new Ended(sandbox.command(words));
    }

    private record Ended(Said said) {
        void with(int code, String... parts) {
            assertEquals(code, said.code(), said::errors);
            for (String part : parts) {
                assertTrue(said.out().contains(part), () -> part + " is not in " + said.out());
            }
        }

        void refused(String... parts) {
            assertEquals(2, said.code(), said::out);
            assertEquals("", said.out());
            assertEquals(1, said.errors().lines().count(), said::errors);
            for (String part : parts) {
                assertTrue(said.errors().contains(part), () -> part + " is not in " + said.errors());
            }
        }
    }
}
