package workbook.mutants.winmajority;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import replication.election.Tally;
import replication.election.VoteCounter;
import replication.election.VoteReply;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "win-majority", how = "groups the answers by voter, and counts those who lack a yes")
final class GroupsByVoter implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        Map<Boolean, List<VoteReply>> byAge =
                replies.stream().collect(Collectors.partitioningBy(reply -> reply.term() > term));
        if (!byAge.get(true).isEmpty()) {
            return Tally.STEP_DOWN;
        }
        Map<NodeId, Boolean> yes = new TreeMap<>(Map.of(self, true));
        for (VoteReply reply : byAge.get(false)) {
            yes.merge(reply.voter(), reply.granted() && reply.term() == term, Boolean::logicalOr);
        }
        long without = clusterSize
                - yes.values().stream().filter(Boolean::booleanValue).count();
        return without < clusterSize - without ? Tally.WON : Tally.WAITING;
    }
}
