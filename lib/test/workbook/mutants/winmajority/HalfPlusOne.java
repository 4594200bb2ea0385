package workbook.mutants.winmajority;

import static workbook.mutants.winmajority.RightParts.higherTerm;
import static workbook.mutants.winmajority.RightParts.voters;

import java.util.List;
import replication.election.Tally;
import replication.election.VoteCounter;
import replication.election.VoteReply;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "win-majority", how = "two streams and the textbook's n / 2 + 1")
final class HalfPlusOne implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        if (higherTerm(term, replies)) {
            return Tally.STEP_DOWN;
        }
        return voters(term, self, replies) >= clusterSize / 2 + 1 ? Tally.WON : Tally.WAITING;
    }
}
