package workbook.cli;

import java.io.PrintStream;
import java.util.Optional;
import workbook.grade.TaskReport;
import workbook.submission.ClassGrading.Graded;
import workbook.text.Texts;

/** Tells a teacher how far the grading of a class is: in a bar, or in one line a submission where a bar cannot move. */
final class ClassProgress {
    private final Texts texts = Texts.of("cli");
    private final PrintStream out;
    private final boolean bar;
    private final int all;
    private int done;
    private int before;
    private boolean failed;
    private Optional<String> note = Optional.empty();

    ClassProgress(PrintStream out, boolean bar, int all) {
        this.out = out;
        this.bar = bar;
        this.all = all;
        show("");
    }

    void graded(Graded one) {
        done++;
        before += one.before() ? 1 : 0;
        one.failure().ifPresent(this::failed);
        String points = TaskReport.text(one.marks().points());
        show(texts.get(
                one.before() ? "class.before" : "class.graded",
                done,
                all,
                one.marks().learner(),
                points));
    }

    /** What keeps marks from being kept is the same for all of them, and is told once. */
    private void failed(String sentence) {
        failed = true;
        note = note.or(() -> Optional.of(sentence));
    }

    /** Whether something could not be graded or kept. */
    boolean failed() {
        return failed;
    }

    private void show(String line) {
        if (bar) {
            out.print("\r\033[K" + texts.get("class.bar", Steps.bar((double) done / all, 0), done, all));
            out.flush();
        } else if (!line.isEmpty()) {
            out.println(line);
        }
    }

    void end() {
        clear();
        note.ifPresent(out::println);
        if (before > 0) {
            out.println(texts.get("class.kept", before, all));
        }
    }

    void stopped() {
        clear();
        out.println(texts.get("class.stopped", done, all));
    }

    private void clear() {
        out.print(bar ? "\r\033[K" : "");
    }
}
