package workbook.grade;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import workbook.check.OwnTime;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** What children say about some tasks, one child after the other, until every task has its report. */
final class Dialogue {
    /** On a busy machine a JVM and its compiler take long; a silent child is not a fault of the answer. */
    private static final Duration START = Duration.ofMinutes(3);
    /** What the child's own watch needs at most to notice something and to say so, beside the time that it counts. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    /** What a child has to confirm when it is asked: it decides about more than a row. */
    private static final Set<Reply.Kind> CONFIRMED = Set.of(Reply.Kind.DONE, Reply.Kind.REFUSED, Reply.Kind.BUG);

    private final Belongings belongings;
    private final Deque<Task> left;
    private final List<TaskReport> reports = new ArrayList<>();
    private Optional<Transcript> open = Optional.empty();

    /** @param belongings what no answer may change */
    Dialogue(List<Task> tasks, Belongings belongings) {
        this.belongings = belongings;
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
        Duration limit = request.limits().check().multipliedBy(OwnTime.SLOWEST).plus(MARGIN);
        try {
            child.send(request);
            Optional<Reply> reply = child.next(START);
            boolean silent = reply.isEmpty();
            while (reply.isPresent() && reply.get().kind() != Reply.Kind.END) {
                if (CONFIRMED.contains(reply.get().kind())) {
                    Optional<String> doubt = child.doubt(limit);
                    if (doubt.isPresent()) {
                        return broken(doubt.get());
                    }
                }
                hear(reply.get());
                reply = child.next(limit);
            }
            if (silent || open.isPresent()) {
                return broken(child.lastWords());
            }
            return reply.isPresent() && child.doubt(limit).isEmpty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException nothingThatAChildSays) {
            return broken(Texts.of("grade").get("stopped.forged"));
        } catch (IOException gone) {
            return broken(Texts.of("grade").get("stopped.silent"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            while (open.isPresent() || !left.isEmpty()) {
                broken(Texts.of("grade").get("stopped.interrupted"));
            }
        }
        return false;
    }

    /** Ends the task that is being checked; its child is as good as new no more. */
    private boolean broken(String sentence) {
        transcript().broken(sentence);
        close();
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
        belongings
                .putBack()
                .ifPresent(changed ->
                        transcript().broken(Texts.of("grade").get("stopped.changed", changed.getFileName())));
        reports.add(transcript().report());
        open = Optional.empty();
    }
}
