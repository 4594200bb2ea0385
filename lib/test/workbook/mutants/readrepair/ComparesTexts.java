package workbook.mutants.readrepair;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "bringsTheNewestToWhoLacksIt",
        says = "The homes hold {a=new (9 alice), b=new (7 alice)}. The repairs should be {b=new (9 alice)}; they are"
                + " {}",
        because = "compares values: the same text in an older version passes for the newest",
        onlyThere = true)
final class ComparesTexts extends Usual {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, Versioned> repairs = new TreeMap<>();
        replies.values().stream()
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Versioned::version))
                .ifPresent(newest -> replies.forEach((node, held) -> {
                    if (held.isEmpty() || !held.get().value().equals(newest.value())) {
                        repairs.put(node, newest);
                    }
                }));
        return repairs;
    }
}
