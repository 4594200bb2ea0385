package workbook.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import replication.consistency.History;
import replication.consistency.Linearizability;
import replication.consistency.Linearizability.Linearizable;
import replication.consistency.Linearizability.NotLinearizable;
import replication.consistency.Linearizability.Undecided;
import replication.consistency.Linearizability.Verdict;
import replication.consistency.Operation;

/**
 * What clients did, as bars: time goes right, one lane per process, a bar lasts from the call to the answer. A numbered
 * flag is the moment at which an operation takes effect in the order that was found; the lane "one copy" shows what a
 * single copy holds in that order. A bar without an end has an unknown outcome, a dashed one failed, and × marks the
 * operation that contradicts the others. Immutable; every method returns a changed copy.
 *
 * <p>Calls and answers stand in their order, not at their times: what matters is which came first. A long history is
 * cut to what lies around the contradiction, or to its beginning, and a line below says what is left out.
 */
public final class HistoryDiagram implements Drawing {
    /** What the caller chose. */
    record Options(
            Optional<Verdict> verdict,
            Optional<String> key,
            List<Operation> accused,
            Optional<String> reason,
            Optional<String> title) {}

    private final History history;
    private final Options options;

    private HistoryDiagram(History history, Options options) {
        this.history = history;
        this.options = options;
    }

    /** The operations alone, without an order. */
    public static HistoryDiagram of(History history) {
        return new HistoryDiagram(
                history,
                new Options(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
    }

    /** Shows the order that {@code verdict} found in this history, or the operation that fits nowhere, and why. */
    public HistoryDiagram verdict(Verdict verdict) {
        return with(new Options(
                Optional.of(verdict),
                verdict instanceof NotLinearizable not ? Optional.of(not.key()) : options.key,
                verdict instanceof NotLinearizable not ? List.of(not.stuck()) : options.accused,
                verdict instanceof Linearizable ? options.reason : Optional.of(sentence(verdict)),
                options.title));
    }

    /** Judges the history first, see {@link Linearizability#check(History)}; an interrupt ends that undecided. */
    public HistoryDiagram judged() {
        return verdict(
                Linearizability.check(history, () -> Thread.currentThread().isInterrupted()));
    }

    /** Shows the operations of one key only. */
    public HistoryDiagram key(String key) {
        return with(new Options(options.verdict, Optional.of(key), options.accused, options.reason, options.title));
    }

    /** Marks operations that contradict each other, and says in one sentence why. */
    public HistoryDiagram accuse(String reason, Operation... operations) {
        return with(new Options(
                options.verdict, options.key, Arrays.asList(operations), Optional.of(reason), options.title));
    }

    /** Puts {@code words} above the picture. */
    public HistoryDiagram title(String words) {
        return with(new Options(options.verdict, options.key, options.accused, options.reason, Optional.of(words)));
    }

    @Override
    public Picture picture() {
        HistoryLayout layout = HistoryLayout.fitting(history, options);
        String text = new HistoryStory(layout.content(), options).text();
        return new Picture(new HistoryDrawing(layout, options).svg(), text);
    }

    /** The picture's text twin. */
    @Override
    public String toString() {
        return picture().text();
    }

    private static String sentence(Verdict verdict) {
        return verdict instanceof Undecided undecided ? HistoryWords.undecided(undecided.reason()) : verdict.toString();
    }

    private HistoryDiagram with(Options changed) {
        return new HistoryDiagram(history, changed);
    }
}
