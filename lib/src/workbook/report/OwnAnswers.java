package workbook.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import replication.exploration.Seeds;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.AnswerFile;
import workbook.grade.Grader;
import workbook.grade.HelpTaken;
import workbook.grade.HelpTaken.Taken;
import workbook.grade.Progress;
import workbook.grade.Progress.Best;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.quiz.QuizAnswers;
import workbook.quiz.QuizBank;
import workbook.quiz.QuizReport;
import workbook.text.Texts;

/** Grades everything that a learner has written in the workbook's own files. */
public final class OwnAnswers {
    /** How the answers that {@code ./jbang quiz} and the notebook keep are named. */
    private static final String QUIZ = "./jbang quiz";

    private final Texts texts = Texts.of("report");
    private final WorkbookFolder folder;
    private final Map<String, Graded> best = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();

    private record Graded(TaskReport report, String where) {
        Graded orBetter(Graded other) {
            return TaskReport.best(List.of(report, other.report)).get(0) == report ? this : other;
        }
    }

    private OwnAnswers(WorkbookFolder folder) {
        this.folder = folder;
    }

    /** The scripts of exercises/ and the notebooks of notebooks/ that exist, in this order. */
    public static List<Path> files(WorkbookFolder folder) {
        Stream<Path> scripts = Course.scripts().stream().map(folder.exercises()::resolve);
        try (Stream<Path> notebooks = Files.list(folder.notebooks())) {
            return Stream.concat(
                            scripts,
                            notebooks
                                    .filter(file -> file.toString().endsWith(".ipynb"))
                                    .sorted())
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new WrongUse(Texts.of("report").get("notebooks.unreadable", folder.notebooks()));
        }
    }

    /** How {@code file}, which lies in {@code folder}, is named to its owner. */
    public static String name(WorkbookFolder folder, Path file) {
        return folder.path().relativize(file).toString().replace('\\', '/');
    }

    /**
     * Grades the files of {@code folder}; of a task that is answered several times the best answer counts. What is
     * better than before is kept in the progress.
     *
     * @param now stands in the report
     * @param next hears the name of every file before it is graded
     * @throws WrongUse if no JVM can be started
     */
    public static CourseReport graded(WorkbookFolder folder, ZonedDateTime now, Consumer<String> next) {
        OwnAnswers own = new OwnAnswers(folder);
        try (Grader grader = Grader.cold()) {
            for (Path file : files(folder)) {
                next.accept(name(folder, file));
                own.grade(file, grader);
            }
        }
        own.gradeKeptQuiz();
        return own.report(now);
    }

    private void grade(Path file, Grader grader) {
        String name = name(folder, file);
        try {
            AnswerFile answers = AnswerFile.read(file, name);
            if (!answers.tasks().isEmpty()) {
                grader.grade(answers.tasks(), answers.answer(), answers.types(), Seeds.USUAL)
                        .forEach(report -> add(new Graded(report, name)));
            }
        } catch (WrongUse unreadable) {
            troubles.add(unreadable.getMessage());
        }
    }

    private void gradeKeptQuiz() {
        QuizAnswers kept = QuizAnswers.in(folder.state());
        add(new Graded(QuizReport.of(QuizBank.load(), kept.all()), QUIZ));
        kept.note().ifPresent(troubles::add);
    }

    private void add(Graded graded) {
        best.merge(graded.report().id(), graded, Graded::orBetter);
    }

    private CourseReport report(ZonedDateTime now) {
        Optional<Progress> progress = Progress.ofWorkbook();
        Map<String, Best> before = progress.map(Progress::best).orElse(Map.of());
        progress.ifPresent(file -> {
            best.values().forEach(graded -> file.keep(List.of(graded.report()), graded.where()));
            file.note().ifPresent(troubles::add);
        });
        Map<String, Taken> help = HelpTaken.ofWorkbook().map(HelpTaken::all).orElse(Map.of());
        List<CourseReport.Entry> entries = Course.tasks().stream()
                .map(task -> entry(task, help, Optional.ofNullable(before.get(task.id()))))
                .toList();
        return new CourseReport(now, entries, troubles);
    }

    private CourseReport.Entry entry(Task task, Map<String, Taken> help, Optional<Best> before) {
        Graded graded = best.getOrDefault(task.id(), new Graded(missing(task), ""));
        return new CourseReport.Entry(
                task,
                graded.report(),
                graded.where(),
                help.getOrDefault(task.id(), Taken.NOTHING),
                before.filter(known -> known.points() > graded.report().points()));
    }

    private TaskReport missing(Task task) {
        return new TaskReport(
                task.id(), Status.NOT_STARTED, 0, task.points(), List.of(), Optional.of(texts.get("missing")));
    }
}
