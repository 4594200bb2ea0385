package workbook.grade;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import replication.exploration.Counterexample;
import replication.exploration.Thrown;
import workbook.check.UnusableAnswer;
import workbook.exercise.NotStarted;
import workbook.text.Texts;
import workbook.view.Excerpt;
import workbook.view.Picture;

/**
 * Why a row failed, in the learner's terms.
 *
 * @param outcome failed or not started
 * @param unusable whether the answer gets no points at all
 * @param run see {@link RowReport}, as for the pictures
 */
record Explanation(
        Outcome outcome,
        boolean unusable,
        String sentence,
        Optional<String> run,
        Optional<Picture> picture,
        Optional<Picture> ours) {
    private static final int DEEPEST = 20;

    Explanation {
        if (sentence.length() > Limits.SENTENCE) {
            sentence = sentence.substring(0, Limits.SENTENCE) + "…";
        }
    }

    /** Without a run to show. */
    private static Explanation of(Outcome outcome, boolean unusable, String sentence) {
        return new Explanation(outcome, unusable, sentence, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Explains what the rows of one check threw. It remembers what must not be told twice. */
    static final class Explainer {
        private final Texts texts = Texts.of("grade");
        private final AnswerClasses classes;
        private final Limits limits;
        private final Set<String> told = new HashSet<>();
        private Optional<String> initializer = Optional.empty();

        Explainer(AnswerClasses classes, Limits limits) {
            this.classes = classes;
            this.limits = limits;
        }

        Explanation explain(Throwable thrown) {
            Throwable cause = thrown instanceof ParameterResolutionException && thrown.getCause() != null
                    ? thrown.getCause()
                    : thrown;
            if (notStarted(cause)) {
                return Explanation.of(Outcome.NOT_STARTED, false, "");
            }
            if (cause instanceof UnusableAnswer) {
                return Explanation.of(Outcome.FAILED, true, cause.getMessage());
            }
            if (cause instanceof OutOfMemoryError) {
                String sentence = texts.get("stopped.memory", Limits.HEAP_MB);
                return Explanation.of(Outcome.FAILED, true, sentence);
            }
            if (cause instanceof Counterexample example && !thrownByLearner(cause)) {
                Optional<Excerpt> excerpt = Excerpt.of(example);
                return new Explanation(
                        Outcome.FAILED,
                        false,
                        sentence(example),
                        Optional.of(example.run()),
                        excerpt.map(Excerpt::picture),
                        excerpt.flatMap(Excerpt::ours));
            }
            if (isOutOfTime(cause)) {
                return Explanation.of(Outcome.NOT_RUN, false, sentence(cause));
            }
            learnersFrame(cause).ifPresent(frame -> told.add(cause.getClass().getName() + frame));
            return Explanation.of(Outcome.FAILED, false, sentence(cause));
        }

        /** What happened in the run of {@code example}; briefly if it was thrown, and another row has said so. */
        String sentence(Counterexample example) {
            if (example.thrown().isEmpty()) {
                return example.getMessage();
            }
            Thrown thrown = example.thrown().get();
            String what = sentence(thrown.what());
            boolean isTold = learnersFrame(thrown.what())
                    .filter(frame -> told.contains(thrown.what().getClass().getName() + frame))
                    .isPresent();
            if (isTold) {
                return what;
            }
            return thrown.during()
                    .map(event -> texts.get("row.thrown.event", thrown.event(), event, what))
                    .orElseGet(() -> texts.get("row.thrown.start", what));
        }

        private static boolean notStarted(Throwable thrown) {
            Throwable cause = thrown;
            for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
                if (cause instanceof NotStarted) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the answer has a hand in {@code thrown}, such as by an exception whose message throws another. */
        boolean comesFromTheAnswer(Throwable thrown) {
            Throwable cause = thrown;
            for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
                if (learnersFrame(cause).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        private String sentence(Throwable thrown) {
            if (isOutOfTime(thrown)) {
                Optional<StackTraceElement> frame =
                        Optional.ofNullable(thrown.getCause()).flatMap(this::learnersFrame);
                return texts.get("row.time", limits.row().toSeconds())
                        + frame.map(place -> texts.get("stopped.inside", classes.place(place)))
                                .orElse(".");
            }
            if (thrown instanceof TestAbortedException) {
                return texts.get("row.aborted");
            }
            if (thrown instanceof ExceptionInInitializerError && thrown.getCause() != null) {
                initializer = Optional.of(sentence(thrown.getCause()));
                return initializer.get();
            }
            if (thrown instanceof NoClassDefFoundError && initializer.isPresent()) {
                return initializer.get();
            }
            if (thrown instanceof AssertionError && !thrownByLearner(thrown)) {
                return assertion(thrown);
            }
            String message = thrown.getMessage() == null ? "" : firstLine(thrown.getMessage());
            return learnersFrame(thrown)
                    .map(frame -> thrownAt(thrown, classes.place(frame), message))
                    .orElse(message.isEmpty() ? thrown.getClass().getSimpleName() : message);
        }

        private String thrownAt(Throwable thrown, String place, String message) {
            String type = thrown.getClass().getSimpleName();
            if (StartsNothing.preventedToRead(thrown)) {
                return texts.get("row.environment", place);
            }
            if (StartsNothing.prevented(thrown)) {
                return texts.get("row.process", place);
            }
            if (thrown instanceof StackOverflowError) {
                return texts.get("row.overflow", type, place);
            }
            return message.isEmpty()
                    ? texts.get("row.thrown", type, place)
                    : texts.get("row.thrown.message", type, place, message);
        }

        /** JUnit puts expected and actual behind the sentence, in a form that is made for programmers of tests. */
        private String assertion(Throwable thrown) {
            String message = thrown.getMessage() == null ? texts.get("row.silent") : thrown.getMessage();
            if (thrown instanceof AssertionFailedError failed
                    && failed.isExpectedDefined()
                    && failed.isActualDefined()) {
                int tail = message.lastIndexOf("expected: ");
                String sentence =
                        tail < 0 ? message : message.substring(0, tail).replaceFirst(" ==> $", "");
                String values = texts.get(
                        "row.values",
                        failed.getExpected().getStringRepresentation(),
                        failed.getActual().getStringRepresentation());
                return sentence.isEmpty() ? values : sentence + ": " + values;
            }
            return message;
        }

        private boolean isOutOfTime(Throwable thrown) {
            return thrown instanceof TimeoutException && !thrownByLearner(thrown);
        }

        private boolean thrownByLearner(Throwable thrown) {
            return frames(thrown).findFirst().filter(classes::contains).isPresent();
        }

        private Optional<StackTraceElement> learnersFrame(Throwable thrown) {
            return frames(thrown).filter(classes::contains).findFirst();
        }

        /** An exception of the learner's own may say null here. */
        private static Stream<StackTraceElement> frames(Throwable thrown) {
            return Stream.ofNullable(thrown.getStackTrace()).flatMap(Arrays::stream);
        }

        private static String firstLine(String text) {
            return text.lines().findFirst().orElse("");
        }
    }
}
