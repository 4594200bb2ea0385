package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Search;
import replication.simulation.Event;
import replication.simulation.NodeId;
import replication.simulation.Trace;
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
            new Chapter("tests", "none.ipynb", "None.java", 1),
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
        search.runs(
                100,
                seed -> new Run(newTally.get(), seed),
                Search.Promise.of(
                        Run::trace,
                        run -> run.right() ? Optional.empty() : Optional.of(says.that("run", run.shown()))));
    }

    /** A few numbers that depend on the seed, and the totals that the answer made of them. */
    private static final class Run {
        private final List<Event> events = new ArrayList<>();
        private final StringBuilder shown = new StringBuilder();
        private boolean right = true;

        private Run(Tally tally, long seed) {
            int total = 0;
            for (int index = 0; index < 5; index++) {
                int number = (int) (Math.abs(seed >> 4 * index) % 100);
                total += number;
                int said = tally.add(number);
                right &= said == total;
                shown.append("+").append(number).append(" is ").append(said).append("; ");
                events.add(new Event.TimerFired(Duration.ofMillis(index), new NodeId("tally"), "add " + number));
            }
        }

        private boolean right() {
            return right;
        }

        private String shown() {
            return shown.toString();
        }

        private Trace trace() {
            return new Trace(List.of(new NodeId("tally")), events);
        }
    }
}
