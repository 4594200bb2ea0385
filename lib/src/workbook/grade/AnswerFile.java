package workbook.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.grade.Declarations.Declaration;
import workbook.grade.Declarations.Kind;
import workbook.quiz.QuizSheet;
import workbook.text.Texts;

/**
 * A file with answers: a script or a notebook.
 *
 * @param tasks the tasks that it is about, in the order of the course
 * @param types by task id the class that stands in the task's answer cell, where there is such a cell
 */
public record AnswerFile(Answer answer, List<Task> tasks, Map<String, String> types) {
    /** Cells of answers have the task's id behind this. */
    private static final String CELL = "answer-";

    public AnswerFile {
        tasks = List.copyOf(tasks);
        types = Map.copyOf(types);
    }

    /**
     * Reads {@code file}.
     *
     * @param name how to name it in errors
     * @throws WrongUse if there is no such file, or if it is neither a Java file nor a notebook
     */
    public static AnswerFile read(Path file, String name) {
        Texts texts = Texts.of("grade");
        try {
            if (name.endsWith(".ipynb")) {
                return notebook(file, name);
            }
            if (name.endsWith(".java")) {
                return script(file, name);
            }
        } catch (JsonProcessingException damaged) {
            throw new WrongUse(texts.get("notebook.none", name));
        } catch (IOException e) {
            throw new WrongUse(texts.get(Files.exists(file) ? "file.unreadable" : "file.none", name));
        }
        throw new WrongUse(texts.get("file.other", name));
    }

    private static AnswerFile script(Path file, String name) throws IOException {
        Answer.Script script = new Answer.Script(name, Files.readString(file));
        List<Task> tasks = Course.tasks().stream()
                .filter(task -> task.script().equals(file.getFileName().toString())
                        || implementing(task).matcher(script.source()).find())
                .toList();
        return new AnswerFile(script, tasks, Map.of());
    }

    private static AnswerFile notebook(Path file, String name) throws IOException {
        List<NotebookFile.Cell> cells = NotebookFile.cells(file, name);
        Optional<Declaration> quiz = QuizCells.sheet(cells);
        Declarations declarations = NotebookFile.declarations(file, cells).and(quiz);
        List<Task> tasks = Course.tasks().stream()
                .filter(task -> cells.stream().anyMatch(cell -> cell.id().equals(CELL + task.id()))
                        || quiz.isPresent() && task.answer() == QuizSheet.class)
                .toList();
        Map<String, String> types = new LinkedHashMap<>();
        tasks.forEach(task -> typeInCell(task, declarations).ifPresent(type -> types.put(task.id(), type)));
        return new AnswerFile(declarations, tasks, types);
    }

    private static Optional<String> typeInCell(Task task, Declarations declarations) {
        String cell = Texts.of("grade").get("place.cell", CELL + task.id());
        List<Declaration> here = declarations.declarations().stream()
                .filter(part -> part.kind() == Kind.TYPE && part.cell().equals(cell))
                .toList();
        // A superclass of the learner's own may stand there, too; then the class that extends it answers.
        List<String> bases = here.stream()
                .filter(AnswerFile::isAbstract)
                .filter(part -> implementing(task).matcher(part.source()).find())
                .map(Declaration::name)
                .toList();
        List<String> names = here.stream()
                .filter(part -> !isAbstract(part))
                .filter(part -> implementing(task).matcher(part.source()).find()
                        || bases.stream()
                                .anyMatch(base -> part.source().matches("(?s).*\\bextends\\s+" + base + "\\b.*")))
                .map(Declaration::name)
                .distinct()
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private static boolean isAbstract(Declaration type) {
        return Pattern.compile("\\babstract\\s+(\\w+\\s+)?class\\s+" + type.name() + "\\b")
                .matcher(type.source())
                .find();
    }

    /** As far as one can tell without compiling. */
    static Pattern implementing(Task task) {
        return Pattern.compile("\\bimplements\\b[^{]*\\b" + task.answer().getSimpleName() + "\\b");
    }
}
