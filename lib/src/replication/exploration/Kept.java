package replication.exploration;

import java.time.Duration;
import java.util.List;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.simulation.Step;

/**
 * A step that a smaller run still has.
 *
 * @param index its place among the steps of the whole scenario, from 0; {@link #ADDED} where it has none
 */
record Kept(int index, Scenario.Timed timed) {
    /** The index of what a search has added to the steps of the scenario. */
    static final int ADDED = -1;

    /** {@code node} crashes and starts again. Where a chooser decides the order, it decides when. */
    static List<Kept> crashAndRestart(NodeId node) {
        return List.of(
                new Kept(ADDED, new Scenario.Timed(Duration.ZERO, Fault.crash(node))),
                new Kept(ADDED, new Scenario.Timed(Duration.ZERO, Fault.restart(node))));
    }

    /** Whom an added step concerns. */
    static NodeId nodeOf(Kept added) {
        return added.timed().step() instanceof Fault.Crash crash
                ? crash.node()
                : ((Fault.Restart) added.timed().step()).node();
    }

    Kept at(Duration time) {
        return new Kept(index, new Scenario.Timed(time, timed.step()));
    }

    Kept doing(Step step) {
        return new Kept(index, new Scenario.Timed(timed.at(), step));
    }
}
