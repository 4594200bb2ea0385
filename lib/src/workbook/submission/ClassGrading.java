package workbook.submission;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.grade.Outcome;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.text.Texts;

/**
 * Grades the submissions of a class, several at once, and goes on after whatever one of them does. Marks are kept as
 * soon as there are some, under a fingerprint of what was handed in, what was asked for and this library: another
 * grading of the same finds them. Only what ran out of time or broke is graded anew.
 */
public final class ClassGrading {
    private static final long LAST_WORDS_SECONDS = 5;

    private final List<Task> tasks;
    private final KeptMarks kept;
    private final String library;

    /**
     * What came of one submission.
     *
     * @param before whether an earlier grading had found it out
     * @param failure why it could not be graded, or why its marks could not be kept; a sentence
     */
    public record Graded(Marks marks, boolean before, Optional<String> failure) {}

    /**
     * One grading.
     *
     * @param tasks those that count; none means all
     * @param folder where marks are kept; it need not exist
     */
    public ClassGrading(List<Task> tasks, Path folder) {
        this.tasks = List.copyOf(tasks);
        this.kept = new KeptMarks(folder);
        this.library = library();
    }

    private static String library() {
        try {
            return SubmissionKey.ofLibrary(Path.of(ClassGrading.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Grades {@code submissions}.
     *
     * @param jobs how many at once
     * @param listener hears of each as soon as it is graded, in the thread of the caller
     * @throws InterruptedException if somebody interrupts this thread; what is graded until then is kept
     */
    public void grade(List<Submission> submissions, int jobs, Consumer<Graded> listener) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(jobs);
        try {
            CompletionService<Graded> graded = new ExecutorCompletionService<>(pool);
            submissions.forEach(submission -> graded.submit(() -> marks(submission)));
            for (int left = submissions.size(); left > 0; left--) {
                listener.accept(graded.take().get());
            }
        } catch (ExecutionException ours) {
            throw new IllegalStateException(ours.getCause());
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Graded marks(Submission submission) {
        try {
            String key = SubmissionKey.of(submission, tasks, library);
            Optional<Marks> before = kept.find(key, submission.learner());
            if (before.isPresent()) {
                return new Graded(before.get(), true, Optional.empty());
            }
            Marks marks = new SubmissionGrader(tasks).grade(submission);
            return new Graded(marks, false, keep(key, marks));
        } catch (WrongUse | IOException noJvmOrNoFile) {
            return failed(submission, noJvmOrNoFile.getMessage());
        } catch (RuntimeException | Error ours) {
            String reason = ours.toString().lines().limit(2).collect(Collectors.joining(" "));
            return failed(submission, reason);
        }
    }

    private static Graded failed(Submission submission, String reason) {
        String sentence = Texts.of("submission").get("failed", submission.learner(), reason);
        return new Graded(new Marks(submission.learner(), List.of(), List.of(sentence)), false, Optional.of(sentence));
    }

    /** What ran out of time may have met a busy machine, and what broke may have met a Ctrl-C. */
    private static boolean mayEndOtherwise(TaskReport report) {
        return report.status() == Status.BROKEN
                || report.rows().stream().anyMatch(row -> row.outcome() == Outcome.NOT_RUN);
    }

    private Optional<String> keep(String key, Marks marks) {
        if (marks.reports().stream().noneMatch(ClassGrading::mayEndOtherwise)) {
            try {
                kept.keep(key, marks);
            } catch (IOException full) {
                return Optional.of(Texts.of("submission").get("unkept", full.getMessage()));
            }
        }
        return Optional.empty();
    }
}
