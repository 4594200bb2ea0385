package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.WorkbookFolder;
import workbook.sync.Notebook;
import workbook.sync.Notebook.Cell;

/**
 * A class of twelve and nbgrader: the notebooks are handed out as they are, everybody gets the points that were earned,
 * whatever became of the notebook, and the feedback can be read.
 */
class NbgraderTest {
    private static final String NAME = "03-leader-election";
    private static final Path CHAPTER = WorkbookFolder.find().notebooks().resolve(NAME + ".ipynb");

    private static final List<String> TASKS = List.of(
            "request-vote-check",
            "win-majority-check",
            "detect-failure-check",
            "split-vote-check",
            "step-down-check",
            "up-to-date-check");

    /** Points by student and task; None where nbgrader could not run the notebook. */
    private static final Map<String, String> EXPECTED = new TreeMap<>(Map.ofEntries(
            Map.entry("added", "2.0 2.0 2.0 2.0 2.0 3.0"),
            Map.entry("deleted", "2.0 2.0 2.0 2.0 0.0 3.0"),
            Map.entry("edited", "0.0 0.0 0.0 0.0 0.0 0.0"),
            Map.entry("elsewhere", "2.0 2.0 2.0 0.0 0.0 3.0"),
            Map.entry("exits", "None None None None None None"),
            Map.entry("forges", "0.0 0.0 0.0 0.0 0.0 0.0"),
            Map.entry("hostile", "0.0 0.0 0.0 2.0 1.0 0.0"),
            Map.entry("partly", "2.0 0.9 0.0 2.0 0.9 0.6"),
            Map.entry("renamed", "2.0 2.0 2.0 2.0 2.0 3.0"),
            Map.entry("right", "2.0 2.0 2.0 2.0 2.0 3.0"),
            Map.entry("untouched", "0.0 0.0 0.0 0.0 0.0 0.0"),
            Map.entry("wrong", "0.4 0.4 0.0 0.0 0.5 0.0")));

    @TempDir
    private static Path home;

    private static String said;

    @BeforeAll
    static void grade() throws Exception {
        Jupyter jupyter = Jupyter.in(home);
        for (Path notebook : Jupyter.notebooks()) {
            Files.copy(notebook, folder("source/unit").resolve(notebook.getFileName()));
        }
        for (String loaded : Jupyter.LOADED) {
            Files.copy(
                    home.resolve("notebooks").resolve(loaded),
                    folder("source/unit").resolve(loaded));
        }
        Files.copy(
                WorkbookFolder.find().path().resolve("docs/nbgrader_config.py"),
                home.resolve("course/nbgrader_config.py"));
        for (Map.Entry<String, Submission> submission :
                new ClassOfTwelve(CHAPTER).submissions().entrySet()) {
            Files.writeString(
                    folder("submitted/" + submission.getKey() + "/unit").resolve(NAME + ".ipynb"),
                    submission.getValue().toString());
        }
        said = jupyter.call(
                home,
                Map.of("JUPYTER_CONFIG_DIR", home.resolve("config").toString()),
                Jupyter.python(),
                Jupyter.scripts().resolve("autograde.py").toString(),
                home.resolve("course").toString());
    }

    @Test
    void everybodyGetsWhatWasEarned() {
        assertEquals(lines(EXPECTED), lines(points()), said);
    }

    @Test
    void handsTheNotebooksOutAsTheyAre() throws IOException {
        for (Path file : Jupyter.notebooks()) {
            Notebook released =
                    Notebook.of(Files.readString(folder("release/unit").resolve(file.getFileName())));
            assertEquals(sources(Notebook.of(Files.readString(file))), sources(released), file.toString());
        }
    }

    @Test
    void theFeedbackCanBeRead() throws IOException {
        for (String student : EXPECTED.keySet()) {
            if (!student.equals("exits")) {
                assertFalse(feedback(student).matches("(?s).*(Traceback \\(|\\tat |Exception in ).*"), student);
            }
        }
        says("hostile", "System.exit", "inside MyVoteCounter.count", "used more than 128 MB");
        says("elsewhere", "MyElectionTimeout and SecondThought implement", "No class implements TermRule yet.");
        says("partly", "0.9 of 2 points", "not started yet", "Again:", "<svg");
        says("right", "2 of 2 points", "3 of 3 points");
    }

    /** What ends the kernel costs the notebook; nbgrader says so, and goes on. */
    @Test
    void aLostKernelIsTold() {
        assertTrue(said.contains("Kernel died"), said);
        assertTrue(
                said.contains("There was an error processing assignment: " + home + "/course/submitted/exits"), said);
    }

    private static void says(String student, String... words) throws IOException {
        String page = feedback(student);
        for (String word : words) {
            assertTrue(page.contains(word), () -> student + " should read \"" + word + "\"");
        }
    }

    private static String feedback(String student) throws IOException {
        return Files.readString(home.resolve("course/feedback/" + student + "/unit/" + NAME + ".html"));
    }

    private static List<String> sources(Notebook notebook) {
        return notebook.cells().stream().map(Cell::source).toList();
    }

    private static String lines(Map<String, String> points) {
        return points.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> points() {
        Map<String, Map<String, String>> points = new TreeMap<>();
        said.lines()
                .filter(line -> line.startsWith("GRADE ") && TASKS.contains(line.split(" ")[2]))
                .map(line -> line.split(" "))
                .forEach(parts ->
                        points.computeIfAbsent(parts[1], any -> new TreeMap<>()).put(parts[2], parts[3]));
        Map<String, String> lines = new TreeMap<>();
        points.forEach((student, tasks) ->
                lines.put(student, TASKS.stream().map(tasks::get).collect(Collectors.joining(" "))));
        return lines;
    }

    private static Path folder(String place) throws IOException {
        return Files.createDirectories(home.resolve("course").resolve(place));
    }
}
