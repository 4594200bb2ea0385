package workbook.mutants.readrepair;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "bringsTheNewestToWhoLacksIt",
        says = "{b=† (10 alice)}",
        because = "passes over tombstones, and the deleted value spreads")
final class ForgetsTombstones extends Usual {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, Optional<Versioned>> values = new TreeMap<>(replies);
        values.values().removeIf(held -> held.filter(Versioned::isTombstone).isPresent());
        return super.repairs(values);
    }
}
