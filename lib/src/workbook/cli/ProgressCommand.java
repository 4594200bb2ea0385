package workbook.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.grade.Progress;
import workbook.grade.Progress.Best;
import workbook.grade.TaskReport;
import workbook.text.Texts;

/** Shows chapters, points and what comes next. */
@Command(name = "progress")
final class ProgressCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());

    private final Texts texts = Texts.of("cli");

    @Override
    public Integer call() {
        WorkbookFolder.find();
        Optional<Progress> progress = Progress.ofWorkbook();
        Map<String, Best> best = progress.map(Progress::best).orElse(Map.of());
        progress.flatMap(Progress::note).ifPresent(System.err::println);
        for (Chapter chapter : Course.chapters()) {
            System.out.printf("%-28s%s%n", chapter.id(), score(Course.tasks(chapter), best));
            for (Task task : Course.tasks(chapter)) {
                System.out.printf("  %-26s%s%n", task.id(), line(task, best.get(task.id())));
            }
        }
        System.out.printf("%-28s%s%n%n", texts.get("progress.all"), score(Course.tasks(), best));
        System.out.println(next(best));
        return Main.DONE;
    }

    private String line(Task task, Best known) {
        double points = known == null ? 0 : known.points();
        String score = texts.get("progress.score", TaskReport.text(points), TaskReport.text(task.points()));
        return known == null || known.when().equals(Instant.EPOCH)
                ? score
                : String.format("%-14s", score) + texts.get("progress.when", DAY.format(known.when()), known.where());
    }

    private String score(Iterable<Task> tasks, Map<String, Best> best) {
        double points = 0;
        double max = 0;
        for (Task task : tasks) {
            points += got(task, best);
            max += task.points();
        }
        return texts.get("progress.score", TaskReport.text(points), TaskReport.text(max));
    }

    private String next(Map<String, Best> best) {
        return Course.tasks().stream()
                .filter(task -> got(task, best) < task.points())
                .findFirst()
                .map(task -> texts.get(
                        "progress.next",
                        task.id(),
                        task.chapter().notebook(),
                        task.chapter().script(),
                        task.minutes()))
                .orElseGet(() -> texts.get("progress.done"));
    }

    private static double got(Task task, Map<String, Best> best) {
        return best.containsKey(task.id()) ? best.get(task.id()).points() : 0;
    }
}
