package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grade.Progress.Best;

/** The best points outlive programs, damage and each other. */
class ProgressTest {
    private static final Instant NOW = Instant.parse("2030-04-05T06:07:08Z");

    @TempDir
    private Path folder;

    private Path file;
    private Progress progress;

    @BeforeEach
    void begin() {
        file = folder.resolve("state/progress.json");
        progress = Progress.in(file, InstantSource.fixed(NOW));
    }

    @Test
    void keepsPointsTimeAndPlace() {
        progress.keep("tally", 1.5, 2, "exercises/Tally.java");
        Map<String, Best> read = Progress.in(file, InstantSource.system()).best();
        assertEquals(Map.of("tally", new Best(1.5, 2, NOW, "exercises/Tally.java")), read);
    }

    @Test
    void keepsTheBestAndTheFirstOfEquals() {
        progress.keep("tally", 2, 2, "first");
        progress.keep("tally", 1, 2, "worse");
        progress.keep("tally", 2, 2, "second");
        assertEquals("first", progress.best().get("tally").where());
    }

    @Test
    void nothingIsKeptOfNoPoints() {
        progress.keep("tally", 0, 2, "notebook");
        assertFalse(Files.exists(file));
        assertEquals(Map.of(), progress.best());
    }

    @Test
    void aDamagedFileIsPutAsideWithANote() throws IOException {
        write("{\"tasks\": {\"tally\": {\"poi");
        assertEquals(Map.of(), progress.best());
        assertTrue(progress.note().orElseThrow().contains("put aside as progress-damaged.json"));
        progress.keep("tally", 2, 2, "notebook");
        assertEquals(2, progress.best().get("tally").points());
        assertEquals("{\"tasks\": {\"tally\": {\"poi", Files.readString(file.resolveSibling("progress-damaged.json")));
    }

    @Test
    void aSecondDamagedFileDoesNotReplaceTheFirst() throws IOException {
        write("one");
        progress.best();
        write("[2]");
        progress.keep("tally", 2, 2, "notebook");
        assertEquals("one", Files.readString(file.resolveSibling("progress-damaged.json")));
        assertEquals("[2]", Files.readString(file.resolveSibling("progress-damaged-2.json")));
    }

    @Test
    void whatIsNotUnderstoodIsPassedOverAndKept() throws IOException {
        write("""
            {"edition": 9, "tasks": {"tally": {"points": 1, "max": 2, "when": "yesterday"},
             "later": "?", "other": {"points": 3, "max": 3, "when": "2030-01-01T00:00:00Z", "where": "notebook"}}}
            """);
        progress.keep("new", 1, 1, "notebook");
        assertEquals(Set.of("tally", "other", "new"), progress.best().keySet());
        assertEquals(Instant.EPOCH, progress.best().get("tally").when());
        assertTrue(Files.readString(file).contains("\"edition\" : 9"));
        assertTrue(Files.readString(file).contains("\"later\" : \"?\""));
    }

    @Test
    void twoWritersLoseNothing() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(number -> Progress.in(file, InstantSource.system()).keep("task" + number, 1, 1, "notebook"));
        assertEquals(40, progress.best().size());
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyANote() throws IOException {
        Files.writeString(folder.resolve("state"), "a file where the folder should be");
        progress.keep("tally", 2, 2, "notebook");
        assertTrue(progress.note().orElseThrow().contains("cannot be written"));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
