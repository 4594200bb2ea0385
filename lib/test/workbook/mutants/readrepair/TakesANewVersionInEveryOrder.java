package workbook.mutants.readrepair;

import java.util.Map;
import java.util.Optional;
import replication.leaderless.Version;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "homesAgreeInEveryOrder",
        says = "When everything has arrived, x differs",
        because = "stamps the repair: in some order it ties with the second write")
final class TakesANewVersionInEveryOrder extends Usual {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, Versioned> repairs = super.repairs(replies);
        repairs.replaceAll((node, held) -> new Versioned(
                held.value(),
                new Version(held.version().counter() + 1, held.version().writer())));
        return repairs;
    }
}
