package replication.election;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.simulation.Trace;

/**
 * The nodes of one election, for whoever puts them on machines of its own that have more to do than elect. Made by
 * {@link LeaderElection#hosted}.
 */
public final class HostedElection {
    private final LeaderElection election;
    private final ElectionNode.Cluster cluster;

    HostedElection(LeaderElection election, ElectionNode.Cluster cluster) {
        this.election = election;
        this.cluster = cluster;
    }

    /**
     * The program of {@code node}. Asked for a second time, it is that of a node which has lost its memory.
     *
     * @param timeout the node's own time-out; empty if it has the same as all
     * @param endOfLog where the node's log ends, whenever it is asked
     */
    public ElectorNode node(NodeId node, Optional<Duration> timeout, Supplier<LogPosition> endOfLog) {
        return timeout.map(own -> election.electionTimeout(own, own))
                .orElse(election)
                .newNode(node, cluster, Optional.of(endOfLog));
    }

    /** What came out so far. */
    public ElectionRun outcome(Trace trace, Duration now, List<Scenario.Timed> steps) {
        return new ElectionRun(trace, now, steps, cluster.record());
    }
}
