package workbook.notebook;

import java.util.Optional;
import java.util.function.Function;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.sync.Solution;
import workbook.sync.Sync;
import workbook.text.Texts;

/**
 * Help with one task: its hints, after the last of them an answer, and the cell as it was before anybody wrote in it.
 */
final class Help {
    private static final int HINTS = 3;

    private final Texts texts = Texts.of("notebook");
    private final Task task;
    private final Optional<WorkbookFolder> folder;

    Help(Task task, Optional<WorkbookFolder> folder) {
        this.task = task;
        this.folder = folder;
    }

    /** The first {@code count} hints; with one more than there are, an answer stands below them. */
    Note hints(int count) {
        Texts words = Texts.of(task.id());
        if (!words.has("hint.1")) {
            return Note.of(texts.get("hint.none", task.id()));
        }
        Note note = Note.NOTHING;
        for (int number = 1; number <= Math.min(count, HINTS); number++) {
            note = note.with(texts.get("hint", number, HINTS, words.get("hint." + number)));
        }
        return count <= HINTS ? note.with(texts.get(count < HINTS ? "hint.more" : "hint.last")) : note.with(answer());
    }

    /** What the answer cell held at first. */
    Note untouched() {
        return fromSolutions(solution -> solution.untouched(task.id()), "reset");
    }

    private Note answer() {
        return fromSolutions(solution -> solution.answer(task.id()), "hint.answer");
    }

    private Note fromSolutions(Function<Solution, Optional<String>> part, String sentence) {
        return folder.flatMap(found -> Sync.solutions(found).values().stream()
                        .flatMap(solution -> part.apply(solution).stream())
                        .findFirst())
                .map(code -> Note.of(texts.get(sentence, task.id())).with(Note.code(code)))
                .orElseGet(() -> Note.of(texts.get("solutions.none", task.id())));
    }
}
