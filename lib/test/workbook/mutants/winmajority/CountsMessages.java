package workbook.mutants.winmajority;

import static workbook.mutants.winmajority.RightParts.higherTerm;

import java.util.List;
import replication.election.Tally;
import replication.election.VoteCounter;
import replication.election.VoteReply;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "win-majority",
        row = "eachVoterOnceAndInThisTerm",
        says = "Two copies of one answer",
        because = "counts messages, so a doubled yes is two votes")
class CountsMessages implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        if (higherTerm(term, replies)) {
            return Tally.STEP_DOWN;
        }
        long votes = 1
                + replies.stream()
                        .filter(reply -> reply.granted() && reply.term() == term)
                        .count();
        return votes * 2 > clusterSize ? Tally.WON : Tally.WAITING;
    }
}
