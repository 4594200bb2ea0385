package workbook.mutants.hintedhandoff;

import java.util.List;
import replication.leaderless.Hint;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aHintStaysUntilItIsDelivered",
        says = "asked before any hint was kept",
        because = "takes it for granted that something has been kept for the node",
        onlyThere = true)
final class KnowsOnlyWhoWasSilent extends Usual {
    @Override
    public List<Hint> onReachable(NodeId node) {
        return List.copyOf(waiting.get(node));
    }
}
