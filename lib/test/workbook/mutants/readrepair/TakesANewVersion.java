package workbook.mutants.readrepair;

import java.util.Map;
import java.util.Optional;
import replication.leaderless.Version;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "bringsTheNewestToWhoLacksIt",
        says = "The repairs should be {c=new (9 alice)}; they are {c=new (10 alice)}",
        because = "stamps the repair as if it were a write")
final class TakesANewVersion extends Usual {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, Versioned> repairs = super.repairs(replies);
        repairs.replaceAll((node, held) -> new Versioned(
                held.value(),
                new Version(held.version().counter() + 1, held.version().writer())));
        return repairs;
    }
}
