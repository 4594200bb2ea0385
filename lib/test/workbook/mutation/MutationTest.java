package workbook.mutation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.Course;
import workbook.testing.RunTests;

/** An answer of ours with any one instruction changed loses points, or it is known to be right as well. */
@Tag(RunTests.LONG)
class MutationTest {
    private static final Path EQUIVALENTS = Path.of("lib/test/workbook/mutation/equivalents.txt");

    @TestFactory
    List<DynamicTest> everyMutantIsCaughtOrKnownToBeRight(@TempDir Path folder) throws Exception {
        Map<Mutant, Boolean> mutants = new MutationRun(Path.of("solutions"), folder).run();
        Map<String, String> equivalents = Equivalents.read(EQUIVALENTS);
        List<DynamicTest> tests = new ArrayList<>();
        mutants.forEach((mutant, caught) -> tests.add(DynamicTest.dynamicTest(
                mutant.toString(), () -> judge(mutant, caught, equivalents.get(mutant.toString())))));
        equivalents.keySet().stream()
                .filter(text -> mutants.keySet().stream()
                        .noneMatch(mutant -> mutant.toString().equals(text)))
                .forEach(text -> tests.add(DynamicTest.dynamicTest(
                        text, () -> fail("There is no such mutant any more; take it out of " + EQUIVALENTS))));
        tests.add(DynamicTest.dynamicTest("every task", () -> coversEveryTask(mutants)));
        return tests;
    }

    private static void judge(Mutant mutant, boolean caught, String reason) {
        if (reason == null) {
            assertTrue(
                    caught,
                    () -> "No row sees this change. Strengthen the check and plant a wrong answer, or write the mutant "
                            + "into " + EQUIVALENTS + " with the reason why it is right:\n" + mutant);
        } else {
            assertFalse(caught, () -> "It is caught, though " + EQUIVALENTS + " says: " + reason);
        }
    }

    private static void coversEveryTask(Map<Mutant, Boolean> mutants) {
        long answers = mutants.keySet().stream()
                .map(mutant -> mutant.where().substring(0, mutant.where().indexOf('.')))
                .collect(Collectors.toSet())
                .size();
        int tasks = Course.tasks().size();
        assertTrue(answers == tasks, () -> "mutants of " + answers + " answers to " + tasks + " tasks");
    }
}
