package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.grade.TaskReport;
import workbook.sync.Notebook;
import workbook.sync.Notebook.Cell;

/** Every notebook runs from top to bottom in the real kernel: as it is, and with all answers put in. */
class NotebooksTest {
    /** What the words around a cell rely on, where no test of the library says the same. */
    private static final Map<String, Map<String, String>> PINNED = Map.of(
            "00-start-here.ipynb",
            Map.of(
                    "stale-read-run", "result: 2",
                    "first-copy-run", "result: 30",
                    "slow-run", "result: 4",
                    "untouched-check", "0",
                    "wrong-check", "0.8",
                    "seed-check", "has to wait for entry 2"));

    @TempDir
    private Path home;

    static List<Path> notebooks() {
        return Jupyter.notebooks();
    }

    @ParameterizedTest(name = "{0} untouched")
    @MethodSource("notebooks")
    void runsUntouchedWithoutAnErrorAndWithoutPoints(Path file) throws Exception {
        Notebook outcome = Jupyter.in(home).run(name(file), Notebook.of(Files.readString(file)));
        assertQuiet(outcome);
        PINNED.getOrDefault(name(file), Map.of())
                .forEach((id, words) -> assertTrue(
                        Shown.by(outcome, id).value().contains(words),
                        () -> id + " shows " + Shown.by(outcome, id).value()));
        assertAll(checks(outcome)
                .map(cell -> () -> assertEquals("0", Shown.by(cell).value(), () -> cell.id() + ": " + Shown.by(cell))));
    }

    @ParameterizedTest(name = "{0} answered")
    @MethodSource("notebooks")
    void givesFullPointsForTheAnswers(Path file) throws Exception {
        Notebook notebook = Notebook.of(Files.readString(file));
        Answers.putInto(notebook);
        Notebook outcome = Jupyter.in(home).run(name(file), notebook);
        assertQuiet(outcome);
        assertAll(checks(outcome)
                .map(cell -> () -> assertEquals(
                        TaskReport.text(task(cell).points()),
                        Shown.by(cell).value(),
                        () -> cell.id() + ": " + Shown.by(cell))));
    }

    /** Only the first cell that fails is told: the others mostly fail because of it. */
    private static void assertQuiet(Notebook outcome) {
        for (Cell cell : outcome.cells()) {
            String noise = Shown.by(cell).error() + Shown.by(cell).stream("stderr");
            assertEquals("", noise.substring(0, Math.min(400, noise.length())), cell.id() + " runs quietly");
        }
    }

    private static Stream<Cell> checks(Notebook notebook) {
        return notebook.cells().stream().filter(cell -> cell.id().startsWith("check-"));
    }

    private static Task task(Cell check) {
        return Course.task(check.id().substring("check-".length())).orElseThrow();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
