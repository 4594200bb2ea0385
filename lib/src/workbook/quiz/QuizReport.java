package workbook.quiz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import workbook.grade.Outcome;
import workbook.grade.RowReport;
import workbook.grade.Status;
import workbook.grade.TaskReport;

/** Sums answers up, in the form in which every task is reported. */
public final class QuizReport {
    /** The task's id. */
    public static final String TASK = "quiz";

    private QuizReport() {}

    /**
     * The report on {@code answers}.
     *
     * @param answers by question id; a question that is not in it is open
     */
    public static TaskReport of(QuizBank bank, Map<String, Letters> answers) {
        List<Verdict> verdicts = bank.questions().stream()
                .map(question -> new Verdict(question, answers.getOrDefault(question.id(), Letters.NONE)))
                .toList();
        long right = verdicts.stream().filter(Verdict::isRight).count();
        return new TaskReport(
                TASK,
                status(verdicts, right),
                points(right),
                points(verdicts.size()),
                verdicts.stream().map(QuizReport::row).toList(),
                Optional.empty());
    }

    /** Multiplying by 0.2 would leave crumbs behind, such as 0.6000000000000001. */
    private static double points(long questions) {
        return Math.round(questions * Verdict.POINTS * 10) / 10.0;
    }

    private static Status status(List<Verdict> verdicts, long right) {
        if (verdicts.stream().allMatch(Verdict::isOpen)) {
            return Status.NOT_STARTED;
        }
        return right == 0 ? Status.FAILED : right == verdicts.size() ? Status.PASSED : Status.PARTIAL;
    }

    private static RowReport row(Verdict verdict) {
        Question question = verdict.question();
        return new RowReport(
                question.id().toLowerCase(Locale.ROOT),
                question.title(),
                verdict.isOpen() ? Outcome.NOT_STARTED : verdict.isRight() ? Outcome.PASSED : Outcome.FAILED,
                verdict.isRight() ? Verdict.POINTS : 0,
                Verdict.POINTS,
                verdict.isOpen() || verdict.isRight() ? "" : verdict.sentence(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
