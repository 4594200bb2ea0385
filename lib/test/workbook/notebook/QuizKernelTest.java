package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.sync.Notebook;

/** Answers outlive the kernel, except where nbgrader runs the notebook of somebody else. */
class QuizKernelTest {
    @TempDir
    private Path home;

    @Test
    void answersOutliveTheKernelButNotTheNotebookOfSomebodyElse() throws Exception {
        Jupyter jupyter = Jupyter.in(home);
        assertEquals("0.4", points(jupyter, "answer(\"Q1\", \"b\"); answer(\"Q6\", \"d, a\")", Map.of()));
        assertEquals(
                "0.2",
                points(jupyter, "answer(\"Q1\", \"\")", Map.of()),
                "the next kernel counts what was kept, unless an empty cell leaves its question open");
        assertEquals(
                "0.2",
                points(jupyter, "answer(\"Q2\", \"C\")", Map.of("NBGRADER_EXECUTION", "autograde")),
                "what the teacher has kept is not the student's");
        String kept = Files.readString(home.resolve(".workbook/quiz.json"));
        assertTrue(kept.contains("Q1") && kept.contains("Q6") && !kept.contains("Q2"), kept);
    }

    private String points(Jupyter jupyter, String cell, Map<String, String> environment) throws Exception {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("load", "%load workbook.jshell");
        cells.put("answers", cell);
        cells.put("check-quiz", "check(\"quiz\")");
        Path file = home.resolve("notebooks/quiz.ipynb");
        Files.writeString(file, Jupyter.of(cells).toString());
        jupyter.call(
                file.getParent(),
                environment,
                Jupyter.python(),
                Jupyter.scripts().resolve("execute.py").toString(),
                file.toString());
        return Shown.by(Notebook.of(Files.readString(file)).cell("check-quiz").orElseThrow())
                .value();
    }
}
