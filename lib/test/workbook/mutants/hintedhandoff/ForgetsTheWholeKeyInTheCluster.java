package workbook.mutants.hintedhandoff;

import java.util.ArrayList;
import replication.leaderless.Hint;
import workbook.mutants.Wrong;

@Wrong(
        task = "hinted-handoff",
        row = "homesGetWhatTheyMissed",
        says = "x differs",
        because = "removes by node and key: in the cluster the newer version never arrives")
final class ForgetsTheWholeKeyInTheCluster extends Usual {
    @Override
    public void onDelivered(Hint hint) {
        waiting.getOrDefault(hint.node(), new ArrayList<>())
                .removeIf(other -> other.key().equals(hint.key()));
    }
}
