package workbook.mutants.acknowledge;

import java.util.List;
import java.util.Set;
import replication.simulation.NodeId;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.Durability;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "acknowledge",
        row = "saysUnknownWhenTheTimeIsUp",
        says = "should be OK; it is UNKNOWN",
        because = "looks at the time first, so a write that is confirmed in time ends as unknown")
final class LooksAtTheTimeFirst implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        return timedOut ? Answer.UNKNOWN : new OneByOne().decide(durability, entry, followers, received, false);
    }
}
