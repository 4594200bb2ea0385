package workbook.mutants.readrepair;

import java.util.Map;
import java.util.Optional;
import replication.leaderless.Version;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "homesAgreeAfterReadsInManyRuns",
        says = "alice",
        because = "stamps the repair: it ties with the next write, which one home then refuses")
final class TakesANewVersionInTheCluster extends Usual {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, Versioned> repairs = super.repairs(replies);
        repairs.replaceAll((node, held) -> new Versioned(
                held.value(),
                new Version(held.version().counter() + 1, held.version().writer())));
        return repairs;
    }
}
