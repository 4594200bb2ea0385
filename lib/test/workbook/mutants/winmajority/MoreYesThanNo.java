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
        because = "more yes than no is enough")
final class MoreYesThanNo implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        if (higherTerm(term, replies)) {
            return Tally.STEP_DOWN;
        }
        long no = replies.stream().filter(reply -> !reply.granted()).count();
        return voters(term, self, replies) > no ? Tally.WON : Tally.WAITING;
    }
}
