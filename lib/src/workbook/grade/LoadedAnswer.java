package workbook.grade;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;

/** The class that answers a task, loaded into this JVM, without any protection: to play single runs with it. */
public final class LoadedAnswer {
    private LoadedAnswer() {}

    /**
     * The class of {@code answer} that answers {@code task}.
     *
     * @param type the simple name of the class, where several could answer
     * @throws WrongUse if there is none, if there are several, or if it does not compile
     */
    public static Class<?> of(Task task, Answer answer, Optional<String> type) {
        Optional<Compilation> compilation =
                answer instanceof Answer.Compiled ? Optional.empty() : Optional.of(Compilation.of(answer, new Javac()));
        AtomicReference<String> trouble = new AtomicReference<>("");
        Request.Wanted wanted = new Request.Wanted(task.id(), task.check().getName(), type.orElse(""));
        return new AnswerChoice(compilation, reply -> trouble.set(reply.field(0)))
                .choose(task.check(), wanted, AnswerClasses.of(answer, compilation))
                .orElseThrow(() -> new WrongUse(trouble.get()));
    }
}
