package workbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import workbook.exercise.Course;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.AnswerFile;
import workbook.grade.AnswerTexts;
import workbook.grade.Grader;
import workbook.report.OwnAnswers;
import workbook.text.Texts;

/** Checks at every save what was changed. */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {
    private final Texts texts = Texts.of("cli");

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "FILE")
    private Optional<String> file = Optional.empty();

    @Override
    public Integer call() {
        WorkbookFolder folder = WorkbookFolder.find();
        AnswerTexts answers = new AnswerTexts();
        List<SavedFile> files =
                file.map(name -> List.of(named(folder, name, answers))).orElseGet(() -> all(folder, answers));
        try (Grader grader = Grader.warm();
                Keys keys = Keys.ofTerminal()) {
            new Watching(folder, files, grader, keys, System.out).run();
        }
        return Main.DONE;
    }

    private static List<SavedFile> all(WorkbookFolder folder, AnswerTexts answers) {
        return OwnAnswers.files(folder).stream()
                .map(path -> new SavedFile(OwnAnswers.name(folder, path), path, answers))
                .toList();
    }

    private SavedFile named(WorkbookFolder folder, String name, AnswerTexts answers) {
        Path path = Path.of(name).toAbsolutePath().normalize();
        Course.task(name).filter(task -> !Files.exists(path)).ifPresent(task -> {
            throw new WrongUse(texts.get("watch.task", name, task.script()));
        });
        if (!Files.isRegularFile(path)) {
            throw new WrongUse(texts.get("watch.none", name));
        }
        AnswerFile.read(path, name);
        String shown = path.startsWith(folder.path()) ? OwnAnswers.name(folder, path) : name;
        return new SavedFile(shown, path, answers);
    }
}
