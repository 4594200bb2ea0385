package workbook.mutants.winmajority;

import static workbook.mutants.winmajority.RightParts.higherTerm;
import static workbook.mutants.winmajority.RightParts.voters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import replication.election.Tally;
import replication.election.VoteCounter;
import replication.election.VoteReply;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "win-majority",
        row = "eachVoterOnceAndInThisTerm",
        says = "n3 also, earlier, in term 3",
        because = "only the first answer of each voter counts, even if it is of an older term")
final class FirstAnswerCounts implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        if (higherTerm(term, replies)) {
            return Tally.STEP_DOWN;
        }
        Map<NodeId, VoteReply> first = new HashMap<>();
        replies.forEach(reply -> first.putIfAbsent(reply.voter(), reply));
        return voters(term, self, List.copyOf(first.values())) * 2 > clusterSize ? Tally.WON : Tally.WAITING;
    }
}
