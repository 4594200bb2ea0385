package replication.singleleader;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import replication.simulation.Node;
import replication.simulation.NodeId;
import replication.simulation.Trace;

/**
 * The nodes and clients of one run of a cluster, for whoever puts them on machines of its own: the cluster itself, or a
 * system in which somebody else decides who leads. Made by {@link SingleLeaderCluster#hosted}.
 */
public final class HostedLog {
    private final Parts parts;
    private final RunRecord record;
    private final Map<NodeId, ReplicatedNode> machines = new LinkedHashMap<>();

    HostedLog(Parts parts, Supplier<Duration> trueTime) {
        this.parts = parts;
        record = new RunRecord(trueTime);
    }

    /** The program of {@code node}, which knows nothing yet. It takes the place of an earlier one of the same node. */
    public LogNode node(NodeId node) {
        ReplicatedNode machine = new ReplicatedNode(node, parts, record);
        machines.put(node, machine);
        return machine;
    }

    /** The program of one client, for which the first leader is the leader for ever. */
    Node<Message> client() {
        return client(parts::firstLeader);
    }

    /**
     * The program of one client.
     *
     * @param leader whom it takes for the leader, whenever a read in its session finds no follower that is far enough
     */
    public Node<Message> client(Supplier<NodeId> leader) {
        return new ClientNode(parts, record, leader);
    }

    /**
     * What came out so far.
     *
     * @param quiet whether nothing is left to happen
     */
    public SingleLeaderRun outcome(boolean quiet, Trace trace) {
        return new SingleLeaderRun(parts.durability, quiet, trace, record, states());
    }

    /** Whether the leader of the newest epoch has heard from all others that they have what it has. */
    public boolean isDone() {
        return machines.values().stream()
                .filter(node -> node.role() == NodeRole.LEADER)
                .max(Comparator.comparingLong(ReplicatedNode::epoch))
                .filter(ReplicatedNode::isDone)
                .isPresent();
    }

    private Map<NodeId, SingleLeaderRun.NodeState> states() {
        TreeSet<String> keys = new TreeSet<>();
        record.writes().forEach(write -> keys.add(write.key()));
        Map<NodeId, SingleLeaderRun.NodeState> states = new LinkedHashMap<>();
        machines.forEach((node, machine) -> {
            SortedMap<String, String> data = new TreeMap<>();
            keys.forEach(key -> machine.replica().read(key).ifPresent(value -> data.put(key, value)));
            states.put(
                    node,
                    new SingleLeaderRun.NodeState(
                            machine.role(), machine.epoch(), machine.replica().log(), data));
        });
        return states;
    }
}
