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
        row = "keepsItsPromiseInEveryOrder",
        says = "and the time is up. The answer should be UNKNOWN; it is OK",
        because = "tells ok when the time is up: what was lost on the way is never confirmed")
final class OkAfterAWhileInEveryOrder implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        return new OkAfterAWhile().decide(durability, entry, followers, received, timedOut);
    }
}
