package workbook.notebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;
import replication.exploration.Seeds;
import workbook.exercise.Course;
import workbook.exercise.NotStarted;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.grade.Grader;
import workbook.grade.Progress;
import workbook.grade.TaskReport;
import workbook.quiz.QuizBank;
import workbook.quiz.QuizReport;
import workbook.quiz.QuizSession;
import workbook.text.DidYouMean;
import workbook.text.Texts;

/** What a cell of a notebook can call. Nothing here throws at a learner: what cannot be done is said in a sentence. */
public final class Workbook {
    private static final Texts TEXTS = Texts.of("notebook");

    private Workbook() {}

    /**
     * Makes the cells of {@code shell} known to the checks. The notebooks' first cell does this; twice does no harm.
     */
    public static void start(JShell shell) {
        Session.current().ifPresent(session -> session.start(shell));
    }

    /**
     * Grades the class that the cells declare as the answer to a task.
     *
     * @param task its id, such as {@code follower-apply}
     * @return a {@link TaskReport}, or a {@link Note} where there is nothing to grade
     */
    public static Object check(String task) {
        return check(task, Optional.empty(), Seeds.USUAL);
    }

    /** Grades {@code answer}, where several classes of the cells could answer the task. */
    public static Object check(String task, Class<?> answer) {
        return check(task, Optional.of(answer.getSimpleName()), Seeds.USUAL);
    }

    /**
     * Grades again with the run that a report named.
     *
     * @param seed such as {@code 42:17}
     */
    public static Object check(String task, String seed) {
        return check(task, Optional.empty(), seed);
    }

    /** Grades {@code answer} again with the run that a report named. */
    public static Object check(String task, Class<?> answer, String seed) {
        return check(task, Optional.of(answer.getSimpleName()), seed);
    }

    private static Object check(String task, Optional<String> type, String seed) {
        Object outcome;
        try {
            outcome = check(task, type, Seeds.parse(seed));
        } catch (IllegalArgumentException otherForm) {
            return Note.of(TEXTS.get("check.seed", task, seed));
        } catch (WrongUse otherRun) {
            return Note.of(otherRun.getMessage());
        }
        return outcome instanceof TaskReport report
                ? Note.of(TEXTS.get("check.replay", seed)).with(ReportHtml.note(report))
                : outcome;
    }

    private static Object check(String id, Optional<String> type, Seeds seeds) {
        Optional<Task> task = Course.task(id);
        if (task.isEmpty()) {
            return unknown(id);
        }
        Optional<Session> session = Session.current();
        if (session.isEmpty()) {
            return Note.of(TEXTS.get("check.elsewhere", id));
        }
        if (id.equals(QuizReport.TASK)) {
            return kept(QuizReport.of(QuizBank.load(), session.get().quiz().answers()), seeds);
        }
        return session.get()
                .shell()
                .<Object>map(
                        cells -> kept(graded(task.get(), cells, session.get().grader(), type, seeds), seeds))
                .orElseGet(() -> Note.of(TEXTS.get("check.load", id)));
    }

    private static TaskReport graded(Task task, JShell cells, Grader grader, Optional<String> type, Seeds seeds) {
        List<TaskReport> reports = grader.grade(List.of(task), Cells.of(cells), type, seeds);
        return Cells.explained(reports.get(0), cells);
    }

    /** One run out of many proves nothing, so what it gives is not kept. */
    private static TaskReport kept(TaskReport report, Seeds seeds) {
        if (seeds.only().isEmpty()) {
            Session.folder()
                    .flatMap(ours -> Progress.ofWorkbook())
                    .ifPresent(progress -> progress.keep(report.id(), report.points(), report.max(), "notebook"));
        }
        return report;
    }

    /**
     * Answers a question of the quiz, and keeps the answer.
     *
     * @param question such as {@code Q1}
     * @param letters such as {@code B}, or {@code A, C}; empty text leaves the question open
     */
    public static Note answer(String question, String letters) {
        QuizSession quiz = session().quiz();
        try {
            Note verdict = VerdictNote.of(quiz.answer(question, letters));
            return quiz.note().map(verdict::with).orElse(verdict);
        } catch (WrongUse junk) {
            return Note.of(junk.getMessage());
        }
    }

    /** The next hint of a task below those that were shown before, and after the last one an answer. Hints are free. */
    public static Note hint(String task) {
        return Course.task(task)
                .map(found -> new Help(found, Session.folder()).hints(session().nextHint(task)))
                .orElseGet(() -> unknown(task));
    }

    /** What the answer cell of a task held before anybody wrote in it, to be copied into it. */
    public static Note reset(String task) {
        return Course.task(task)
                .map(found -> new Help(found, Session.folder()).untouched())
                .orElseGet(() -> unknown(task));
    }

    /** The best points of every task so far, and what comes next. */
    public static Note progress() {
        return ProgressNote.of(Progress.ofWorkbook().map(Progress::best).orElse(Map.of()));
    }

    /** Notes what the learner expects. A question mark means: nothing yet. */
    public static Note predict(String name, Object value) {
        return Prediction.made(name, value, session().predictions());
    }

    /** Shows a prediction and what came out side by side. */
    public static Note compare(String name, Object actual) {
        return compare(name, actual, 0);
    }

    /** The same for a number that chance has a part in: a prediction up to {@code tolerance} beside it is close. */
    public static Note compare(String name, Object actual, double tolerance) {
        return Prediction.beside(session().predictions().get(name), actual, tolerance);
    }

    /**
     * Runs code that uses a class of the learner's, who may not have written it yet.
     *
     * @param task the task that the class answers
     * @return what {@code code} returns, or a {@link Note} that says why it has no result
     */
    public static Object mine(String task, Callable<?> code) {
        try {
            return code.call();
        } catch (NotStarted untouched) {
            return Note.of(TEXTS.get("mine.open", task));
        } catch (Exception | StackOverflowError failure) {
            return Note.of(TEXTS.get("mine.failed", task, failure));
        }
    }

    /** Shows each of {@code things} as the last value of a cell would be shown. */
    public static void show(Object... things) {
        for (Object thing : things) {
            BaseNotebookStatics.display(thing);
        }
    }

    private static Session session() {
        return Session.current().orElseGet(Session::new);
    }

    private static Note unknown(String id) {
        List<String> ids = Course.tasks().stream().map(Task::id).toList();
        return Note.of(DidYouMean.of(id, ids)
                .map(meant -> TEXTS.get("task.meant", id, meant))
                .orElseGet(() -> TEXTS.get("task.unknown", id)));
    }
}
