package workbook.mutants.winmajority;

import static workbook.mutants.winmajority.RightParts.higherTerm;
import static workbook.mutants.winmajority.RightParts.voters;

import java.util.List;
import replication.election.Tally;
import replication.election.VoteCounter;
import replication.election.VoteReply;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "win-majority",
        row = "moreThanHalfOfTheCluster",
        says = "n1 has 1 of 2 votes",
        because = "half of the cluster is enough, so both halves can win")
class HalfIsEnough implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        if (higherTerm(term, replies)) {
            return Tally.STEP_DOWN;
        }
        return voters(term, self, replies) * 2 >= clusterSize ? Tally.WON : Tally.WAITING;
    }
}
