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
        row = "leavesTheOthersAlone",
        says = "What is up to date costs no messages",
        because = "sends the newest to everyone who answered")
final class RepairsEveryone extends Usual {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, Versioned> repairs = new TreeMap<>();
        replies.values().stream()
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Versioned::version))
                .ifPresent(newest -> replies.keySet().forEach(node -> repairs.put(node, newest)));
        return repairs;
    }
}
