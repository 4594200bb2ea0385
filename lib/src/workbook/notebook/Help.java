package workbook.notebook;

import java.util.Optional;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.grade.HelpTaken;
import workbook.grade.HelpTaken.AnswerShown;
import workbook.grade.Hints;
import workbook.grade.Progress;
import workbook.sync.Sync;
import workbook.text.Texts;

/**
 * Help with one task: its hints, after the last of them an answer, and the cell as it was before anybody wrote in it.
 */
final class Help {
    private final Texts texts = Texts.of("notebook");
    private final Task task;
    private final Optional<WorkbookFolder> folder;
    private final Optional<HelpTaken> taken;

    Help(Task task, Optional<WorkbookFolder> folder) {
        this.task = task;
        this.folder = folder;
        this.taken = folder.flatMap(ours -> HelpTaken.ofWorkbook());
    }

    /** The hints that were shown before in {@code session}, and one more; after the last of them an answer. */
    Note next(Session session) {
        Hints hints = Hints.of(task, failedRow());
        if (hints.steps().isEmpty()) {
            return Note.of(texts.get("hint.none", task.id()));
        }
        int count = session.nextHint(task.id(), hints);
        int last = Math.min(count, Hints.STEPS);
        taken.ifPresent(help -> help.hintShown(task.id(), hints.chain(), last));
        Note note =
                hints.title().map(row -> Note.of(texts.get("hint.row", row))).orElse(Note.NOTHING);
        for (int step = 1; step <= last; step++) {
            note = note.with(texts.get("hint", step, Hints.STEPS, hints.steps().get(step - 1)));
        }
        return count <= Hints.STEPS
                ? note.with(texts.get(count < Hints.STEPS ? "hint.more" : "hint.last"))
                : note.with(answer());
    }

    /** What the answer cell held at first. */
    Note untouched() {
        return code(folder.flatMap(ours -> Sync.untouched(ours, task.id())), "reset");
    }

    private Note answer() {
        taken.ifPresent(help -> help.answerShown(task.id(), AnswerShown.IN_TURN));
        return code(folder.flatMap(ours -> Sync.answer(ours, task.id())), "hint.answer");
    }

    private Optional<String> failedRow() {
        return folder.flatMap(ours -> Progress.ofWorkbook())
                .flatMap(progress -> Optional.ofNullable(progress.failing().get(task.id())));
    }

    private Note code(Optional<String> code, String sentence) {
        return code.map(lines -> Note.of(texts.get(sentence, task.id())).with(Note.code(lines)))
                .orElseGet(() -> Note.of(texts.get("solutions.none", task.id())));
    }
}
