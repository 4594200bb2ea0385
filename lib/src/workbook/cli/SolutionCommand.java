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
import workbook.grade.HelpTaken.AnswerShown;
import workbook.grade.Hints;
import workbook.grade.Progress;
import workbook.quiz.QuizReport;
import workbook.sync.Sync;
import workbook.text.Texts;

/** Shows our answer to a task to whoever has done it, has read its last hint, or insists. */
@Command(name = "solution")
final class SolutionCommand implements Callable<Integer> {
    private final Texts texts = Texts.of("cli");

    @Parameters(paramLabel = "TASK", descriptionKey = "TASK")
    private String id;

    @Option(names = "--anyway", descriptionKey = "anyway")
    private boolean anyway;

    @Override
    public Integer call() {
        Task task = TaskNames.task("solution", id);
        String answer = Sync.answer(WorkbookFolder.find(), id)
                .orElseThrow(() ->
                        new WrongUse(texts.get(id.equals(QuizReport.TASK) ? "solution.none" : "solutions.none", id)));
        HelpTaken help = HelpTaken.ofWorkbook().orElseThrow();
        int hints = help.with(id).furthest();
        boolean inTurn = hints == Hints.STEPS || isSolved(task);
        if (!inTurn && !anyway) {
            throw new WrongUse(texts.get("solution.not-yet", id, hints, Hints.STEPS));
        }
        help.answerShown(id, inTurn ? AnswerShown.IN_TURN : AnswerShown.EARLY);
        System.out.println(texts.get("solution.one", id));
        System.out.println();
        System.out.println(answer);
        help.note().ifPresent(System.err::println);
        return Main.DONE;
    }

    private static boolean isSolved(Task task) {
        return Progress.ofWorkbook()
                .flatMap(progress -> Optional.ofNullable(progress.best().get(task.id())))
                .filter(best -> best.points() >= task.points())
                .isPresent();
    }
}
