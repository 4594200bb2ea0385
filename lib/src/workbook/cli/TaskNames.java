package workbook.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.text.DidYouMean;
import workbook.text.Texts;

/** Finds the tasks that a person means. */
final class TaskNames {
    private static final Texts TEXTS = Texts.of("cli");

    private TaskNames() {}

    /** The task of this id, or all of the chapter of this id. */
    static List<Task> tasks(String id) {
        return chapter(id).map(Course::tasks).orElseGet(() -> List.of(task("check", id)));
    }

    private static Optional<Chapter> chapter(String id) {
        return Course.chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .findFirst();
    }

    /** Whether a task or a chapter has this id. */
    static boolean isKnown(String id) {
        return Course.task(id).isPresent() || chapter(id).isPresent();
    }

    /**
     * The task of this id.
     *
     * @param command what the person wants to do with it
     * @throws WrongUse if there is none; the message names the nearest one, or those of the chapter
     */
    static Task task(String command, String id) {
        return Course.task(id)
                .orElseThrow(() -> new WrongUse(chapter(id)
                        .map(chapter -> TEXTS.get("task.chapter", id, ids(Course.tasks(chapter))))
                        .or(() -> DidYouMean.of(
                                        id,
                                        Course.tasks().stream().map(Task::id).toList())
                                .map(meant -> TEXTS.get("task.meant", id, meant, command)))
                        .orElseGet(() -> TEXTS.get("task.unknown", id))));
    }

    private static String ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).collect(Collectors.joining(", "));
    }
}
