package workbook.mutants.hintedhandoff;

import java.util.List;
import replication.leaderless.Hint;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "aHintStaysUntilItIsDelivered",
        says = "The second onReachable should return",
        because = "takes a hint away when it is sent")
final class DropsWhatItSends extends Usual {
    @Override
    public List<Hint> onReachable(NodeId node) {
        List<Hint> hints = super.onReachable(node);
        waiting.remove(node);
        return hints;
    }
}
