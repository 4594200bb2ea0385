package workbook.mutants.readrepair;

import java.util.Map;
import java.util.Optional;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "homesAgreeAfterReadsInManyRuns",
        says = "x differs",
        because = "repairs nothing at all")
final class NeverRepairs extends Usual {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        return Map.of();
    }
}
