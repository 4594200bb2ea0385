package workbook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** Shows one of the three hints of a task; they cost nothing. */
@Command(name = "hint")
final class HintCommand implements Callable<Integer> {
    private static final int HINTS = 3;

    private final Texts texts = Texts.of("cli");

    @Parameters(index = "0", paramLabel = "TASK", descriptionKey = "TASK")
    private String id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "STEP", descriptionKey = "STEP", defaultValue = "1")
    private int step;

    @Override
    public Integer call() {
        Task task = TaskNames.task(id);
        if (step < 1 || step > HINTS) {
            throw new WrongUse(texts.get("hint.step", HINTS, step, id));
        }
        Texts words = Texts.of(task.id());
        if (!words.has("hint." + step)) {
            throw new WrongUse(texts.get("hint.none", id));
        }
        System.out.println(words.get("hint." + step));
        System.out.println();
        System.out.println(
                step < HINTS ? texts.get("hint.next", step, HINTS, id, step + 1) : texts.get("hint.last", step, HINTS));
        return Main.DONE;
    }
}
