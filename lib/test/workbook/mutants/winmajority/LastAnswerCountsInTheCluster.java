package workbook.mutants.winmajority;

import java.util.List;
import replication.election.Tally;
import replication.election.VoteCounter;
import replication.election.VoteReply;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "win-majority",
        row = "leadsWithAMajorityInEveryOrder",
        says = "said yes",
        because = "the same flaw, as the cluster shows it: an answer of the older term hides that of the newer one")
final class LastAnswerCountsInTheCluster implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        return new LastAnswerCounts().count(clusterSize, term, self, replies);
    }
}
