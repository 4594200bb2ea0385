package replication.singleleader;

import java.util.Map;
import java.util.Optional;
import replication.simulation.NodeId;

/**
 * Who leads when the leader has failed. Task {@code failover}.
 *
 * <p>The node that runs the failover asks all others where their logs end. Whoever has answered takes nothing from the
 * old leader any more. A majority must have answered, because two majorities of one cluster share a node, and no node
 * answers twice for the same epoch.
 *
 * <p>The library's own: {@code LongestLog}.
 */
public interface Failover {
    /**
     * @param leader the node that leads from now on
     * @param epoch its epoch
     */
    record Promotion(NodeId leader, long epoch) {}

    /**
     * @param clusterSize how many nodes the cluster has, the failed leader among them
     * @param reachable where the log of each node ends that has answered; what the failed leader said last may still be
     *     among them; made for this call, so it may be changed
     * @param failed the leader that nobody hears any more
     * @param oldEpoch its epoch
     * @return the new leader in the epoch after {@code oldEpoch}; empty if too few have answered. Of two equally long
     *     logs the node with the greater id wins.
     */
    Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch);
}
