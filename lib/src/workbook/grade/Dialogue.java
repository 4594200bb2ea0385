package workbook.grade;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** What children say about some tasks, one child after the other, until every task has its report. */
final class Dialogue {
    /** On a busy machine a JVM and its compiler take long; a silent child is not a fault of the answer. */
    private static final Duration START = Duration.ofSeconds(60);
    /** What the child's own watch needs at most to notice something and to say so. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Deque<Task> left;
    private final List<TaskReport> reports = new ArrayList<>();
    private Optional<Transcript> open = Optional.empty();

    Dialogue(List<Task> tasks) {
        left = new ArrayDeque<>(tasks);
    }

    /** The tasks without a report. */
    List<Task> left() {
        return List.copyOf(left);
    }

    List<TaskReport> reports() {
        return List.copyOf(reports);
    }

    /**
     * Lets {@code child} work until it is done or ends; at least one task gets its report.
     *
     * @return whether the child is as good as new
     * @throws WrongUse if the request names a run that the check does not have
     * @throws IllegalStateException if the workbook itself failed there
     */
    boolean with(ChildProcess child, Request request) {
        try {
            child.send(request);
            Optional<Reply> reply = child.next(START);
            boolean silent = reply.isEmpty();
            while (reply.isPresent() && reply.get().kind() != Reply.Kind.END) {
                hear(reply.get());
                reply = child.next(request.limits().check().plus(MARGIN));
            }
            if (silent || open.isPresent()) {
                transcript().broken(child.lastWords());
                close();
            }
            return reply.isPresent();
        } catch (IOException gone) {
            transcript().broken(Texts.of("grade").get("stopped.silent"));
            close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            while (open.isPresent() || !left.isEmpty()) {
                transcript().broken(Texts.of("grade").get("stopped.interrupted"));
                close();
            }
        }
        return false;
    }

    private void hear(Reply reply) {
        switch (reply.kind()) {
            case TASK -> transcript();
            case DONE -> close();
            case REFUSED -> throw new WrongUse(reply.field(0));
            case BUG -> throw new IllegalStateException("The check failed by itself.\n" + reply.field(0));
            default -> transcript().add(reply);
        }
    }

    /** That of the task which is being checked; what a child says before its first task is about that one. */
    private Transcript transcript() {
        if (open.isEmpty()) {
            open = Optional.of(new Transcript(left.remove()));
        }
        return open.get();
    }

    private void close() {
        reports.add(transcript().report());
        open = Optional.empty();
    }
}
