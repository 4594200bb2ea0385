package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
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
        keep("tally", 1.5, 2, "exercises/Tally.java");
        Map<String, Best> read = Progress.in(file, InstantSource.system()).best();
        assertEquals(Map.of("tally", new Best(1.5, 2, NOW, "exercises/Tally.java")), read);
    }

    @Test
    void keepsTheBestAndTheFirstOfEquals() {
        keep("tally", 2, 2, "first");
        keep("tally", 1, 2, "worse");
        keep("tally", 2, 2, "second");
        assertEquals("first", progress.best().get("tally").where());
    }

    @Test
    void aClockThatWasSetBackTakesNothingAway() {
        keep("tally", 1, 2, "first");
        Instant before = NOW.minusSeconds(100_000);
        progress = Progress.in(file, InstantSource.fixed(before));
        keep("other", 1, 1, "second");
        assertEquals(NOW, progress.best().get("tally").when());
        keep("tally", 2, 2, "second");
        assertEquals(
                Map.of("tally", new Best(2, 2, before, "second"), "other", new Best(1, 1, before, "second")),
                progress.best());
    }

    @Test
    void nothingIsKeptOfNoPoints() {
        keep("tally", 0, 2, "notebook");
        assertFalse(Files.exists(file));
        assertEquals(Map.of(), progress.best());
    }

    @Test
    void aDamagedFileIsPutAsideWithANote() throws IOException {
        write("{\"tasks\": {\"tally\": {\"poi");
        assertEquals(Map.of(), progress.best());
        assertTrue(progress.note().orElseThrow().contains("put aside as progress-damaged.json"));
        keep("tally", 2, 2, "notebook");
        assertEquals(2, progress.best().get("tally").points());
        assertEquals("{\"tasks\": {\"tally\": {\"poi", Files.readString(file.resolveSibling("progress-damaged.json")));
    }

    @Test
    void aSecondDamagedFileDoesNotReplaceTheFirst() throws IOException {
        write("one");
        progress.best();
        write("[2]");
        keep("tally", 2, 2, "notebook");
        assertEquals("one", Files.readString(file.resolveSibling("progress-damaged.json")));
        assertEquals("[2]", Files.readString(file.resolveSibling("progress-damaged-2.json")));
    }

    @Test
    void whatIsNotUnderstoodIsPassedOverAndKept() throws IOException {
        write("""
            {"edition": 9, "tasks": {"tally": {"points": 1, "max": 2, "when": "yesterday"},
             "later": "?", "other": {"points": 3, "max": 3, "when": "2030-01-01T00:00:00Z", "where": "notebook"}}}
            """);
        keep("new", 1, 1, "notebook");
        assertEquals(Set.of("tally", "other", "new"), progress.best().keySet());
        assertEquals(Instant.EPOCH, progress.best().get("tally").when());
        assertTrue(Files.readString(file).contains("\"edition\" : 9"));
        assertTrue(Files.readString(file).contains("\"later\" : \"?\""));
    }

    @Test
    void twoWritersLoseNothing() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(number -> Progress.in(file, InstantSource.system())
                        .keep(List.of(report("task" + number, 1, 1)), "notebook"));
        assertEquals(40, progress.best().size());
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyANote() throws IOException {
        Files.writeString(folder.resolve("state"), "a file where the folder should be");
        keep("tally", 2, 2, "notebook");
        assertTrue(progress.note().orElseThrow().contains("cannot be written"));
    }

    @Test
    void whatCouldNotBeKeptIsNotToldAsReached() throws IOException {
        keep("local-write", 0.5, 1, "notebook");
        Files.createDirectories(file.resolveSibling(".progress.json.next").resolve("in the way"));
        assertEquals(List.of(), keep("local-write", 1, 1, "notebook"));
        assertTrue(progress.note().orElseThrow().contains("cannot be written"));
    }

    @Test
    void remembersTheRowThatFailedFirstUntilTheCheckHolds() {
        progress.keep(List.of(failing("tally", "countsUp")), "notebook");
        assertEquals(Map.of("tally", "countsUp"), progress.failing());
        progress.keep(List.of(new TaskReport("tally", Status.BROKEN, 0, 2, List.of(), Optional.empty())), "notebook");
        assertEquals(Map.of("tally", "countsUp"), progress.failing(), "a slip of the keyboard is no other row");
        keep("tally", 2, 2, "notebook");
        assertEquals(Map.of(), progress.failing());
    }

    @Test
    void fullPointsAreNewsOnce() {
        assertEquals(List.of(), keep("local-write", 0.5, 1, "notebook"));
        assertEquals(List.of("Solved for the first time: local-write."), keep("local-write", 1, 1, "notebook"));
        assertEquals(List.of(), keep("local-write", 1, 1, "notebook"));
    }

    @Test
    void aCompleteChapterIsNewsOnce() {
        Chapter chapter = Course.chapters().get(1);
        List<TaskReport> all = Course.tasks(chapter).stream()
                .map(task -> report(task.id(), task.points(), task.points()))
                .toList();
        keep(all.subList(1, all.size()));
        assertEquals(
                List.of(
                        "Solved for the first time: " + all.get(0).id() + ".",
                        "The chapter multi-leader is complete: 14 of 14 points."),
                keep(all.subList(0, 1)));
        assertEquals(List.of(), keep(all));
    }

    private List<String> keep(String id, double points, double max, String where) {
        return sentences(progress.keep(List.of(report(id, points, max)), where));
    }

    private List<String> keep(List<TaskReport> reports) {
        return sentences(progress.keep(reports, "notebook"));
    }

    private static List<String> sentences(List<Milestone> reached) {
        return reached.stream().map(Milestone::sentence).toList();
    }

    private static TaskReport report(String id, double points, double max) {
        Status status = points == max ? Status.PASSED : points > 0 ? Status.PARTIAL : Status.FAILED;
        return new TaskReport(id, status, points, max, List.of(), Optional.empty());
    }

    private static TaskReport failing(String id, String row) {
        RowReport failed = new RowReport(
                row,
                "a row",
                Outcome.FAILED,
                0,
                2,
                "It is wrong.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new TaskReport(id, Status.FAILED, 0, 2, List.of(failed), Optional.empty());
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
