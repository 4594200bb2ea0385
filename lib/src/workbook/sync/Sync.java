package workbook.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.exercise.WholeFile;
import workbook.exercise.WorkbookFolder;
import workbook.quiz.QuizBank;
import workbook.quiz.QuizPages;

/**
 * Makes the scripts of exercises/ and the answer cells of the notebooks from solutions/, and the questions of the quiz
 * in both from the bank. What a learner has written in stays as it is.
 */
public final class Sync {
    private static final QuizPages QUIZ = new QuizPages(QuizBank.load(Locale.ENGLISH));

    private final WorkbookFolder folder;
    private final Map<String, Solution> solutions;
    private final Map<Path, String> files = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();

    private Sync(WorkbookFolder folder) {
        this.folder = folder;
        this.solutions = solutions(folder);
    }

    /** What {@link #run} would do. */
    public static List<Change> plan(WorkbookFolder folder) {
        return new Sync(folder).planned();
    }

    /** Brings everything into line with solutions/. */
    public static List<Change> run(WorkbookFolder folder) {
        Sync sync = new Sync(folder);
        List<Change> changes = sync.planned();
        sync.files.forEach(Sync::write);
        return changes;
    }

    /** The scripts with answers by their file names. */
    public static Map<String, Solution> solutions(WorkbookFolder folder) {
        Map<String, Solution> solutions = new TreeMap<>();
        for (Path script : list(folder.solutions(), ".java")) {
            solutions.put(script.getFileName().toString(), Solution.of(QUIZ.refreshed(read(script))));
        }
        return solutions;
    }

    /** Our answer to {@code task}; empty if no script answers it, as of the quiz. */
    public static Optional<String> answer(WorkbookFolder folder, String task) {
        return solutions(folder).values().stream()
                .flatMap(solution -> solution.answer(task).stream())
                .findFirst();
    }

    /** The class in which {@code task} is to be answered, as it was before anybody wrote in it; empty as above. */
    public static Optional<String> untouched(WorkbookFolder folder, String task) {
        return solutions(folder).values().stream()
                .flatMap(solution -> solution.untouched(task).stream())
                .findFirst();
    }

    private List<Change> planned() {
        list(folder.solutions(), ".java").forEach(this::questions);
        scripts();
        list(folder.notebooks(), ".ipynb").forEach(this::notebook);
        return List.copyOf(changes);
    }

    /** The questions of the quiz stand in the bank; a script only repeats them. */
    private void questions(Path script) {
        String found = read(script);
        String made = QUIZ.refreshed(found);
        if (!made.equals(found)) {
            files.put(script, made);
            changes.add(new Change(Change.Kind.WRITTEN, script, ""));
        }
    }

    private void scripts() {
        Path manifestFile = folder.exercises().resolve(Manifest.NAME);
        String before = Files.exists(manifestFile) ? read(manifestFile) : "";
        Manifest manifest = Manifest.of(before);
        solutions.forEach((name, solution) -> {
            Path script = folder.exercises().resolve(name);
            String made = solution.exercise();
            String found = Files.exists(script) ? read(script) : "";
            if (Fingerprint.of(found).equals(Fingerprint.of(made))) {
                manifest.made(name, made);
            } else if (found.isBlank() || manifest.isUntouched(name, found)) {
                manifest.made(name, made);
                files.put(script, made);
                changes.add(new Change(Change.Kind.WRITTEN, script, ""));
            } else {
                changes.add(new Change(Change.Kind.KEPT, script, ""));
            }
        });
        if (!manifest.toString().equals(before)) {
            files.put(manifestFile, manifest.toString());
            changes.add(new Change(Change.Kind.WRITTEN, manifestFile, ""));
        }
    }

    private void notebook(Path file) {
        String before = read(file);
        Notebook notebook = Notebook.of(before);
        List<Change> cells = NotebookSync.apply(notebook, file, solutions.values());
        changes.addAll(cells);
        if (cells.stream().anyMatch(change -> change.kind() == Change.Kind.WRITTEN)) {
            files.put(file, notebook.toString());
        }
    }

    private static List<Path> list(Path directory, String ending) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
