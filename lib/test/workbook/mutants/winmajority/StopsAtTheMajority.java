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
        row = "aHigherTermEndsIt",
        says = "The higher term counts before the votes",
        because = "stops counting at the majority and does not read the answers behind it")
final class StopsAtTheMajority implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        for (int read = 0; read <= replies.size(); read++) {
            if (higherTerm(term, replies.subList(0, read))) {
                return Tally.STEP_DOWN;
            }
            if (voters(term, self, replies.subList(0, read)) * 2 > clusterSize) {
                return Tally.WON;
            }
        }
        return Tally.WAITING;
    }
}
