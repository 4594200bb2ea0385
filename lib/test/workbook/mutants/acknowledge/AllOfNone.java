package workbook.mutants.acknowledge;

import static workbook.mutants.acknowledge.RightParts.answer;
import static workbook.mutants.acknowledge.RightParts.proves;

import java.util.List;
import java.util.Set;
import replication.simulation.NodeId;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.Durability;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "acknowledge",
        row = "asksForNoMoreThanPromised",
        says = "have come in: none. The answer should be WAIT; it is OK",
        because = "asks whether all answers so far are good: all of none are")
final class AllOfNone implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        return answer(received.stream().allMatch(confirmation -> proves(confirmation, entry)), timedOut);
    }
}
