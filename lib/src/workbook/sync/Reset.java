package workbook.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.ScriptText;
import workbook.text.Texts;

/**
 * Brings scripts and answer cells back to the state in which nobody has written in them yet. A notebook's other cells
 * stay as they are: only of answers is known how they began.
 */
public final class Reset {
    private static final String QUIZ = "quiz";
    private static final Pattern CLASS = Pattern.compile("\\bclass\\s+(\\w+)");

    private final Texts texts = Texts.of("cli");
    private final WorkbookFolder folder;
    private final Map<String, Solution> solutions;
    private final Map<Path, byte[]> made = new TreeMap<>();

    private Reset(WorkbookFolder folder) {
        this.folder = folder;
        this.solutions = Sync.solutions(folder);
    }

    /**
     * How the files in which {@code task} is answered look without the answer.
     *
     * @throws WrongUse if a file cannot be read, or if one cannot tell where the answer ends
     */
    public static Map<Path, byte[]> of(WorkbookFolder folder, Task task) {
        Reset reset = new Reset(folder);
        Path script = folder.exercises().resolve(task.script());
        if (task.id().equals(QUIZ)) {
            reset.script(script);
            reset.kept(folder.state().resolve("quiz.json"));
        } else {
            reset.classIn(script, task.id());
        }
        Path notebook = folder.notebooks().resolve(task.chapter().notebook());
        if (Files.exists(notebook)) {
            reset.notebook(
                    notebook, answer -> answer.equals(task.id()) || task.id().equals(QUIZ));
        }
        return reset.made;
    }

    /**
     * How {@code file}, a script of exercises/ or a notebook of notebooks/, looks without any answer.
     *
     * @throws WrongUse if it is neither, or cannot be read
     */
    public static Map<Path, byte[]> of(WorkbookFolder folder, Path file) {
        Reset reset = new Reset(folder);
        if (file.startsWith(folder.notebooks()) && Files.exists(file)) {
            reset.notebook(file, answer -> true);
        } else {
            reset.script(file);
        }
        return reset.made;
    }

    private void script(Path file) {
        Solution solution = solutions.get(file.getFileName().toString());
        if (solution == null || !file.getParent().equals(folder.exercises())) {
            throw new WrongUse(texts.get("reset.other", folder.path().relativize(file)));
        }
        made.put(file, bytes(solution.exercise()));
    }

    private void kept(Path answers) {
        if (Files.exists(answers)) {
            made.put(answers, bytes("{}\n"));
        }
    }

    private void classIn(Path script, String task) {
        Solution solution = solutions.get(script.getFileName().toString());
        if (solution == null) {
            throw new WrongUse(texts.get("solutions.none", task));
        }
        String untouched = solution.untouched(task).orElseThrow();
        if (!Files.exists(script)) {
            made.put(script, bytes(solution.exercise()));
            return;
        }
        String name = firstClass(untouched);
        List<String> others = Course.tasks().stream()
                .flatMap(other -> solution.untouched(other.id()).stream())
                .map(Reset::firstClass)
                .filter(other -> !other.equals(name))
                .toList();
        String now = new ScriptText(read(script))
                .with(name, untouched, others)
                .orElseThrow(() -> new WrongUse(texts.get("reset.class", name, relative(script))));
        made.put(script, bytes(now));
    }

    private void notebook(Path file, Predicate<String> wanted) {
        try {
            String before = read(file);
            Notebook notebook = Notebook.of(before);
            List<String> cells = NotebookSync.reset(notebook, solutions.values(), wanted);
            if (!cells.isEmpty()) {
                made.put(file, bytes(notebook.toString()));
            }
        } catch (IllegalArgumentException damaged) {
            throw new WrongUse(Texts.of("grade").get("notebook.none", relative(file)));
        }
    }

    private String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new WrongUse(Texts.of("grade").get("file.unreadable", relative(file)));
        }
    }

    private Path relative(Path file) {
        return folder.path().relativize(file);
    }

    private static String firstClass(String code) {
        Matcher name = CLASS.matcher(code);
        if (!name.find()) {
            throw new IllegalStateException("An answer without a class:\n" + code);
        }
        return name.group(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
