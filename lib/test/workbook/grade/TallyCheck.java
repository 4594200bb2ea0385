package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Search;
import workbook.check.Points;
import workbook.check.Says;
import workbook.check.TaskCheck;
import workbook.exercise.Chapter;
import workbook.exercise.Task;

/** A check as small as one can be, with every kind of row. */
@TaskCheck(id = "tally", answer = Tally.class, minutes = 1)
final class TallyCheck {
    static final Task TASK = new Task(
            "tally",
            new Chapter("tests", "none.ipynb", 1),
            "None.java",
            Tally.class,
            TallyCheck.class,
            1,
            List.of(new Task.Row("adds", 0.5), new Task.Row("addsTwice", 0.5), new Task.Row("search", 1)));

    @Test
    @Points(value = 0.5, row = 1)
    void adds(Supplier<Tally> newTally, Says says) {
        assertEquals(3, newTally.get().add(3), says.that("first"));
    }

    @Test
    @Points(value = 0.5, row = 2)
    void addsTwice(Supplier<Tally> newTally, Says says) {
        Tally tally = newTally.get();
        tally.add(3);
        int total = tally.add(4);
        if (total != 7) {
            throw new AssertionError(says.that("total", total));
        }
    }

    @Test
    @Points(value = 1, row = 3)
    void search(Supplier<Tally> newTally, Says says, Search search) {
        search.runs(100, TallyRuns.exploration(newTally, says)).orThrow();
    }
}
