package workbook.submission;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
 *
 * <p>An answer can end this program, as any program of the same user. So whoever was being graded when one ended comes
 * last and alone in the next, and no more after two.
 */
public final class ClassGrading {
    private static final long LAST_WORDS_SECONDS = 5;
    /** After so many gradings that came to no end there is no other one. */
    private static final int DEATHS = 2;

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
            List<Submission> suspects = Collections.synchronizedList(new ArrayList<>());
            CompletionService<Optional<Graded>> graded = new ExecutorCompletionService<>(pool);
            submissions.forEach(submission -> graded.submit(() -> {
                Optional<Graded> marks = marks(submission, 0);
                if (marks.isEmpty()) {
                    suspects.add(submission);
                }
                return marks;
            }));
            for (int left = submissions.size(); left > 0; left--) {
                graded.take().get().ifPresent(listener);
            }
            for (Submission suspect : suspects) {
                graded.submit(() -> marks(suspect, DEATHS - 1));
                listener.accept(graded.take()
                        .get()
                        .orElseGet(() -> failed(suspect, Texts.of("submission").get("deadly"))));
            }
        } catch (ExecutionException ours) {
            throw new IllegalStateException(ours.getCause());
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        }
    }

    /**
     * The marks of {@code submission}.
     *
     * @param deaths how often a grading of it may have come to no end
     * @return empty if that has happened more often
     */
    private Optional<Graded> marks(Submission submission, int deaths) {
        try {
            String key = SubmissionKey.of(submission, tasks, library);
            Optional<Marks> before = kept.find(key, submission.learner());
            if (before.isPresent()) {
                return Optional.of(new Graded(before.get(), true, Optional.empty()));
            }
            return kept.timesBegun(key) > deaths ? Optional.empty() : Optional.of(graded(submission, key));
        } catch (WrongUse | IOException noJvmOrNoFile) {
            return Optional.of(failed(submission, noJvmOrNoFile.getMessage()));
        } catch (RuntimeException | Error ours) {
            String reason = ours.toString().lines().limit(2).collect(Collectors.joining(" "));
            return Optional.of(failed(submission, reason));
        }
    }

    private Graded graded(Submission submission, String key) {
        kept.begin(key);
        try {
            Marks marks = new SubmissionGrader(tasks).grade(submission);
            return new Graded(marks, false, keep(key, marks));
        } finally {
            // An answer may interrupt this program, too.
            if (!Thread.currentThread().isInterrupted()) {
                kept.end(key);
            }
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
