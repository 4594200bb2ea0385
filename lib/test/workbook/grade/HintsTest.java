package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.grade.HelpTaken.AnswerShown;
import workbook.grade.HelpTaken.Taken;
import workbook.text.Texts;

/** Every row of every task has three hints, and what was shown is remembered. */
class HintsTest {
    private static final Task TASK = Course.task("follower-apply").orElseThrow();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyRowHasThreeDifferentHints() {
        return Course.tasks().stream()
                .flatMap(task -> task.rows().stream()
                        .map(row -> DynamicTest.dynamicTest(task.id() + " " + row.method(), () -> {
                            List<String> steps =
                                    Hints.of(task, Optional.of(row.method())).steps();
                            assertEquals(Hints.STEPS, steps.stream().distinct().count(), steps::toString);
                            assertTrue(steps.stream().noneMatch(String::isBlank), steps::toString);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> noHintForARowSpeaksOfAnotherRow() {
        return Course.tasks().stream()
                .map(task -> DynamicTest.dynamicTest(task.id(), () -> {
                    Texts texts = Texts.of(task.id());
                    List<String> titles = task.rows().stream()
                            .map(row -> texts.get(row.method()))
                            .toList();
                    for (Task.Row row : task.rows()) {
                        for (String hint :
                                Hints.of(task, Optional.of(row.method())).steps()) {
                            assertTrue(
                                    titles.stream().noneMatch(hint::contains) || hint.contains(texts.get(row.method())),
                                    () -> row.method() + ": " + hint);
                        }
                    }
                }));
    }

    @Test
    void withoutAFailureTheHintsAreTheTasks() {
        Hints hints = Hints.of(TASK, Optional.empty());
        assertEquals(Optional.empty(), hints.title());
        assertEquals(hints, Hints.of(TASK, Optional.of("aRowOfAnOlderEdition")));
    }

    @Test
    void aFailedRowIsNamedAndHasAChainOfItsOwn() {
        Hints hints = Hints.of(TASK, Optional.of("refusesAGap"));
        assertEquals(Optional.of("refuses a gap"), hints.title());
        assertFalse(hints.chain().equals(Hints.of(TASK, Optional.empty()).chain()));
    }

    @Test
    void whatWasShownIsCountedByChain() {
        HelpTaken help = HelpTaken.in(folder.resolve("progress.json"));
        help.hintShown("follower-apply", "task", 1);
        help.hintShown("follower-apply", "refusesAGap", 2);
        help.hintShown("follower-apply", "refusesAGap", 1);
        Taken taken = help.with("follower-apply");
        assertEquals(Map.of("task", 1, "refusesAGap", 2), taken.hints());
        assertEquals(3, taken.count());
        assertEquals(2, taken.furthest());
        assertEquals(Taken.NOTHING, help.with("failover"));
    }

    @Test
    void anAnswerThatWasShownEarlyStaysSo() {
        HelpTaken help = HelpTaken.in(folder.resolve("progress.json"));
        help.answerShown("failover", AnswerShown.EARLY);
        help.answerShown("failover", AnswerShown.IN_TURN);
        assertEquals(Map.of("failover", new Taken(Map.of(), Optional.of(AnswerShown.EARLY))), help.all());
    }
}
