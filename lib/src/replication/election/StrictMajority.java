package replication.election;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import replication.simulation.NodeId;

/** More than half of the cluster, each voter once, in this term only. */
final class StrictMajority implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        Set<NodeId> voters = new TreeSet<>(Set.of(self));
        for (VoteReply reply : replies) {
            if (reply.term() > term) {
                return Tally.STEP_DOWN;
            }
            if (reply.granted() && reply.term() == term) {
                voters.add(reply.voter());
            }
        }
        return voters.size() * 2 > clusterSize ? Tally.WON : Tally.WAITING;
    }
}
