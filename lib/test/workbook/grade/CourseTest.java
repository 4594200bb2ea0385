package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import replication.exploration.Seeds;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.text.Texts;

/** Every task of the course is whole: its texts, its answer and the script in which it is still to be written. */
class CourseTest {
    private static final Grader GRADER = Grader.cold();

    @AfterAll
    static void endTheChild() {
        GRADER.close();
    }

    @TestFactory
    Stream<DynamicTest> everyTaskHasAllItsTexts() {
        return Course.tasks().stream()
                .map(task -> DynamicTest.dynamicTest(task.id(), () -> {
                    Texts texts = Texts.of(task.id());
                    List<String> keys = Stream.concat(
                                    Stream.of("title", "text", "hint.1", "hint.2", "hint.3")
                                            .filter(key -> !isQuiz(task)),
                                    task.rows().stream().map(Task.Row::method))
                            .toList();
                    for (String key : keys) {
                        assertTrue(texts.has(key) && !texts.get(key).isBlank(), () -> "missing: " + key);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> ourAnswersGetFullPoints() {
        return scripts("solutions", Status.PASSED);
    }

    @TestFactory
    Stream<DynamicTest> untouchedScriptsAreNotStarted() {
        return scripts("exercises", Status.NOT_STARTED);
    }

    @Test
    void idsOfTasksDiffer() {
        List<String> ids = Course.tasks().stream().map(Task::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
    }

    private static Stream<DynamicTest> scripts(String folder, Status expected) {
        return Course.scripts().stream()
                .map(script -> DynamicTest.dynamicTest(script, () -> {
                    AnswerFile file = AnswerFile.read(Path.of(folder, script), folder + "/" + script);
                    assertEquals(
                            Course.tasks().stream()
                                    .filter(task -> task.script().equals(script))
                                    .toList(),
                            file.tasks());
                    List<TaskReport> reports = GRADER.grade(file.tasks(), file.answer(), file.types(), Seeds.USUAL);
                    assertFalse(reports.isEmpty());
                    reports.forEach(report -> assertEquals(expected, report.status(), report::toString));
                }));
    }

    /** Its questions explain themselves. */
    private static boolean isQuiz(Task task) {
        return task.id().equals("quiz");
    }
}
