package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.grade.Progress.Best;
import workbook.grade.Standing;

/** What is done, what is left, and how long that takes by the plan. */
class ProgressNoteTest {
    private static final Chapter FIRST = Course.chapters().get(0);

    @Test
    void nothingDoneLeavesTheWholePlan() {
        Standing nothing = new Standing(Map.of());
        assertEquals(FIRST.minutes(), nothing.minutesLeft(FIRST));
        assertEquals(Course.tasks().get(0), nothing.next().orElseThrow());
        assertTrue(ProgressNote.of(nothing).html().contains("<svg"));
    }

    @Test
    void aTaskThatIsDoneTakesItsShareAway() {
        Standing some = new Standing(Map.of("leader-write", full(Course.tasks().get(0))));
        assertTrue(some.minutesLeft(FIRST) < FIRST.minutes());
        assertEquals("follower-apply", some.next().orElseThrow().id());
        String text = ProgressNote.of(some).text();
        assertTrue(text.contains("  leader-write          2 of 2\n"), text);
        assertTrue(text.contains("Next: follower-apply, about 6 minutes, in 01-single-leader.ipynb."), text);
    }

    @Test
    void allDoneLeavesNothing() {
        Map<String, Best> best = new TreeMap<>();
        Course.tasks().forEach(task -> best.put(task.id(), full(task)));
        Standing all = new Standing(best);
        assertEquals(0, all.minutesLeft());
        assertTrue(ProgressNote.of(all).text().endsWith("Everything is done. Well played."));
    }

    private static Best full(Task task) {
        return new Best(task.points(), task.points(), Instant.EPOCH, "notebook");
    }
}
