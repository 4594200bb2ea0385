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
        says = "n1 has 2 of 4 votes",
        because = "asks for a majority of those who answered, not of the cluster")
class MajorityOfTheReplies implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        if (higherTerm(term, replies)) {
            return Tally.STEP_DOWN;
        }
        long answered = 1 + replies.stream().map(VoteReply::voter).distinct().count();
        boolean alone = clusterSize > 1 && answered == 1;
        return !alone && voters(term, self, replies) * 2 > answered ? Tally.WON : Tally.WAITING;
    }
}
