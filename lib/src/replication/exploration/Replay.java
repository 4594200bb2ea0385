package replication.exploration;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import replication.simulation.Experiment;
import replication.simulation.NodeId;
import replication.simulation.Run;

/** A run that was found, played again. */
public final class Replay<R extends Run> {
    private final LongFunction<Experiment<R>> beginnings;
    private final Judgement<R> judgement;
    private final Optional<R> ours;

    /** @param beginnings is set up to play it up to an event */
    Replay(Judgement<R> judgement, LongFunction<Experiment<R>> beginnings, Optional<R> ours) {
        this.judgement = judgement;
        this.beginnings = beginnings;
        this.ours = ours;
    }

    /** The whole run. */
    public R run() {
        return judgement.run();
    }

    /** How it breaks the promise; empty if it keeps it by now. */
    public Optional<Violation> violation() {
        return judgement.violation();
    }

    /** The same run where every part is right. */
    public Optional<R> ours() {
        return ours;
    }

    /** How many events it has. */
    public long events() {
        return judgement.events();
    }

    /**
     * The run as it stands after {@code event}, counted from 1; 0 is before the first one.
     *
     * @throws IllegalArgumentException if the run has no such event
     */
    public R upTo(long event) {
        return Played.of(beginning(event)).run();
    }

    /**
     * What every node knows after {@code event}, in a few words; nodes that have nothing to show are left out.
     *
     * @throws IllegalArgumentException if the run has no such event
     */
    public Map<NodeId, String> statesAfter(long event) {
        Experiment<R> beginning = beginning(event);
        Played.of(beginning);
        return beginning.simulation().states();
    }

    private Experiment<R> beginning(long event) {
        if (event < 0 || event > events()) {
            throw new IllegalArgumentException(
                    "This run has " + events() + " events: upTo takes 0 to " + events() + ", not " + event + ".");
        }
        return beginnings.apply(event);
    }
}
