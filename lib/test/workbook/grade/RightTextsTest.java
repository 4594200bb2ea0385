package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import replication.exploration.Seeds;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.testing.RunTests;

/**
 * The right answers that {@code PlantedAnswersTest} runs as classes lose nothing as texts either: in a script, in a
 * notebook's cell, and with everything in one line.
 */
@Tag(RunTests.LONG)
class RightTextsTest {
    private static final Path PLANTED = Path.of("lib/test/workbook/mutants");
    private static final Predicate<String> ABOUT_PLANTING = line -> line.startsWith("package ")
            || line.startsWith("import workbook.mutants.")
            || line.startsWith("import static workbook.mutants.");

    private static final Grader GRADER = Grader.warm();

    @TempDir
    private Path folder;

    @AfterAll
    static void endTheChild() {
        GRADER.close();
    }

    @TestFactory
    Stream<DynamicTest> passAsAScript() throws IOException {
        return each(answer -> true, answer -> script(answer.imports() + answer.types()));
    }

    @TestFactory
    Stream<DynamicTest> passAsACell() throws IOException {
        return each(answer -> true, answer -> {
            String id = "answer-" + answer.task().id();
            ObjectNode notebook = new ObjectMapper().createObjectNode();
            ArrayNode cells = notebook.putArray("cells");
            addCell(cells, "load", "%load workbook.jshell");
            addCell(cells, "imports", answer.imports());
            addCell(cells, id, answer.types());
            return Files.writeString(folder.resolve("mine.ipynb"), notebook.toString());
        });
    }

    /** Comments go to the end of their line, so answers with such texts stay as they are. */
    @TestFactory
    Stream<DynamicTest> passInOneLine() throws IOException {
        return each(
                answer -> !answer.types().contains("//"),
                answer -> script((answer.imports() + answer.types()).replaceAll("\\s+", " ")));
    }

    private static Stream<DynamicTest> each(Predicate<Text> which, Written written) throws IOException {
        try (Stream<Path> files = Files.walk(PLANTED)) {
            return files.filter(RightTextsTest::isRight).map(Text::new).filter(which).sorted().toList().stream()
                    .map(text -> DynamicTest.dynamicTest(text.toString(), () -> pass(text, written.write(text))));
        }
    }

    private static void pass(Text text, Path file) {
        AnswerFile read = AnswerFile.read(file, file.getFileName().toString());
        List<TaskReport> reports = GRADER.grade(List.of(text.task()), read.answer(), read.types(), Seeds.USUAL);
        assertTrue(
                read.tasks().contains(text.task()),
                "it is taken for an answer to " + text.task().id());
        assertEquals(Status.PASSED, reports.get(0).status(), () -> reports.toString());
        assertEquals(text.task().points(), reports.get(0).points(), 1e-9);
    }

    private Path script(String text) throws IOException {
        return Files.writeString(folder.resolve("Mine.java"), text);
    }

    private static void addCell(ArrayNode cells, String id, String source) {
        cells.addObject().put("cell_type", "code").put("id", id).put("source", source);
    }

    private static boolean isRight(Path file) {
        return file.toString().endsWith(".java") && text(file).contains("\n@Right(");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts an answer into a file. */
    private interface Written {
        Path write(Text text) throws IOException;
    }

    /** A planted answer as a learner would have written it, with the classes of its package that it uses. */
    private record Text(Path file) implements Comparable<Text> {
        Task task() {
            return Course.tasks().stream()
                    .filter(task -> task.id()
                            .replace("-", "")
                            .equals(file.getParent().getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
        }

        String imports() {
            return lines(line -> line.startsWith("import "));
        }

        String types() {
            return lines(line -> !line.startsWith("import ")).replaceFirst("(?s)@Right\\(.*?\\)\\R(?=[a-z])", "");
        }

        private String lines(Predicate<String> which) {
            return Stream.concat(Stream.of(file), helpers())
                    .flatMap(part -> text(part).lines())
                    .filter(ABOUT_PLANTING.negate().and(which))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        }

        private Stream<Path> helpers() {
            String mine = text(file);
            return Arrays.stream(file.getParent().toFile().listFiles())
                    .map(File::toPath)
                    .filter(other -> !text(other).matches("(?s).*\\R@(Right|Wrong)\\(.*"))
                    .filter(other -> mine.matches("(?s).*\\b" + name(other) + "\\b.*"))
                    .sorted();
        }

        private static String name(Path file) {
            return file.getFileName().toString().replace(".java", "");
        }

        @Override
        public int compareTo(Text other) {
            return file.compareTo(other.file);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s: %s", task().id(), name(file));
        }
    }
}
