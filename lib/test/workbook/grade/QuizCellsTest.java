package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import replication.exploration.Seeds;
import workbook.exercise.WorkbookFolder;

/** The quiz of a notebook is graded from its file. */
class QuizCellsTest {
    @TempDir
    private Path folder;

    @Test
    void lettersInTheCellsCountWithoutAKernel() throws Exception {
        Path notebook = WorkbookFolder.find().notebooks().resolve("05-strategy-and-quiz.ipynb");
        String answered = Files.readString(notebook)
                .replace("answer(\\\"Q1\\\", \\\"\\\")", "answer(\\\"Q1\\\", \\\"b\\\")")
                .replace("answer(\\\"Q6\\\", \\\"\\\")", "answer( \\\"Q6\\\",\\\"d, a\\\" ) // sure")
                .replace("answer(\\\"Q2\\\", \\\"\\\")", "answer(\\\"Q2\\\", \\\"A\\\")");
        Path copy = Files.writeString(folder.resolve("mine.ipynb"), answered);
        AnswerFile file = AnswerFile.read(copy, copy.toString());
        assertEquals(
                "[choose-strategy, quiz]",
                file.tasks().stream().map(task -> task.id()).toList().toString());
        try (Grader grader = Grader.cold()) {
            TaskReport report = grader.grade(file.tasks(), file.answer(), Optional.empty(), Seeds.USUAL)
                    .get(1);
            assertEquals("0.4", report.pointsText());
            assertEquals(1, report.messages().size(), () -> report.messages().toString());
        }
    }
}
