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
        says = "The repairs should be",
        because = "takes what the first node holds for the newest")
final class RepairsWithTheFirst extends Usual {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, Versioned> repairs = new TreeMap<>();
        Optional<Versioned> first = replies.values().stream().findFirst().flatMap(held -> held);
        replies.forEach((node, held) ->
                first.filter(newest -> !held.equals(first)).ifPresent(newest -> repairs.put(node, newest)));
        return repairs;
    }
}
