package workbook.check;

import java.util.Optional;
import java.util.function.Supplier;
import replication.exploration.Exploration;
import workbook.text.Texts;

/** A task whose check searches runs of a whole system, so that a command or a cell can search longer. */
public final class SearchedTask {
    private final TaskCheck about;
    private final Explored<Object> check;

    private SearchedTask(TaskCheck about, Explored<Object> check) {
        this.about = about;
        this.check = check;
    }

    /**
     * The task that {@code check} grades; empty if no row of it searches runs.
     *
     * @param check a class with {@link TaskCheck}
     */
    public static Optional<SearchedTask> of(Class<?> check) {
        if (!Explored.class.isAssignableFrom(check)) {
            return Optional.empty();
        }
        try {
            @SuppressWarnings("unchecked") // a check hands answers only to the system that is searched
            Explored<Object> explored =
                    (Explored<Object>) check.getDeclaredConstructor().newInstance();
            return Optional.of(new SearchedTask(check.getAnnotation(TaskCheck.class), explored));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The method of the row that searches. */
    public String row() {
        return check.searchingRow();
    }

    /** The search of a system with {@code answer} in it. */
    public Exploration<?, ?> of(Supplier<?> answer) {
        return check.exploration(answer::get, new Says(Texts.of(about.id()), row()));
    }

    /** The search of a system with instances of the class {@code answer} in it, which are made when it runs. */
    public Exploration<?, ?> ofClass(Class<?> answer) {
        return of(() -> AnswerExtension.answer(about.answer(), answer));
    }

    /** The search of the system with our parts only; empty if the check has no such system. */
    public Optional<Exploration<?, ?>> ofOurs() {
        return of(() -> {
                    throw new IllegalStateException("Ours has no part of a learner's.");
                })
                .ofOurs()
                .map(ours -> ours);
    }
}
