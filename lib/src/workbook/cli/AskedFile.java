package workbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.AnswerFile;
import workbook.grade.Milestone;
import workbook.grade.Progress;
import workbook.grade.TaskReport;
import workbook.text.Texts;

/**
 * A script or notebook of a person's own that is to be graded.
 *
 * @param name how to name it
 * @param typed what to type to grade it again; empty for a script of exercises/ that nobody named
 * @param answers only for the tasks that were asked for
 */
record AskedFile(String name, Path path, String typed, AnswerFile answers) {
    /**
     * The scripts of exercises/ in which {@code tasks} are answered; all scripts if there are none.
     *
     * @throws WrongUse if one cannot be read
     */
    static Stream<AskedFile> exercises(WorkbookFolder folder, List<Task> tasks) {
        return Course.tasks().stream()
                .filter(task -> tasks.isEmpty() || tasks.contains(task))
                .map(Task::script)
                .distinct()
                .map(script -> read("exercises/" + script, folder.exercises().resolve(script), "", tasks));
    }

    /**
     * The file that {@code word} names, or those of the folder that it names.
     *
     * @throws WrongUse if one cannot be read, or if nothing of what was asked for is there
     */
    static List<AskedFile> named(String word, List<Task> tasks) {
        Path path = Path.of(word);
        List<String> names = Files.isDirectory(path) ? answersIn(path) : List.of(word);
        List<AskedFile> found = names.stream()
                .map(name -> read(name, Path.of(name).toAbsolutePath().normalize(), name, tasks))
                .filter(file -> !file.answers().tasks().isEmpty())
                .toList();
        if (found.isEmpty()) {
            throw new WrongUse(Texts.of("cli").get("check.nothing", word));
        }
        return found;
    }

    private static List<String> answersIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".java") || name.endsWith(".ipynb"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AskedFile read(String name, Path path, String typed, List<Task> tasks) {
        AnswerFile file = AnswerFile.read(path, name);
        List<Task> wanted = file.tasks().stream()
                .filter(task -> tasks.isEmpty() || tasks.contains(task))
                .toList();
        return new AskedFile(name, path, typed, file).only(wanted);
    }

    /** The same, where only {@code tasks} are to be graded. */
    AskedFile only(List<Task> tasks) {
        return new AskedFile(name, path, typed, new AnswerFile(answers.answer(), tasks, answers.types()));
    }

    /** The same, where the class {@code type} is to answer. */
    AskedFile with(Optional<String> type) {
        Map<String, String> types = new TreeMap<>(answers.types());
        type.ifPresent(chosen -> answers.tasks().forEach(task -> types.put(task.id(), chosen)));
        return new AskedFile(name, path, typed, new AnswerFile(answers.answer(), answers.tasks(), types));
    }

    /**
     * Keeps what is better than before. Only what a learner writes in {@code folder} counts, from wherever it is
     * graded.
     */
    List<Milestone> keep(WorkbookFolder folder, List<TaskReport> reports) {
        if (!isOwn(path, folder)) {
            return List.of();
        }
        String where = folder.path().relativize(path).toString();
        return Progress.ofWorkbook()
                .map(progress -> {
                    List<Milestone> reached = progress.keep(reports, where);
                    progress.note().ifPresent(System.err::println);
                    return reached;
                })
                .orElse(List.of());
    }

    /** Whether {@code path} is one of the files in which the learner of {@code folder} is to write. */
    static boolean isOwn(Path path, WorkbookFolder folder) {
        return path.startsWith(folder.exercises()) || path.startsWith(folder.notebooks());
    }
}
