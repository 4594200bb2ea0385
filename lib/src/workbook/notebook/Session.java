package workbook.notebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import replication.exploration.Exploration;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.Grader;
import workbook.grade.Hints;
import workbook.quiz.QuizAnswers;
import workbook.quiz.QuizBank;
import workbook.quiz.QuizSession;
import workbook.view.FirstPicture;

/** What the workbook keeps while one kernel runs. It lives in the kernel's own registry, so nothing of it is static. */
final class Session implements AutoCloseable {
    private static final String PLACE = "workbook-session";

    private final LastWord lastWord = new LastWord();
    private final Map<String, Integer> shown = new HashMap<>();
    private final Map<String, Exploration<?, ?>> finds = new HashMap<>();
    private final Set<Integer> heldBack = new HashSet<>();
    private final Predictions predictions;
    private final QuizSession quiz;
    private Optional<JShell> shell = Optional.empty();
    private Grader grader;

    /** A session without a kernel, in which a call in a plain program is answered. */
    Session() {
        this(folder());
    }

    /** @param folder what is predicted and answered is kept there; empty to keep it no longer than this session */
    Session(Optional<WorkbookFolder> folder) {
        predictions = Predictions.in(folder.map(found -> found.state().resolve("predictions.json")));
        quiz = new QuizSession(QuizBank.load(), folder.map(found -> QuizAnswers.in(found.state())));
    }

    /** Puts a new session into {@code kernel}, which has none yet. */
    static Session open(BaseKernel kernel) {
        Session session = new Session();
        kernel.getMagicsRegistry().registerLineMagic(PLACE, (self, arguments) -> session);
        return session;
    }

    /** The session of the kernel that this program runs in; empty outside of a notebook. */
    static Optional<Session> current() {
        return kernel().filter(
                        kernel -> kernel.getMagicsRegistry().getLineMagicNames().contains(PLACE))
                .map(Session::in);
    }

    private static Session in(BaseKernel kernel) {
        try {
            return kernel.getMagicsRegistry().evalLineMagic(kernel, PLACE, List.of());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<BaseKernel> kernel() {
        try {
            return Optional.of(BaseKernel.notebookKernel());
        } catch (NullPointerException outsideOfANotebook) { // thus JJava says that no kernel runs
            return Optional.empty();
        }
    }

    /** The learner's workbook; empty outside of one, and where nbgrader runs the notebook of somebody else. */
    static Optional<WorkbookFolder> folder() {
        if ("autograde".equals(System.getenv("NBGRADER_EXECUTION"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(WorkbookFolder.find());
        } catch (WrongUse notInAWorkbook) {
            return Optional.empty();
        }
    }

    /** Remembers who found a run, so that its text alone is enough to play it again. */
    void found(String run, Exploration<?, ?> exploration) {
        finds.put(run, exploration);
    }

    Optional<Exploration<?, ?>> whoFound(String run) {
        return Optional.ofNullable(finds.get(run));
    }

    /** Says whether drill {@code number} may be played; it may if nobody has said anything. */
    void letPlay(int number, boolean may) {
        if (may) {
            heldBack.remove(number);
        } else {
            heldBack.add(number);
        }
    }

    boolean mayPlay(int number) {
        return !heldBack.contains(number);
    }

    /** Makes the cells known, and gets ready for the first check and the first picture. */
    void start(JShell cells) {
        if (!shell.equals(Optional.of(cells))) {
            cells.onSnippetEvent(ended -> lastWord.await());
            shell = Optional.of(cells);
            Thread drawing = new Thread(FirstPicture::draw, "first-picture");
            drawing.setDaemon(true);
            drawing.start();
        }
        grader();
    }

    /** Does {@code work}, the value of which is shown although the cell is interrupted. */
    <T> T interruptible(Supplier<T> work) {
        return lastWord.of(work);
    }

    /** Where the cells live; empty before the notebook's first cell has run. */
    Optional<JShell> shell() {
        return shell;
    }

    synchronized Grader grader() {
        if (grader == null) {
            grader = Grader.warm();
        }
        return grader;
    }

    Predictions predictions() {
        return predictions;
    }

    /** The quiz as it stands. */
    QuizSession quiz() {
        return quiz;
    }

    /** How many of these hints for {@code task} to show now: one more than the last time. */
    int nextHint(String task, Hints hints) {
        return shown.merge(task + " " + hints.chain(), 1, Integer::sum);
    }

    @Override
    public synchronized void close() {
        if (grader != null) {
            grader.close();
            grader = null;
        }
    }
}
