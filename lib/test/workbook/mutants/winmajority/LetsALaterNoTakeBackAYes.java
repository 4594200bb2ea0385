package workbook.mutants.winmajority;

import static workbook.mutants.winmajority.RightParts.higherTerm;

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
        row = "leadsWithAMajorityInEveryOrder",
        says = "said yes",
        because = "keeps one answer of each voter in this term, the last one; a no to its older request may come after"
                + " the yes",
        onlyThere = true)
final class LetsALaterNoTakeBackAYes implements VoteCounter {
    @Override
    public Tally count(int clusterSize, long term, NodeId self, List<VoteReply> replies) {
        if (higherTerm(term, replies)) {
            return Tally.STEP_DOWN;
        }
        Map<NodeId, Boolean> said = new HashMap<>(Map.of(self, true));
        replies.stream()
                .filter(reply -> reply.term() == term)
                .forEach(reply -> said.put(reply.voter(), reply.granted()));
        long yes = said.values().stream().filter(Boolean::booleanValue).count();
        return yes * 2 > clusterSize ? Tally.WON : Tally.WAITING;
    }
}
