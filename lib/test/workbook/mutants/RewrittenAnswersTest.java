package workbook.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.grade.Answer;
import workbook.grade.Grader;
import workbook.grade.Resemblance;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.text.Texts;

/** The mistakes of planted answers, made in ours: other code and other names, and yet the same line for the learner. */
class RewrittenAnswersTest {
    private static final Grader GRADER = Grader.cold();

    /** Stands for a mistake that nobody has planted. */
    private static final String NONE = "-";

    @AfterAll
    static void endTheChild() {
        GRADER.close();
    }

    @ParameterizedTest
    @CsvFileSource(files = "lib/test/workbook/mutants/rewritten.txt", delimiter = '|', quoteCharacter = '`')
    void whoeverDoesTheSameIsToldTheSame(String id, String mistake, String ours, String theirs) throws IOException {
        Task task = Course.task(id).orElseThrow();
        TaskReport report = GRADER.grade(task, new Answer.Script("my/Answers.java", changed(task, ours, theirs)));
        assertNotEquals(Status.PASSED, report.status());
        assertNotEquals(Status.BROKEN, report.status(), () -> String.join("\n", report.messages()));
        Optional<String> expected = mistake.equals(NONE)
                ? Optional.empty()
                : Optional.of(Texts.of("grade").get("report.like", Texts.of(id).get("like." + mistake)));
        assertEquals(expected, Resemblance.of(report), () -> String.join("\n", report.messages()));
    }

    /** Our script of the chapter, with a mistake in what solves {@code task}. */
    private static String changed(Task task, String ours, String theirs) throws IOException {
        String script = Files.readString(Path.of("solutions", task.script()));
        Pattern solution = Pattern.compile("(?s)// BEGIN SOLUTION " + task.id() + "\\R.*?// END SOLUTION");
        String changed = solution.matcher(script)
                .replaceAll(part -> Matcher.quoteReplacement(part.group().replace(ours, theirs == null ? "" : theirs)));
        assertNotEquals(script, changed, "there is nothing to replace");
        return changed;
    }
}
