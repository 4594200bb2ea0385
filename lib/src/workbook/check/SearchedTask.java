package workbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import replication.exploration.Exploration;
import replication.exploration.Seeds;
import workbook.text.Texts;

/** A row of a task that searches runs of a whole system, so that a command or a cell can search longer. */
public final class SearchedTask {
    private final TaskCheck about;
    private final String row;
    private final BiFunction<Supplier<Object>, Says, Exploration<?, ?>> exploration;

    private SearchedTask(
            TaskCheck about, String row, BiFunction<Supplier<Object>, Says, Exploration<?, ?>> exploration) {
        this.about = about;
        this.row = row;
        this.exploration = exploration;
    }

    /**
     * The row that is searched longer; empty if none searches runs.
     *
     * @param check a class with {@link TaskCheck}
     */
    public static Optional<SearchedTask> of(Class<?> check) {
        return rowsOf(check).stream().findFirst();
    }

    /**
     * The row whose search wrote {@code seeds} down; without a change to a run in them, the row of {@link #of(Class)}.
     * Empty if it was none of {@code check}, or another version of it.
     *
     * @param check a class with {@link TaskCheck}
     */
    public static Optional<SearchedTask> of(Class<?> check, Seeds seeds) {
        return rowsOf(check).stream().filter(row -> row.owns(seeds)).findFirst();
    }

    /**
     * The row whose search wrote {@code seeds} down; if none did, the row of {@link #of(Class)}.
     *
     * @param check a class with {@link TaskCheck}
     */
    public static Optional<SearchedTask> toSearch(Class<?> check, Seeds seeds) {
        return of(check, seeds).or(() -> of(check));
    }

    private static List<SearchedTask> rowsOf(Class<?> check) {
        if (!Explored.class.isAssignableFrom(check)) {
            return List.of();
        }
        try {
            @SuppressWarnings("unchecked") // a check hands answers only to the system that is searched
            Explored<Object> explored =
                    (Explored<Object>) check.getDeclaredConstructor().newInstance();
            TaskCheck about = check.getAnnotation(TaskCheck.class);
            List<SearchedTask> rows = new ArrayList<>();
            rows.add(new SearchedTask(about, explored.searchingRow(), explored::exploration));
            if (explored instanceof ExploredInEveryOrder<Object> complete) {
                rows.add(new SearchedTask(about, complete.completeRow(), complete::inEveryOrder));
            }
            return rows;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean owns(Seeds seeds) {
        try {
            ofNoAnswer().requireOwn(seeds);
            return true;
        } catch (IllegalArgumentException ofAnother) {
            return false;
        }
    }

    /** The method of the row. */
    public String row() {
        return row;
    }

    /** The search of a system with {@code answer} in it. */
    public Exploration<?, ?> of(Supplier<?> answer) {
        return exploration.apply(answer::get, new Says(Texts.of(about.id()), row));
    }

    /** The search of a system with instances of the class {@code answer} in it, which are made when it runs. */
    public Exploration<?, ?> ofClass(Class<?> answer) {
        return of(new AnswerMaker(about.answer(), answer));
    }

    /** The search of the system with our parts only; empty if the check has no such system. */
    public Optional<Exploration<?, ?>> ofOurs() {
        return ofNoAnswer().ofOurs().map(ours -> ours);
    }

    private Exploration<?, ?> ofNoAnswer() {
        return of(() -> {
            throw new IllegalStateException("There is no answer in this system.");
        });
    }
}
