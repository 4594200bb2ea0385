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
        says = "should be UNKNOWN; it is OK",
        because = "tells the client ok when it is tired of waiting")
final class OkAfterAWhile implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        return timedOut ? Answer.OK : new OneByOne().decide(durability, entry, followers, received, false);
    }
}
