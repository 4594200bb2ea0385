package workbook.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
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
import workbook.text.Wrapping;

/** Shows the next of the three hints for the row at which a task failed last; they cost nothing. */
@Command(name = "hint")
final class HintCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    private final Texts texts = Texts.of("cli");

    @Parameters(paramLabel = "TASK", descriptionKey = "TASK")
    private String id;

    @Option(names = "--all", descriptionKey = "all")
    private boolean all;

    @Override
    public Integer call() {
        Task task = TaskNames.task("hint", id);
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
        for (int step = all ? 1 : last; step <= last; step++) {
            String hint =
                    texts.get("hint.step", step, Hints.STEPS, hints.steps().get(step - 1));
            Wrapping.lines(hint, WIDTH).forEach(System.out::println);
            System.out.println();
        }
        System.out.println(texts.get(last < Hints.STEPS ? "hint.next" : "hint.last", id));
        help.note().ifPresent(System.err::println);
        return Main.DONE;
    }
}
