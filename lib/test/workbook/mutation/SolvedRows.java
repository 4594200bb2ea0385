package workbook.mutation;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import workbook.check.CheckRun;
import workbook.exercise.Course;
import workbook.exercise.Task;

/**
 * Every row of every task as a test of its own, on the answers of {@code solutions/}: what the mutation run asks for.
 *
 * <p>Rows are told apart because a mutant is done with the first test that fails, and the quick ones come first. It is
 * compiled once more, into the folder in which it finds the answers.
 */
class SolvedRows {
    @TestFactory
    Stream<DynamicTest> everyRowPasses() throws Exception {
        List<Class<?>> answers = answers();
        return Course.tasks().stream().flatMap(task -> rows(task, answerTo(task, answers)));
    }

    private static Stream<DynamicTest> rows(Task task, Class<?> answer) {
        return task.rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        task.id() + " " + row.method(), () -> pass(task.check(), row.method(), answer)));
    }

    private static void pass(Class<?> check, String row, Class<?> answer) throws Throwable {
        Method method = Arrays.stream(check.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(row))
                .findFirst()
                .orElseThrow();
        Failure failure = new Failure();
        CheckRun.row(check, method, answer, failure);
        if (failure.thrown != null) {
            throw failure.thrown;
        }
    }

    private static Class<?> answerTo(Task task, List<Class<?>> answers) {
        return answers.stream()
                .filter(task.answer()::isAssignableFrom)
                .findFirst()
                .orElseThrow(() -> new AssertionError("solutions/ has no answer to " + task.id()));
    }

    private static List<Class<?>> answers() throws IOException, URISyntaxException {
        URL here = SolvedRows.class.getProtectionDomain().getCodeSource().getLocation();
        try (Stream<Path> files = Files.list(Path.of(here.toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .sorted()
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SolvedRows.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Failure implements CheckRun.Listener {
        private Throwable thrown;

        @Override
        public void started(String method) {}

        @Override
        public void finished(String method, TestExecutionResult result) {
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                thrown = result.getThrowable().orElseGet(() -> new AssertionError(result));
            }
        }
    }
}
