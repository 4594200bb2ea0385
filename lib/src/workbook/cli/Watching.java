package workbook.cli;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import replication.exploration.Seeds;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.AnswerFile;
import workbook.grade.Grader;
import workbook.grade.Milestone;
import workbook.grade.Progress;
import workbook.grade.Standing;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.grade.TerminalReport;
import workbook.text.Texts;

/** Looks at files several times a second, checks what was saved, and listens to keys meanwhile. */
final class Watching {
    private static final long LOOK_MS = 100;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Texts texts = Texts.of("cli");
    private final WorkbookFolder folder;
    private final List<SavedFile> files;
    private final Grader grader;
    private final Keys keys;
    private final PrintStream out;
    private final boolean own;
    private final Set<String> solved = new TreeSet<>();
    private final Map<SavedFile, List<Task>> checked = new LinkedHashMap<>();

    Watching(WorkbookFolder folder, List<SavedFile> files, Grader grader, Keys keys, PrintStream out) {
        this.folder = folder;
        this.files = List.copyOf(files);
        this.grader = grader;
        this.keys = keys;
        this.out = out;
        this.own = files.stream().allMatch(file -> file.isOwn(folder));
    }

    /** Goes on until the key q is pressed, or this thread is interrupted. */
    void run() {
        if (files.size() == 1) {
            read(files.get(0));
        }
        out.println(texts.get(
                files.size() == 1 ? "watch.one" : "watch.several", files.get(0).name(), files.size()));
        sayNext();
        try {
            boolean goOn = true;
            while (goOn) {
                Optional<Character> key = keys.next(LOOK_MS);
                goOn = key.map(this::press).orElse(true);
                look();
                getToKnow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean press(char key) {
        switch (key) {
            case 'h' -> hint();
            case 'r' -> again();
            default -> {}
        }
        return key != 'q';
    }

    private void hint() {
        Optional<String> failing = checked.values().stream()
                .flatMap(List::stream)
                .map(Task::id)
                .filter(task -> !isDone(task))
                .findFirst();
        failing.or(() -> next().map(Task::id)).ifPresentOrElse(task -> Main.run("hint", task), this::sayNext);
    }

    /** Checks again what was checked last; in the beginning, everything. */
    private void again() {
        Map<SavedFile, List<Task>> last = new LinkedHashMap<>(checked);
        checked.clear();
        for (SavedFile file : files) {
            if (last.isEmpty() || last.containsKey(file)) {
                try {
                    AskedFile asked = file.answers();
                    check(file, last.isEmpty() ? asked : asked.only(last.get(file)));
                } catch (WrongUse unreadable) {
                    say(file, unreadable);
                }
            }
        }
        sayNext();
    }

    private void look() {
        List<SavedFile> saved = files.stream().filter(SavedFile::isSaved).toList();
        Map<SavedFile, AskedFile> changed = new LinkedHashMap<>();
        saved.forEach(file -> read(file)
                .filter(asked -> !asked.answers().tasks().isEmpty())
                .ifPresent(asked -> changed.put(file, asked)));
        if (!changed.isEmpty()) {
            checked.clear();
            changed.forEach(this::check);
            sayNext();
        }
    }

    /** Reading all files at once would keep a person waiting in the beginning. */
    private void getToKnow() {
        files.stream().filter(file -> !file.isKnown()).findFirst().ifPresent(this::read);
    }

    private Optional<AskedFile> read(SavedFile file) {
        try {
            return Optional.of(file.changed());
        } catch (WrongUse unreadable) {
            say(file, unreadable);
            return Optional.empty();
        }
    }

    private void say(SavedFile file, WrongUse unreadable) {
        out.println(texts.get("watch.unreadable", unreadable.getMessage(), file.name()));
    }

    private void check(SavedFile file, AskedFile asked) {
        AnswerFile answers = asked.answers();
        out.println();
        out.println(CLOCK.format(LocalTime.now()) + "  " + file.name());
        List<TaskReport> reports = grader.grade(answers.tasks(), answers.answer(), answers.types(), Seeds.USUAL);
        checked.put(file, answers.tasks());
        reports.forEach(report -> {
            if (report.status() == Status.PASSED) {
                solved.add(report.id());
            } else {
                solved.remove(report.id());
            }
        });
        print(asked, reports);
        asked.keep(folder, reports).stream().map(Milestone::sentence).forEach(out::println);
    }

    /** What hinders several tasks alike, such as a missing brace, is told once. */
    private void print(AskedFile asked, List<TaskReport> reports) {
        Map<String, List<TaskReport>> hindered = reports.stream()
                .filter(report -> report.status() == Status.BROKEN)
                .collect(Collectors.groupingBy(report -> report.trouble().orElse("")));
        List<TaskReport> told = new ArrayList<>(reports);
        hindered.forEach((trouble, alike) -> {
            if (alike.size() > 1) {
                told.removeAll(alike);
                out.println(trouble);
                out.println(texts.get(
                        "watch.hindered", alike.stream().map(TaskReport::id).collect(Collectors.joining(", "))));
            }
        });
        told.forEach(report ->
                out.print(TerminalReport.of(report, reports.size() == 1, Ansi.AUTO.enabled(), asked.typed())));
    }

    private void sayNext() {
        out.println(next().map(task ->
                        texts.get("progress.next", task.id(), task.chapter().notebook(), task.script(), task.minutes()))
                .orElseGet(() -> texts.get("progress.done")));
        if (keys.some()) {
            out.println(texts.get("watch.keys"));
        }
        out.flush();
    }

    /** The first task of the watched files that has not got full points; after the last of them, one of the course. */
    private Optional<Task> next() {
        return firstOpen(task -> files.size() > 1 || files.get(0).tasks().contains(task.id()))
                .or(() -> firstOpen(task -> own));
    }

    private Optional<Task> firstOpen(Predicate<Task> among) {
        return Course.tasks().stream()
                .filter(among)
                .filter(task -> !isDone(task.id()))
                .findFirst();
    }

    private boolean isDone(String task) {
        return solved.contains(task)
                || own
                        && Progress.ofWorkbook()
                                .map(progress -> new Standing(progress.best()))
                                .filter(standing ->
                                        standing.isDone(Course.task(task).orElseThrow()))
                                .isPresent();
    }
}
