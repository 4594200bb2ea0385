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
        says = "[follower1 (1, 1), follower1 (1, 1)]",
        because = "counts messages: of all orders of one write, one doubled confirmation is the smallest that shows"
                + " it")
final class CountsMessagesInEveryOrder implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        return new CountsMessages().decide(durability, entry, followers, received, timedOut);
    }
}
