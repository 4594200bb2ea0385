package workbook.check;

import java.util.function.Supplier;

/** Makes instances of a learner's class as the checks do: guarded, so that a null is told where it comes from. */
public final class AnswerMaker {
    private AnswerMaker() {}

    /**
     * @param part the interface of the task
     * @param answer a class that implements it
     */
    public static Supplier<?> of(Class<?> part, Class<?> answer) {
        return () -> AnswerExtension.answer(part, answer);
    }
}
