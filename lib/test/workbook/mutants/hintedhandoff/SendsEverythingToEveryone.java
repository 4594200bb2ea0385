package workbook.mutants.hintedhandoff;

import java.util.ArrayList;
import java.util.List;
import replication.leaderless.Hint;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aDeliveryTakesAwayOneHint",
        says = "for b: x",
        because = "hands out the hints of all nodes to whoever is back")
final class SendsEverythingToEveryone extends Usual {
    @Override
    public List<Hint> onReachable(NodeId node) {
        List<Hint> all = new ArrayList<>();
        waiting.values().forEach(all::addAll);
        return all;
    }
}
