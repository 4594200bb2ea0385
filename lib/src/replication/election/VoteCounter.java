package replication.election;

import java.util.List;
import replication.simulation.NodeId;

/**
 * How a candidate counts. Task {@code win-majority}.
 *
 * <p>Answers come late, twice, or belong to an election that is over. A majority is counted over the whole cluster,
 * those who are silent included; else two sides of a cut would both find one.
 *
 * <p>Source: the unit's document, exercise 3, {@code LeaderElection.start_election}.
 *
 * <p>The library's own: {@code StrictMajority}.
 */
public interface VoteCounter {
    /**
     * Counts after every answer.
     *
     * @param clusterSize all nodes, also those that are down or cut off
     * @param term the term in which {@code self} stands
     * @param self the candidate; its own vote is not among the replies
     * @param replies every answer that came since it began to stand, in the order of arrival
     */
    Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies);
}
