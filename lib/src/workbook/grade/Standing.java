package workbook.grade;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.grade.Progress.Best;

/**
 * How far a learner has come.
 *
 * @param best by task id; tasks without points are not there
 */
public record Standing(Map<String, Best> best) {
    /** A plan is no more exact than this, in minutes. */
    private static final int STEP = 5;

    public Standing {
        best = Map.copyOf(best);
    }

    /** The best points in {@code task}; 0 if nothing is known of it. */
    public double points(Task task) {
        return Optional.ofNullable(best.get(task.id())).map(Best::points).orElse(0.0);
    }

    /** The best points in all of {@code tasks} together. */
    public double points(List<Task> tasks) {
        return tasks.stream().mapToDouble(this::points).sum();
    }

    /** What {@code tasks} are worth together. */
    public static double max(List<Task> tasks) {
        return tasks.stream().mapToDouble(Task::points).sum();
    }

    /** Whether {@code task} has full points. */
    public boolean isDone(Task task) {
        return points(task) >= task.points();
    }

    /**
     * How long the plan allows for what is left of {@code chapter}. Its reading goes along with its tasks, so that it
     * counts by the share of the tasks that are open.
     *
     * @return minutes in steps of five; 0 if all is done
     */
    public int minutesLeft(Chapter chapter) {
        List<Task> tasks = Course.tasks(chapter);
        int all = tasks.stream().mapToInt(Task::minutes).sum();
        int open = tasks.stream()
                .filter(task -> !isDone(task))
                .mapToInt(Task::minutes)
                .sum();
        return all == 0 ? 0 : STEP * (int) Math.ceil((double) chapter.minutes() * open / all / STEP);
    }

    /** The same for the whole course. */
    public int minutesLeft() {
        return Course.chapters().stream().mapToInt(this::minutesLeft).sum();
    }

    /** The first task that has not got full points; empty if everything is done. */
    public Optional<Task> next() {
        return Course.tasks().stream().filter(task -> !isDone(task)).findFirst();
    }
}
