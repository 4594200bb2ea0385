package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.sync.Notebook;
import workbook.sync.Notebook.Cell;

/** How the notebooks stand in the repository: clean, with stable ids, and complete for nbgrader. */
class NotebookFormTest {
    private static final double POINTS = 61;
    private static final int LINES = 12;
    private static final int WORDS = 180;

    static List<Path> notebooks() {
        return Jupyter.notebooks();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void printsAsItStands(Path file) throws IOException {
        String text = Files.readString(file);
        assertEquals(Notebook.of(text).toString(), text, "type ./jbang format");
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void holdsNoTracesOfARun(Path file) throws IOException {
        for (Cell cell : cells(file)) {
            assertFalse(cell.wasRun(), () -> cell.id() + " was committed with outputs; type ./jbang format");
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void namesEveryCell(Path file) throws IOException {
        Set<String> ids = new HashSet<>();
        for (Cell cell : cells(file)) {
            assertTrue(cell.id().matches("[a-zA-Z0-9_-]{2,64}"), () -> "cell id " + cell.id());
            assertTrue(ids.add(cell.id()), () -> "two cells are named " + cell.id());
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void beginsByLoadingTheLibrary(Path file) throws IOException {
        Cell first = cells(file).stream().filter(Cell::isCode).findFirst().orElseThrow();
        assertEquals("load", first.id());
        assertEquals("%load workbook.jshell", first.source());
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void keepsToWhatTheKernelCanDo(Path file) throws IOException {
        for (Cell cell : cells(file).stream().filter(Cell::isCode).toList()) {
            if (!cell.id().equals("load")) {
                assertFalse(
                        cell.source().lines().anyMatch(line -> line.startsWith("%") || line.startsWith("import ")),
                        () -> cell.id() + " begins a line with % or imports: the first cell does this for all");
            }
            String last = cell.source().stripTrailing();
            assertFalse(
                    last.substring(last.lastIndexOf('\n') + 1).startsWith("display("),
                    () -> cell.id() + " ends with display(…), which shows an id below the picture");
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void readsLikeAnEssay(Path file) throws IOException {
        for (Cell cell : cells(file)) {
            if (!cell.isCode()) {
                long words = cell.source()
                        .lines()
                        .filter(line -> !line.startsWith("|"))
                        .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                        .count();
                assertTrue(words <= WORDS, () -> cell.id() + " has " + words + " words");
            } else if (!cell.id().startsWith("answer-") && !cell.source().contains(" implements ")) {
                long lines = cell.source().lines().count();
                assertTrue(lines <= LINES, () -> cell.id() + " has " + lines + " lines");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void endsWithFiveSentencesToSay(Path file) throws IOException {
        List<String> summaries = cells(file).stream()
                .map(Cell::source)
                .filter(source -> source.contains("Five sentences to say to somebody:\n"))
                .toList();
        assertEquals(1, summaries.size());
        assertEquals(
                5,
                summaries
                        .get(0)
                        .lines()
                        .filter(line -> line.matches("[1-9]\\. .*\\."))
                        .count());
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void asksForAnAnswerBeforeItChecks(Path file) throws IOException {
        List<String> ids = cells(file).stream().map(Cell::id).toList();
        for (String id : ids) {
            if (id.startsWith("check-") && !id.equals("check-quiz")) {
                String task = id.substring("check-".length());
                assertTrue(ids.contains("task-" + task), () -> "no cell task-" + task);
                assertTrue(
                        ids.indexOf("answer-" + task) >= 0 && ids.indexOf("answer-" + task) < ids.indexOf(id),
                        () -> "no cell answer-" + task + " before its check");
            }
        }
    }

    @Test
    void giveThePointsOfTheCourse() throws IOException {
        double points = 0;
        Set<String> checked = new HashSet<>();
        for (Path file : notebooks()) {
            for (Cell cell : cells(file)) {
                JsonNode metadata = cell.metadata().path("nbgrader");
                points += metadata.path("points").asDouble();
                if (metadata.path("grade").asBoolean()) {
                    checked.add(cell.id().substring("check-".length()));
                }
            }
        }
        assertEquals(Course.tasks().stream().map(Task::id).collect(Collectors.toSet()), checked);
        assertEquals(Course.tasks().stream().mapToDouble(Task::points).sum(), points, 1e-9);
        assertEquals(POINTS, points, 1e-9);
    }

    private static List<Cell> cells(Path file) throws IOException {
        return Notebook.of(Files.readString(file)).cells();
    }
}
