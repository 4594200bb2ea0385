package workbook.mutants.winmajority;

import java.util.List;
import replication.election.Tally;
import replication.election.VoteCounter;
import replication.election.VoteReply;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "win-majority",
        row = "eachVoterOnceAndInThisTerm",
        says = "and both once more",
        because = "takes two answers of a voter for one only where they come right behind each other")
final class SkipsOnlyAnEcho implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        int votes = 1;
        NodeId before = self;
        for (VoteReply reply : replies) {
            if (reply.term() > term) {
                return Tally.STEP_DOWN;
            }
            if (reply.granted() && reply.term() == term && !reply.voter().equals(before)) {
                votes++;
                before = reply.voter();
            }
        }
        return votes * 2 > clusterSize ? Tally.WON : Tally.WAITING;
    }
}
