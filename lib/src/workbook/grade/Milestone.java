package workbook.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.text.Texts;

/**
 * Something that is reached once.
 *
 * @param sentence tells it to the learner
 */
public record Milestone(String sentence) {
    /**
     * What is reached when the tasks with full points, by their ids, were those of {@code before} and are now those of
     * {@code after}.
     */
    static List<Milestone> between(Set<String> before, Set<String> after) {
        Texts texts = Texts.of("grade");
        List<String> solved =
                after.stream().filter(task -> !before.contains(task)).toList();
        List<Milestone> reached = new ArrayList<>();
        if (!solved.isEmpty()) {
            reached.add(new Milestone(texts.get("milestone.task", String.join(", ", solved))));
        }
        for (Chapter chapter : Course.chapters()) {
            List<Task> tasks = Course.tasks(chapter);
            List<String> ids = tasks.stream().map(Task::id).toList();
            if (after.containsAll(ids) && !before.containsAll(ids)) {
                double points = tasks.stream().mapToDouble(Task::points).sum();
                reached.add(new Milestone(texts.get("milestone.chapter", chapter.id(), TaskReport.text(points))));
            }
        }
        return List.copyOf(reached);
    }
}
