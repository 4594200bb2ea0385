package workbook.notebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;
import replication.exploration.Bounds;
import replication.exploration.Promise;
import replication.exploration.Promising;
import replication.exploration.Seeds;
import replication.exploration.Violation;
import replication.simulation.Run;
import replication.simulation.Scenario;
import workbook.check.SearchedTask;
import workbook.exercise.Course;
import workbook.exercise.NotStarted;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.explore.SearchRequest;
import workbook.grade.Progress;
import workbook.grade.Standing;
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
     * @return a {@link Checked}, or a {@link Note} where there is nothing to grade
     */
    public static Object check(String task) {
        return counted(judged(task, Optional.empty(), Seeds.USUAL));
    }

    /** Grades {@code answer}, where several classes of the cells could answer the task. */
    public static Object check(String task, Class<?> answer) {
        return counted(judged(task, Optional.of(answer.getSimpleName()), Seeds.USUAL));
    }

    /**
     * Grades {@code answer} as {@link #check(String, Class)} does, and keeps nothing of it: for an answer that is not
     * the learner's own.
     *
     * @return a {@link TaskReport}, or a {@link Note} where there is nothing to grade
     */
    public static Object tryOut(String task, Class<?> answer) {
        return judged(task, Optional.of(answer.getSimpleName()), Seeds.USUAL);
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
            outcome = judged(task, type, Seeds.parse(seed));
        } catch (IllegalArgumentException otherForm) {
            return Note.of(TEXTS.get("check.seed", task, seed));
        } catch (WrongUse otherRun) {
            return Note.of(otherRun.getMessage());
        }
        return outcome instanceof TaskReport report
                ? Note.of(TEXTS.get("check.replay", seed)).with(ReportHtml.note(report))
                : outcome;
    }

    private static Object judged(String id, Optional<String> type, Seeds seeds) {
        Optional<Task> task = Course.task(id);
        if (task.isEmpty()) {
            return unknown(id);
        }
        Optional<Session> session = Session.current();
        if (session.isEmpty()) {
            return Note.of(TEXTS.get("check.elsewhere", id));
        }
        if (id.equals(QuizReport.TASK)) {
            return QuizReport.of(QuizBank.load(), session.get().quiz().answers());
        }
        return session.get()
                .shell()
                .<Object>map(cells -> graded(task.get(), cells, session.get(), type, seeds))
                .orElseGet(() -> Note.of(TEXTS.get("check.load", id)));
    }

    private static TaskReport graded(Task task, JShell cells, Session session, Optional<String> type, Seeds seeds) {
        return session.interruptible(() -> {
            List<TaskReport> reports = session.grader().grade(List.of(task), Cells.of(cells), type, seeds);
            return Cells.explained(reports.get(0), cells);
        });
    }

    private static Object counted(Object outcome) {
        return outcome instanceof TaskReport report ? Checked.kept(report) : ((Note) outcome).worthNothing();
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

    /**
     * The next hint of a task below those that were shown before, and after the last one an answer. The hints are for
     * the row that failed in the last check. They are free.
     */
    public static Note hint(String task) {
        return Course.task(task)
                .map(found -> new Help(found, Session.folder()).next(session()))
                .orElseGet(() -> unknown(task));
    }

    /** What the answer cell of a task held before anybody wrote in it, to be copied into it. */
    public static Note reset(String task) {
        return Course.task(task)
                .map(found -> new Help(found, Session.folder()).untouched())
                .orElseGet(() -> unknown(task));
    }

    /** A picture of the best points of every task so far, and what comes next. */
    public static Note progress() {
        return ProgressNote.of(
                new Standing(Progress.ofWorkbook().map(Progress::best).orElse(Map.of())));
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

    /** Searches runs with the learner's answer to a task for one that goes wrong: longer than its check does. */
    public static SearchNote explore(String task) {
        return explore(task, Optional.empty(), Explorations.atRandom());
    }

    /** Searches runs with {@code answer}, where several classes of the cells could answer the task. */
    public static SearchNote explore(String task, Class<?> answer) {
        return explore(task, Optional.of(answer.getSimpleName()), Explorations.atRandom());
    }

    /** As {@link #explore(String)}, in every order of events, as deep as there is time for. */
    public static SearchNote exploreAll(String task) {
        return exploreAll(task, Bounds.NONE);
    }

    /** As {@link #exploreAll(String)}, within {@code bounds}: so many events, losses, duplicates and crashes. */
    public static SearchNote exploreAll(String task, Bounds bounds) {
        return explore(task, Optional.empty(), Explorations.inEveryOrder(bounds));
    }

    /** As {@link #explore(String, Class)}, in every order of events, as deep as there is time for. */
    public static SearchNote exploreAll(String task, Class<?> answer) {
        return exploreAll(task, answer, Bounds.NONE);
    }

    /** As {@link #exploreAll(String, Class)}, within {@code bounds}. */
    public static SearchNote exploreAll(String task, Class<?> answer, Bounds bounds) {
        return explore(task, Optional.of(answer.getSimpleName()), Explorations.inEveryOrder(bounds));
    }

    private static SearchNote explore(String id, Optional<String> type, SearchRequest request) {
        Optional<Task> task = Course.task(id);
        if (task.isEmpty()) {
            return SearchNote.refused(unknown(id));
        }
        if (SearchedTask.of(task.get().check()).isEmpty()) {
            return SearchNote.refused(Note.of(TEXTS.get("explore.nothing", id)));
        }
        return Session.current()
                .flatMap(Session::shell)
                .map(cells -> explorations().search(task.get(), Cells.of(cells), type, request))
                .orElseGet(() -> SearchNote.refused(Note.of(TEXTS.get("check.load", id))));
    }

    /**
     * Searches {@code scenario}, with seed after seed, for a run that breaks a promise, and shows the smallest.
     *
     * @param promises such as {@code never(run -> StaleRead.violationIn(run.history()))}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <S extends Scenario<S, R>, R extends Run> SearchNote explore(S scenario, Promise<R>... promises) {
        return explorations().search(scenario, List.of(promises), Explorations.atRandom());
    }

    /** The same for what {@code scenario} promises without being told; the verdict names it. */
    public static <S extends Scenario<S, R> & Promising<R>, R extends Run> SearchNote explore(S scenario) {
        return explorations().search(scenario, scenario.promises(), Explorations.atRandom());
    }

    /** The same for a promise in a few signs, which a run keeps or not. */
    public static <S extends Scenario<S, R>, R extends Run> SearchNote explore(S scenario, Predicate<R> promise) {
        return explorations().search(scenario, List.of(kept(promise)), Explorations.atRandom());
    }

    /** As {@link #explore}, in every order of the events, as deep as there is time for. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <S extends Scenario<S, R>, R extends Run> SearchNote exploreAll(S scenario, Promise<R>... promises) {
        return exploreAll(scenario, Bounds.NONE, promises);
    }

    /** As {@link #explore}, in every order of the events, as deep as there is time for. */
    public static <S extends Scenario<S, R>, R extends Run> SearchNote exploreAll(S scenario, Predicate<R> promise) {
        return exploreAll(scenario, Bounds.NONE, promise);
    }

    /** As {@link #exploreAll}, for what {@code scenario} promises without being told; the verdict names it. */
    public static <S extends Scenario<S, R> & Promising<R>, R extends Run> SearchNote exploreAll(S scenario) {
        return exploreAll(scenario, Bounds.NONE);
    }

    /**
     * As {@link #exploreAll}, for what {@code scenario} promises without being told, no further than {@code bounds}.
     */
    public static <S extends Scenario<S, R> & Promising<R>, R extends Run> SearchNote exploreAll(
            S scenario, Bounds bounds) {
        return explorations().search(scenario, scenario.promises(), Explorations.inEveryOrder(bounds));
    }

    /**
     * As {@link #exploreAll}, no further than {@code bounds}.
     *
     * @param bounds such as {@code Bounds.NONE.events(12).losses(1)}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <S extends Scenario<S, R>, R extends Run> SearchNote exploreAll(
            S scenario, Bounds bounds, Promise<R>... promises) {
        return explorations().search(scenario, List.of(promises), Explorations.inEveryOrder(bounds));
    }

    /** As {@link #exploreAll}, no further than {@code bounds}. */
    public static <S extends Scenario<S, R>, R extends Run> SearchNote exploreAll(
            S scenario, Bounds bounds, Predicate<R> promise) {
        return explorations().search(scenario, List.of(kept(promise)), Explorations.inEveryOrder(bounds));
    }

    /**
     * A promise: nothing that {@code fault} finds may ever happen. The sentence for it is what was found.
     *
     * @param fault what it finds in a run, it finds in all that follows
     */
    public static <R extends Run> Promise<R> never(Function<R, ? extends Optional<?>> fault) {
        return Promise.never(run -> violation(fault.apply(run)));
    }

    /** A promise: in the end {@code fault} finds nothing. The sentence for it is what was found. */
    public static <R extends Run> Promise<R> eventually(Function<R, ? extends Optional<?>> fault) {
        return Promise.eventually(run -> violation(fault.apply(run)));
    }

    private static Optional<Violation> violation(Optional<?> found) {
        return found.map(fault -> new Violation("fault", fault.toString()));
    }

    private static <R extends Run> Promise<R> kept(Predicate<R> promise) {
        return Promise.eventually(run -> promise.test(run)
                ? Optional.empty()
                : Optional.of(new Violation("fault", TEXTS.get("explore.broken"))));
    }

    /**
     * Plays a run again that a search or a check has found.
     *
     * @param text as it was printed, such as 42:17.Kx81
     */
    public static ReplayedRun replay(String text) {
        return replay(text, Optional.empty());
    }

    /** Plays it with {@code answer}, where several classes of the cells could answer the task that it is a run of. */
    public static ReplayedRun replay(String text, Class<?> answer) {
        return replay(text, Optional.of(answer.getSimpleName()));
    }

    private static ReplayedRun replay(String text, Optional<String> type) {
        return explorations()
                .replay(text, Session.current().flatMap(Session::shell).map(Cells::of), type);
    }

    /** Plays a run again that a search of {@code scenario} has found for what it promises without being told. */
    public static <S extends Scenario<S, R> & Promising<R>, R extends Run> ReplayedRun replay(String text, S scenario) {
        return explorations().replay(text, scenario, scenario.promises());
    }

    /** Plays a run again that a search of {@code scenario} has found, maybe in another session. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <S extends Scenario<S, R>, R extends Run> ReplayedRun replay(
            String text, S scenario, Promise<R>... promises) {
        return explorations().replay(text, scenario, List.of(promises));
    }

    /**
     * Measures {@code number} in many runs for each of {@code values}.
     *
     * @param scenario made of one of the values, such as a delay
     */
    public static <V, S extends Scenario<S, R>, R extends Run> Sweep sweep(
            List<V> values, Function<? super V, S> scenario, ToDoubleFunction<? super R> number) {
        return Sweep.of(values, scenario, number);
    }

    private static Explorations explorations() {
        return new Explorations(Session.current());
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
