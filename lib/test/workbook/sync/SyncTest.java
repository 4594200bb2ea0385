package workbook.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.WorkbookFolder;

/** What is made from solutions/ follows them, until a learner writes in it. */
class SyncTest {
    private static final String SOLUTION = """
        class MyVoter implements Voter {
            int vote() {
                // BEGIN SOLUTION request-vote
                return 1;
                // END SOLUTION
            }
        }
        """;

    private static final String UNTOUCHED = """
        class MyVoter implements Voter {
            int vote() {
                throw new NotStarted(); // ours has 1 line
            }
        }
        """;

    @TempDir
    private Path home;

    private WorkbookFolder folder;

    @BeforeEach
    void aWorkbook() throws IOException {
        folder = new WorkbookFolder(home);
        write(folder.solutions().resolve("LeaderElection.java"), SOLUTION);
        write(folder.notebooks().resolve("03.ipynb"), """
            {"cells": [
              {"cell_type": "code", "id": "load", "metadata": {}, "outputs": [],
               "execution_count": null, "source": ["%load workbook.jshell"]},
              {"cell_type": "code", "id": "answer-request-vote", "metadata": {}, "outputs": [],
               "execution_count": null, "source": ["// your answer"]},
              {"cell_type": "code", "id": "check-request-vote", "metadata": {}, "outputs": [],
               "execution_count": null, "source": ["check(\\"request-vote\\")"]}
            ], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """);
    }

    @Test
    void makesScriptsAndAnswerCells() throws IOException {
        Sync.run(folder);
        assertEquals(UNTOUCHED, Files.readString(script()));
        assertEquals(UNTOUCHED.stripTrailing(), answer().source());
        assertEquals(List.of(), Sync.run(folder), "a second sync has nothing to do");
    }

    @Test
    void tellsNbgraderWhichCellsAreTheTeachers() throws IOException {
        Sync.run(folder);
        assertEquals(
                "{\"grade\":false,\"grade_id\":\"load\",\"locked\":true,\"schema_version\":3,\"solution\":false,"
                        + "\"task\":false}",
                nbgrader("load"));
        assertEquals("", nbgrader("answer-request-vote"), "nbgrader would empty it");
        assertEquals(
                "{\"grade\":true,\"grade_id\":\"request-vote-check\",\"locked\":true,\"points\":2,"
                        + "\"schema_version\":3,\"solution\":false,\"task\":false}",
                nbgrader("check-request-vote"));
    }

    private String nbgrader(String cell) throws IOException {
        return notebook().cell(cell).orElseThrow().metadata().path("nbgrader").toString();
    }

    @Test
    void followsTheSolutionAsLongAsNobodyHasWritten() throws IOException {
        Sync.run(folder);
        solutionGrows();
        Sync.run(folder);
        assertTrue(Files.readString(script()).contains("ours has 2 lines"), "the script follows");
        assertTrue(answer().source().contains("ours has 2 lines"), "the cell follows");
    }

    @Test
    void keepsWhatALearnerHasWritten() throws IOException {
        Sync.run(folder);
        String mine = UNTOUCHED.replace("throw new NotStarted(); // ours has 1 line", "return 7;");
        write(script(), mine);
        Notebook notebook = notebook();
        notebook.cell("answer-request-vote").orElseThrow().source(mine);
        write(file(), notebook.toString());
        solutionGrows();
        List<Change> changes = Sync.run(folder);
        assertEquals(
                List.of(Change.Kind.KEPT, Change.Kind.KEPT),
                changes.stream().map(Change::kind).toList(),
                changes::toString);
        assertEquals(mine, Files.readString(script()));
        assertEquals(mine, answer().source());
    }

    @Test
    void keepsAScriptThatItHasNotMade() throws IOException {
        write(script(), "class Mine {}");
        Sync.run(folder);
        assertEquals("class Mine {}", Files.readString(script()));
    }

    @Test
    void changesNothingInTheWorkbookItself() {
        List<Change> changes = Sync.plan(WorkbookFolder.find()).stream()
                .filter(change -> change.kind() == Change.Kind.WRITTEN)
                .toList();
        assertEquals(List.of(), changes, "type ./jbang sync and commit what it makes");
    }

    private void solutionGrows() throws IOException {
        write(
                folder.solutions().resolve("LeaderElection.java"),
                SOLUTION.replace("return 1;", "int one = 1;\n        return one;"));
    }

    private Path script() {
        return folder.exercises().resolve("LeaderElection.java");
    }

    private Path file() {
        return folder.notebooks().resolve("03.ipynb");
    }

    private Notebook notebook() throws IOException {
        return Notebook.of(Files.readString(file()));
    }

    private Notebook.Cell answer() throws IOException {
        return notebook().cell("answer-request-vote").orElseThrow();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
