package workbook.notebook;

import java.util.List;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.grade.Standing;
import workbook.grade.TaskReport;
import workbook.text.Texts;
import workbook.view.Picture;
import workbook.view.ShareBars;

/** How far the learner has come: a bar for each chapter, a piece of it for each task, and what comes next. */
final class ProgressNote {
    private final Texts texts = Texts.of("notebook");
    private final Standing standing;

    private ProgressNote(Standing standing) {
        this.standing = standing;
    }

    static Note of(Standing standing) {
        return new ProgressNote(standing).note();
    }

    private Note note() {
        Picture picture = ShareBars.picture(
                texts.get("progress.title", points(Course.tasks()), max(Course.tasks())),
                Course.chapters().stream().map(this::bar).toList(),
                text());
        return new Note(picture.svg(), picture.text()).with(next());
    }

    private ShareBars.Bar bar(Chapter chapter) {
        List<Task> tasks = Course.tasks(chapter);
        return new ShareBars.Bar(
                chapter.id(),
                tasks.stream()
                        .map(task -> new ShareBars.Piece(
                                texts.get("progress.task", task.id(), points(List.of(task)), max(List.of(task))),
                                standing.points(task),
                                task.points()))
                        .toList(),
                state(chapter));
    }

    private String state(Chapter chapter) {
        List<Task> tasks = Course.tasks(chapter);
        int left = standing.minutesLeft(chapter);
        return left == 0
                ? texts.get("progress.complete", points(tasks), max(tasks))
                : texts.get("progress.left", points(tasks), max(tasks), left);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Chapter chapter : Course.chapters()) {
            line(text, chapter.id(), state(chapter));
            for (Task task : Course.tasks(chapter)) {
                line(text, "  " + task.id(), texts.get("progress.score", points(List.of(task)), max(List.of(task))));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String words) {
        text.append(String.format("%-24s", name)).append(words).append('\n');
    }

    private String next() {
        return standing.next()
                .map(task -> texts.get(
                        "progress.next",
                        task.id(),
                        task.minutes(),
                        task.chapter().notebook()))
                .orElseGet(() -> texts.get("progress.all"));
    }

    private String points(List<Task> tasks) {
        return TaskReport.text(standing.points(tasks));
    }

    private static String max(List<Task> tasks) {
        return TaskReport.text(Standing.max(tasks));
    }
}
