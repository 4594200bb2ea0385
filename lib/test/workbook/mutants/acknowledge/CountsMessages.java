package workbook.mutants.acknowledge;

import static workbook.mutants.acknowledge.RightParts.answer;
import static workbook.mutants.acknowledge.RightParts.needed;
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
        row = "countsFollowersNotMessages",
        says = "counts once; it is OK",
        because = "counts messages, so one follower's doubled answer passes for two followers")
final class CountsMessages implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        long count = received.stream()
                .filter(confirmation -> proves(confirmation, entry))
                .count();
        return answer(count >= needed(durability, followers), timedOut);
    }
}
