package workbook.mutants.winmajority;

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
        if (replies.stream().anyMatch(reply -> reply.term() > term)) {
            return Tally.STEP_DOWN;
        }
        long others = replies.stream()
                .filter(reply -> reply.granted() && reply.term() == term)
                .map(VoteReply::voter)
                .filter(voter -> !voter.equals(self))
                .distinct()
                .count();
        return 1 + others >= clusterSize / 2 + 1 ? Tally.WON : Tally.WAITING;
    }
}
