package workbook.mutants.hintedhandoff;

import java.util.List;
import replication.leaderless.Hint;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "homesGetWhatTheyMissed",
        says = "In the end, long after everybody was back, x differs",
        because = "takes a hint away when it is sent, and the message is lost")
final class DropsWhatItSendsInTheCluster extends Usual {
    @Override
    public List<Hint> onReachable(NodeId node) {
        List<Hint> hints = super.onReachable(node);
        waiting.remove(node);
        return hints;
    }
}
