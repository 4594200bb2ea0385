package workbook.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import replication.exploration.Seeds;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.grade.AnswerFile;
import workbook.grade.Grader;
import workbook.grade.TaskReport;
import workbook.text.Texts;

/** Grades one submission after the other, each in a JVM of its own. */
final class SubmissionGrader {
    private final List<Task> tasks;

    /** @param tasks those that count; none means all */
    SubmissionGrader(List<Task> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    /**
     * The marks of {@code submission}. Of a task that it answers in several files the best answer counts.
     *
     * @throws WrongUse if no JVM can be started
     */
    Marks grade(Submission submission) {
        List<String> troubles = new ArrayList<>(submission.troubles());
        List<TaskReport> reports = new ArrayList<>();
        try (Grader grader = Grader.ofOthers()) {
            for (Submission.HandedIn file : submission.files()) {
                read(file, troubles)
                        .ifPresent(answers -> reports.addAll(
                                grader.grade(wanted(answers), answers.answer(), answers.types(), Seeds.USUAL)));
            }
        }
        if (reports.isEmpty() && troubles.isEmpty()) {
            troubles.add(Texts.of("submission").get("nothing"));
        }
        return new Marks(submission.learner(), inOrder(TaskReport.best(reports)), troubles);
    }

    private static Optional<AnswerFile> read(Submission.HandedIn file, List<String> troubles) {
        try {
            return Optional.of(AnswerFile.read(file.path(), file.name()));
        } catch (WrongUse unreadable) {
            troubles.add(unreadable.getMessage());
        }
        return Optional.empty();
    }

    private List<Task> wanted(AnswerFile answers) {
        return answers.tasks().stream()
                .filter(task -> tasks.isEmpty() || tasks.contains(task))
                .toList();
    }

    private static List<TaskReport> inOrder(List<TaskReport> reports) {
        return Course.tasks().stream()
                .flatMap(task -> reports.stream().filter(report -> report.id().equals(task.id())))
                .toList();
    }
}
