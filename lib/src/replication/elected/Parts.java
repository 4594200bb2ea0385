package replication.elected;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import replication.election.LeaderElection;
import replication.simulation.NodeId;
import replication.singleleader.SingleLeaderCluster;

/**
 * What one cluster is made of. Immutable; every method returns a changed copy.
 *
 * @param log the nodes and the parts that keep and ship the log; nothing else of it counts
 * @param election the rules and times of the election; nothing else of it counts
 * @param timeouts of nodes that have a time-out of their own
 * @param end empty: a while after the last step
 */
record Parts(
        SingleLeaderCluster log,
        LeaderElection election,
        Map<NodeId, Duration> timeouts,
        boolean forwarding,
        Optional<Duration> end) {

    static Parts of(SingleLeaderCluster log, LeaderElection election) {
        return new Parts(log, election, Map.of(), false, Optional.empty());
    }

    Parts log(UnaryOperator<SingleLeaderCluster> change) {
        return new Parts(change.apply(log), election, timeouts, forwarding, end);
    }

    Parts election(UnaryOperator<LeaderElection> change) {
        return new Parts(log, change.apply(election), timeouts, forwarding, end);
    }

    Parts timeout(NodeId node, Duration time) {
        Map<NodeId, Duration> more = new TreeMap<>(timeouts);
        more.put(node, time);
        return new Parts(log, election, more, forwarding, end);
    }

    Parts withForwarding() {
        return new Parts(log, election, timeouts, true, end);
    }

    Parts until(Duration time) {
        return new Parts(log, election, timeouts, forwarding, Optional.of(time));
    }

    /** Empty if log or election cannot do without {@code node}. */
    Optional<Parts> without(NodeId node) {
        return log.without(node)
                .flatMap(fewer ->
                        election.without(node).map(others -> new Parts(fewer, others, timeouts, forwarding, end)));
    }
}
