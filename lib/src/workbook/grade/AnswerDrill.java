package workbook.grade;

import workbook.drill.Drill;
import workbook.drill.DrillResult;
import workbook.drill.Drills;
import workbook.text.Texts;

/** The child's work on one drill: finds the answers that are begun, and plays the drill with them. */
final class AnswerDrill {
    private final Texts texts = Texts.of("grade");
    private final DrillWork work;
    private final Javac javac;
    private final Replies replies;
    private final Watch watch;

    AnswerDrill(DrillWork work, Javac javac, Replies replies, Watch watch) {
        this.work = work;
        this.javac = javac;
        this.replies = replies;
        this.watch = watch;
    }

    void run() {
        Drill drill = Drills.of(work.drill()).orElseThrow();
        BegunAnswers begun = BegunAnswers.in(work.sources(), javac);
        AnswerClasses classes = begun.classes();
        watch.begin(classes, work.limits());
        try {
            DrillResult result = DrillResult.of(drill, begun.cast().seed(work.seed()), work.runs());
            replies.say(new DrilledAnswers(result, begun.places(), begun.leftOut()).reply());
        } catch (OutOfMemoryError thrownByTheAnswer) {
            replies.say(Reply.of(Reply.Kind.BROKEN, texts.get("stopped.memory", Limits.HEAP_MB)));
        } catch (RuntimeException | Error thrown) {
            replies.say(Reply.of(Reply.Kind.BROKEN, sentence(thrown, classes)));
        }
        watch.end();
        replies.say(Reply.of(Reply.Kind.END));
    }

    private String sentence(Throwable thrown, AnswerClasses classes) {
        Explanation why = new Explanation.Explainer(classes, work.limits()).explain(thrown);
        return why.outcome() == Outcome.NOT_STARTED
                ? texts.get("drill.open")
                : texts.get("drill.thrown", why.sentence());
    }
}
