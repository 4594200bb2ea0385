package workbook.sync;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.quiz.QuizBank;
import workbook.quiz.QuizPages;
import workbook.sync.Notebook.Cell;

/**
 * Fills the answer cells of one notebook and tells nbgrader which cells are the teacher's. The cell {@code answer-TASK}
 * holds an answer, {@code check-TASK} gives its points, {@code question-Q1} is a question of the quiz and
 * {@code answer-Q1} its answer, {@code check-quiz} gives the points of all of them; {@code load} comes first.
 *
 * <p>Answer cells are nothing to nbgrader: what it takes for a solution it empties when it hands the notebook out, and
 * with it the class that the learner is to fill in.
 */
final class NotebookSync {
    private static final QuizBank BANK = QuizBank.load(Locale.ENGLISH);
    private static final QuizPages QUESTIONS = new QuizPages(BANK);

    private static final String LOAD = "load";
    private static final String QUESTION = "question-";
    private static final String ANSWER = "answer-";
    private static final String CHECK = "check-";
    private static final String QUIZ = "quiz";
    private static final int QUIZ_POINTS = 5;

    /** Where the workbook notes how an answer cell looked when it was made. */
    private static final String OURS = "workbook";

    private static final String UNTOUCHED = "untouched";

    private final Path file;
    private final Collection<Solution> solutions;
    private final List<Change> changes = new ArrayList<>();

    private NotebookSync(Path file, Collection<Solution> solutions) {
        this.file = file;
        this.solutions = solutions;
    }

    /** Changes {@code notebook} and says where, cell by cell. */
    static List<Change> apply(Notebook notebook, Path file, Collection<Solution> solutions) {
        NotebookSync sync = new NotebookSync(file, solutions);
        notebook.cells().forEach(cell -> {
            if (cell.isCode()) {
                sync.cell(cell);
            } else {
                sync.question(cell);
            }
        });
        return sync.changes;
    }

    /**
     * Empties answer cells, whatever a learner has written in them.
     *
     * @param wanted by what stands behind {@code answer-} in a cell's id
     * @return the ids of the cells in which something was written
     */
    static List<String> reset(Notebook notebook, Collection<Solution> solutions, Predicate<String> wanted) {
        List<String> emptied = new ArrayList<>();
        for (Cell cell : notebook.cells()) {
            named(cell, ANSWER)
                    .filter(wanted)
                    .flatMap(answer -> untouched(answer, solutions))
                    .filter(made -> !made.equals(cell.source().stripTrailing()))
                    .ifPresent(made -> {
                        cell.source(made);
                        emptied.add(cell.id());
                    });
        }
        return emptied;
    }

    private static Optional<String> untouched(String answer, Collection<Solution> solutions) {
        return isQuestion(answer)
                ? Optional.of("answer(\"" + answer + "\", \"\")")
                : solutions.stream()
                        .flatMap(solution -> solution.untouched(answer).stream())
                        .findFirst();
    }

    private static boolean isQuestion(String answer) {
        return answer.matches("Q\\d+");
    }

    private void question(Cell cell) {
        named(cell, QUESTION)
                .map(id -> QUESTIONS.markdown(BANK.question(id)))
                .filter(made -> !made.equals(cell.source()))
                .ifPresent(made -> {
                    cell.source(made);
                    changes.add(new Change(Change.Kind.WRITTEN, file, cell.id()));
                });
    }

    private void cell(Cell cell) {
        ObjectNode before = cell.metadata().deepCopy();
        boolean written = fill(cell);
        grading(cell)
                .ifPresentOrElse(
                        metadata -> cell.metadata().set("nbgrader", metadata),
                        () -> cell.metadata().remove("nbgrader"));
        if (written || !cell.metadata().equals(before)) {
            changes.add(new Change(Change.Kind.WRITTEN, file, cell.id()));
        }
    }

    private boolean fill(Cell cell) {
        Optional<String> made =
                named(cell, ANSWER).filter(answer -> !isQuestion(answer)).flatMap(task -> untouched(task, solutions));
        if (made.isEmpty()) {
            return false;
        }
        String found = cell.source();
        if (!found.stripTrailing().equals(made.get())) {
            if (!isUntouched(cell, found)) {
                changes.add(new Change(Change.Kind.KEPT, file, cell.id()));
                return false;
            }
            cell.source(made.get());
        }
        cell.metadata().withObject("/" + OURS).put(UNTOUCHED, Fingerprint.of(made.get()));
        return !found.equals(cell.source());
    }

    /** A cell that has never been filled holds nothing but comments. */
    private static boolean isUntouched(Cell cell, String source) {
        String made = cell.metadata().path(OURS).path(UNTOUCHED).asText();
        return made.isEmpty()
                ? source.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("//"))
                : made.equals(Fingerprint.of(source));
    }

    private static Optional<ObjectNode> grading(Cell cell) {
        if (cell.id().equals(LOAD)) {
            return Optional.of(locked(LOAD, false));
        }
        return named(cell, CHECK)
                .flatMap(task ->
                        points(task).map(points -> locked(task + "-check", true).set("points", number(points))));
    }

    /** A cell that nbgrader takes from the teacher's notebook, whatever a learner has made of it. */
    private static ObjectNode locked(String id, boolean graded) {
        return Notebook.node()
                .put("grade", graded)
                .put("grade_id", id)
                .put("locked", true)
                .put("schema_version", 3)
                .put("solution", false)
                .put("task", false);
    }

    private static NumericNode number(double points) {
        return points == Math.rint(points) ? IntNode.valueOf((int) points) : DoubleNode.valueOf(points);
    }

    private static Optional<Double> points(String task) {
        return task.equals(QUIZ)
                ? Optional.of((double) QUIZ_POINTS)
                : Course.task(task).map(Task::points);
    }

    private static Optional<String> named(Cell cell, String start) {
        return cell.id().startsWith(start) ? Optional.of(cell.id().substring(start.length())) : Optional.empty();
    }
}
