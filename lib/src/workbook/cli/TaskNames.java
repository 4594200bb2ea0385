package workbook.cli;

import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.text.DidYouMean;
import workbook.text.Texts;

/** Finds the task that a person means. */
final class TaskNames {
    private TaskNames() {}

    /** @throws WrongUse if there is no task of this id; the message names the nearest one */
    static Task task(String id) {
        Texts texts = Texts.of("cli");
        return Course.task(id)
                .orElseThrow(() -> new WrongUse(
                        DidYouMean.of(id, Course.tasks().stream().map(Task::id).toList())
                                .map(meant -> texts.get("task.meant", id, meant))
                                .orElseGet(() -> texts.get("task.unknown", id))));
    }
}
