package workbook.notebook;

import java.util.Map;
import java.util.Optional;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.grade.Progress.Best;
import workbook.grade.TaskReport;
import workbook.text.Texts;

/** How far the learner has come: every task with its best points, and what comes next. */
final class ProgressNote {
    private static final String CELL = "text-align:left;padding:0.15em 1em 0.15em 0;border:0";

    private final Texts texts = Texts.of("notebook");
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    private ProgressNote() {}

    static Note of(Map<String, Best> best) {
        return new ProgressNote().note(best);
    }

    private Note note(Map<String, Best> best) {
        for (Chapter chapter : Course.chapters()) {
            row(chapter.id(), score(got(best, chapter), max(chapter)), true);
            for (Task task : Course.tasks(chapter)) {
                row(task.id(), score(points(best, task), task.points()), false);
            }
        }
        Optional<Task> next = Course.tasks().stream()
                .filter(task -> points(best, task) < task.points())
                .findFirst();
        String last = next.map(task ->
                        texts.get("progress.next", task.id(), task.chapter().notebook()))
                .orElseGet(() -> texts.get("progress.all"));
        String table = Html.styled("table", "border-collapse:collapse;text-align:left", html.toString());
        return new Note(Html.element("div", table + Html.element("p", Html.escape(last))), text + last);
    }

    private void row(String name, String score, boolean chapter) {
        String shown = chapter ? Html.element("strong", Html.escape(name)) : "&emsp;" + Html.escape(name);
        html.append(Html.styled(
                "tr", "background:none", Html.styled("td", CELL, shown) + Html.styled("td", CELL, Html.escape(score))));
        text.append(
                String.format("%-24s%s%n", chapter ? name : "  " + name, score).replace("\r", ""));
    }

    private String score(double points, double max) {
        return texts.get("progress.score", TaskReport.text(points), TaskReport.text(max));
    }

    private static double got(Map<String, Best> best, Chapter chapter) {
        return Course.tasks(chapter).stream()
                .mapToDouble(task -> points(best, task))
                .sum();
    }

    private static double max(Chapter chapter) {
        return Course.tasks(chapter).stream().mapToDouble(Task::points).sum();
    }

    private static double points(Map<String, Best> best, Task task) {
        Best known = best.get(task.id());
        return known == null ? 0 : known.points();
    }
}
