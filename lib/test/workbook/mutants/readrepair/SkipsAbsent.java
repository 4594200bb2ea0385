package workbook.mutants.readrepair;

import java.util.Map;
import java.util.Optional;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "bringsTheNewestToWhoLacksIt",
        says = "c=nothing",
        because = "a node that has nothing is left with nothing")
final class SkipsAbsent extends Usual {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, Versioned> repairs = super.repairs(replies);
        repairs.keySet().removeIf(node -> replies.get(node).isEmpty());
        return repairs;
    }
}
