package workbook.mutants.winmajority;

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
        says = "A later election has begun",
        because = "never looks whether an answer knows a higher term")
final class IgnoresHigherTerms implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        return voters(term, self, replies) * 2 > clusterSize ? Tally.WON : Tally.WAITING;
    }
}
