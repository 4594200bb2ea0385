package workbook.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
import workbook.grade.Standing;
import workbook.grade.TaskReport;
import workbook.text.Texts;

/** Shows chapters, points, what comes next, and how long the plan allows for the rest. */
@Command(name = "progress")
final class ProgressCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());

    private final Texts texts = Texts.of("cli");

    @Override
    public Integer call() {
        WorkbookFolder.find();
        Optional<Progress> progress = Progress.ofWorkbook();
        Standing standing = new Standing(progress.map(Progress::best).orElse(Map.of()));
        progress.flatMap(Progress::note).ifPresent(System.err::println);
        for (Chapter chapter : Course.chapters()) {
            print(chapter.id(), score(standing, Course.tasks(chapter)), left(standing.minutesLeft(chapter)));
            for (Task task : Course.tasks(chapter)) {
                print(
                        "  " + task.id(),
                        score(standing, List.of(task)),
                        when(standing.best().get(task.id())));
            }
        }
        print(texts.get("progress.all"), score(standing, Course.tasks()), left(standing.minutesLeft()));
        System.out.println();
        System.out.println(next(standing));
        return Main.DONE;
    }

    private static void print(String name, String score, String more) {
        System.out.println(String.format("%-28s%-14s%s", name, score, more).stripTrailing());
    }

    private String left(int minutes) {
        return minutes == 0 ? "" : texts.get("progress.left", minutes);
    }

    private String when(Best known) {
        return known == null || known.when().equals(Instant.EPOCH)
                ? ""
                : texts.get("progress.when", DAY.format(known.when()), known.where());
    }

    private String score(Standing standing, List<Task> tasks) {
        return texts.get(
                "progress.score", TaskReport.text(standing.points(tasks)), TaskReport.text(Standing.max(tasks)));
    }

    private String next(Standing standing) {
        return standing.next()
                .map(task ->
                        texts.get("progress.next", task.id(), task.chapter().notebook(), task.script(), task.minutes()))
                .orElseGet(() -> texts.get("progress.done"));
    }
}
