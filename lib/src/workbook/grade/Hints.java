package workbook.grade;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import workbook.exercise.Task;
import workbook.text.Texts;

/**
 * The hints of a task in three steps: a nudge, a pointer, nearly the answer. Where a row of the check has failed, they
 * speak of that row: the task's bundle has them under {@code ROW.hint.1} to {@code ROW.hint.3}; a step that is not
 * there is the task's own, {@code hint.1} to {@code hint.3}.
 *
 * @param chain tells these hints from others of the same task: the row that they are for, or {@code task}
 * @param title what that row asks for; empty if the hints are for the whole task
 * @param steps as many as {@link #STEPS}; none where the task has no hints
 */
public record Hints(String chain, Optional<String> title, List<String> steps) {
    /** How many hints there are. */
    public static final int STEPS = 3;

    /** The chain for a task whose check has not failed. */
    private static final String TASK = "task";

    public Hints {
        steps = List.copyOf(steps);
    }

    /**
     * The hints for {@code task}.
     *
     * @param failed the row that failed, by the name of its method; empty, or a row that the check does not have, means
     *     the whole task
     */
    public static Hints of(Task task, Optional<String> failed) {
        Texts texts = Texts.of(task.id());
        Optional<String> row = failed.filter(
                name -> task.rows().stream().anyMatch(known -> known.method().equals(name)));
        List<String> steps = IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> row.map(name -> name + ".hint." + step)
                        .filter(texts::has)
                        .orElse("hint." + step))
                .filter(texts::has)
                .map(texts::get)
                .toList();
        return new Hints(row.orElse(TASK), row.map(texts::get), steps);
    }
}
