package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.Course;
import workbook.sync.Notebook;
import workbook.sync.Notebook.Cell;

/** nbgrader gives the points that the checks give: all, none, and for a wrong answer what its check gives. */
class NbgraderTest {
    private static final String NAME = "01-single-leader";
    private static final String SPOILT = "follower-apply-check";

    @TempDir
    private Path home;

    private Jupyter jupyter;

    @BeforeEach
    void aCourse() throws IOException {
        jupyter = Jupyter.in(home);
    }

    @Test
    void gradesAsTheChecksDo() throws Exception {
        Notebook untouched = notebook();
        Notebook right = notebook();
        Answers.putInto(right);
        Notebook wrong = notebook();
        Answers.putInto(wrong);
        Answers.spoil(wrong);
        write("source/unit", untouched);
        write("submitted/nobody/unit", untouched);
        write("submitted/right/unit", right);
        write("submitted/wrong/unit", wrong);
        Map<String, String> grades = grades();
        Notebook checked =
                Notebook.of(Files.readString(home.resolve("course/autograded/wrong/unit/" + NAME + ".ipynb")));
        Map<String, String> expected = new TreeMap<>();
        for (Cell cell : checked.cells()) {
            if (cell.id().startsWith("check-")) {
                String task = cell.id().substring("check-".length());
                double points = Course.task(task).orElseThrow().points();
                expected.put("nobody " + task + "-check", "0.0");
                expected.put("right " + task + "-check", String.valueOf(Math.round(points * 100) / 100.0));
                expected.put(
                        "wrong " + task + "-check",
                        String.valueOf(Double.parseDouble(Shown.by(cell).value())));
            }
        }
        assertEquals(expected, grades);
        assertNotEquals(expected.get("right " + SPOILT), expected.get("wrong " + SPOILT));
    }

    private static Notebook notebook() throws IOException {
        return Notebook.of(Files.readString(Jupyter.notebooks().stream()
                .filter(file -> file.endsWith(NAME + ".ipynb"))
                .findFirst()
                .orElseThrow()));
    }

    private void write(String place, Notebook notebook) throws IOException {
        Path folder = Files.createDirectories(home.resolve("course").resolve(place));
        Files.writeString(folder.resolve(NAME + ".ipynb"), notebook.toString());
        for (String loaded : Jupyter.LOADED) {
            Files.copy(home.resolve("notebooks").resolve(loaded), folder.resolve(loaded));
        }
    }

    private Map<String, String> grades() throws IOException, InterruptedException {
        Map<String, String> grades = new TreeMap<>();
        jupyter.call(
                        home,
                        Map.of("JUPYTER_CONFIG_DIR", home.resolve("config").toString()),
                        Jupyter.python(),
                        Jupyter.scripts().resolve("autograde.py").toString(),
                        home.resolve("course").toString(),
                        NAME)
                .lines()
                .filter(line -> line.startsWith("GRADE "))
                .map(line -> line.split(" "))
                .forEach(parts -> grades.put(parts[1] + " " + parts[2], parts[3]));
        return grades;
    }
}
