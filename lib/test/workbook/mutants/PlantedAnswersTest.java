package workbook.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import replication.exploration.Seeds;
import workbook.check.CheckRun;
import workbook.exercise.Course;
import workbook.exercise.Task;

/** The checks bite: every planted wrong answer is caught in the row meant for it, every right one gets full points. */
class PlantedAnswersTest {
    private static final List<Class<?>> PLANTED =
            ReflectionSupport.findAllClassesInPackage("workbook.mutants", type -> true, name -> true);

    @TestFactory
    Stream<DynamicTest> wrongAnswersAreCaught() {
        return PLANTED.stream()
                .filter(type -> type.isAnnotationPresent(Wrong.class))
                .map(type -> {
                    Wrong wrong = type.getAnnotation(Wrong.class);
                    return DynamicTest.dynamicTest(wrong.task() + ": " + type.getSimpleName(), () -> {
                        Map<String, TestExecutionResult> rows = rowsOf(wrong.task(), type);
                        TestExecutionResult row = Optional.ofNullable(rows.get(wrong.row()))
                                .orElseThrow(() -> new AssertionError("no such row"));
                        assertEquals(Status.FAILED, row.getStatus(), () -> "row " + wrong.row() + " of " + rows);
                        String message =
                                String.valueOf(row.getThrowable().orElseThrow().getMessage());
                        assertTrue(message.contains(wrong.says()), () -> "the learner reads: " + message);
                        long failed = rows.values().stream()
                                .filter(result -> result.getStatus() == Status.FAILED)
                                .count();
                        assertTrue(!wrong.onlyThere() || failed == 1, () -> "other rows see it, too: " + rows);
                    });
                });
    }

    @TestFactory
    Stream<DynamicTest> rightAnswersAreAccepted() {
        return PLANTED.stream()
                .filter(type -> type.isAnnotationPresent(Right.class))
                .map(type -> {
                    Right right = type.getAnnotation(Right.class);
                    return DynamicTest.dynamicTest(
                            right.task() + ": " + type.getSimpleName(),
                            () -> rowsOf(right.task(), type)
                                    .forEach((row, result) -> assertEquals(
                                            Status.SUCCESSFUL,
                                            result.getStatus(),
                                            () -> row + ": "
                                                    + result.getThrowable().orElse(null))));
                });
    }

    @Test
    void everyTaskHasThreeWrongAnswersAndOneRightOne() {
        for (Task task : Course.tasks()) {
            long wrong = PLANTED.stream()
                    .filter(type -> type.isAnnotationPresent(Wrong.class))
                    .filter(type -> type.getAnnotation(Wrong.class).task().equals(task.id()))
                    .count();
            long right = PLANTED.stream()
                    .filter(type -> type.isAnnotationPresent(Right.class))
                    .filter(type -> type.getAnnotation(Right.class).task().equals(task.id()))
                    .count();
            assertTrue(
                    wrong >= 3 && right >= 1, task.id() + " has " + wrong + " wrong and " + right + " right answers");
        }
    }

    @Test
    void everyAnswerIsAFileOfItsOwnInTheFolderOfItsTask() {
        for (Class<?> type : PLANTED) {
            Optional<String> task = Optional.ofNullable(type.getAnnotation(Wrong.class))
                    .map(Wrong::task)
                    .or(() ->
                            Optional.ofNullable(type.getAnnotation(Right.class)).map(Right::task));
            task.ifPresent(id -> assertEquals(
                    "workbook.mutants." + id.replace("-", "") + "." + type.getSimpleName(), type.getName()));
        }
    }

    private static Map<String, TestExecutionResult> rowsOf(String taskId, Class<?> answer) {
        Task task = Course.task(taskId).orElseThrow(() -> new AssertionError("no task " + taskId));
        Map<String, TestExecutionResult> rows = new TreeMap<>();
        CheckRun.run(task.check(), answer, Seeds.USUAL, Optional.empty(), new CheckRun.Listener() {
            @Override
            public void started(String method) {}

            @Override
            public void finished(String method, TestExecutionResult result) {
                rows.put(method, result);
            }
        });
        assertEquals(task.rows().size(), rows.size(), "every row runs");
        return rows;
    }
}
