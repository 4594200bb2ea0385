package workbook.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.HelpTaken;
import workbook.grade.Hints;
import workbook.grade.Progress;
import workbook.text.Texts;

/** Shows the next of the three hints for the row at which a task failed last; they cost nothing. */
@Command(name = "hint")
final class HintCommand implements Callable<Integer> {
    private final Texts texts = Texts.of("cli");

    @Parameters(paramLabel = "TASK", descriptionKey = "TASK")
    private String id;

    @Option(names = "--all", descriptionKey = "all")
    private boolean all;

    @Override
    public Integer call() {
        Task task = TaskNames.task(id);
        WorkbookFolder.find();
        Optional<String> failed = Progress.ofWorkbook()
                .flatMap(progress -> Optional.ofNullable(progress.failing().get(task.id())));
        Hints hints = Hints.of(task, failed);
        if (hints.steps().isEmpty()) {
            throw new WrongUse(texts.get("hint.none", id));
        }
        HelpTaken help = HelpTaken.ofWorkbook().orElseThrow();
        int seen = help.with(id).hints().getOrDefault(hints.chain(), 0);
        if (all && seen < Hints.STEPS) {
            throw new WrongUse(texts.get("hint.not-yet", id, seen, Hints.STEPS));
        }
        hints.title().ifPresent(title -> System.out.println(texts.get("hint.row", title) + "\n"));
        int last = Math.min(seen + 1, Hints.STEPS);
        help.hintShown(id, hints.chain(), last);
        IntStream.rangeClosed(all ? 1 : last, last)
                .forEach(step -> System.out.println(
                        texts.get("hint.step", step, Hints.STEPS, hints.steps().get(step - 1)) + "\n"));
        System.out.println(texts.get(last < Hints.STEPS ? "hint.next" : "hint.last", id));
        help.note().ifPresent(System.err::println);
        return Main.DONE;
    }
}
