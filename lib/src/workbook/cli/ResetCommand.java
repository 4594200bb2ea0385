package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.sync.KeptTexts;
import workbook.sync.KeptTexts.Replaced;
import workbook.sync.Reset;
import workbook.text.DidYouMean;
import workbook.text.Texts;

/** Brings a task, a script or the answers of a notebook back to how they were, and keeps the old text. */
@Command(name = "reset")
final class ResetCommand implements Callable<Integer> {
    private static final String NOTEBOOK = ".ipynb";

    private final Texts texts = Texts.of("cli");
    private final WorkbookFolder folder = WorkbookFolder.find();

    @Parameters(paramLabel = "WHAT", descriptionKey = "WHAT")
    private String what;

    @Override
    public Integer call() {
        Map<Path, byte[]> untouched =
                Course.task(what).map(task -> Reset.of(folder, task)).orElseGet(() -> Reset.of(folder, file()));
        Replaced replaced = replace(untouched);
        if (replaced.written().isEmpty()) {
            System.out.println(texts.get("reset.nothing", what));
            return Main.DONE;
        }
        replaced.written()
                .forEach(file -> System.out.println(
                        texts.get(file.toString().endsWith(NOTEBOOK) ? "reset.notebook" : "reset.file", file)));
        replaced.kept().ifPresent(copy -> System.out.println(texts.get("kept.as", copy.name())));
        return Main.DONE;
    }

    private Replaced replace(Map<Path, byte[]> untouched) {
        try {
            return new KeptTexts(folder, InstantSource.system()).replace(untouched);
        } catch (IOException e) {
            throw new WrongUse(texts.get("kept.unwritten", e.getMessage()));
        }
    }

    /** The script or notebook that is meant: by its path, from here or from the workbook's folder, or by its name. */
    private Path file() {
        Map<String, Path> known = known();
        return Stream.of(Path.of(what).toAbsolutePath(), folder.path().resolve(what))
                .map(Path::normalize)
                .filter(known::containsValue)
                .findFirst()
                .or(() -> Optional.ofNullable(known.get(what)))
                .orElseThrow(this::unknown);
    }

    private Map<String, Path> known() {
        Map<String, Path> known = new TreeMap<>();
        Course.scripts().forEach(script -> known.put(script, folder.exercises().resolve(script)));
        try (Stream<Path> notebooks = Files.list(folder.notebooks())) {
            notebooks
                    .filter(file -> file.toString().endsWith(NOTEBOOK))
                    .forEach(file -> known.put(file.getFileName().toString(), file));
        } catch (IOException e) {
            throw new WrongUse(texts.get("reset.unreadable", folder.notebooks()));
        }
        return known;
    }

    private WrongUse unknown() {
        if (TaskNames.isKnown(what)) {
            return new WrongUse(texts.get(
                    "reset.chapter", what, TaskNames.tasks(what).get(0).script()));
        }
        Stream<String> words = Stream.concat(Course.tasks().stream().map(Task::id), known().keySet().stream());
        return new WrongUse(DidYouMean.of(what, words.toList())
                .map(meant -> texts.get("reset.meant", what, meant))
                .orElseGet(() -> texts.get("reset.unknown", what)));
    }
}
