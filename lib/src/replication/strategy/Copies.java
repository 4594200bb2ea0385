package replication.strategy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.simulation.Fault;
import replication.simulation.Intake;
import replication.simulation.NodeId;

/** What every node holds as time goes by. */
final class Copies {
    private record Change(Duration at, Consumer<Map<NodeId, SortedMap<String, List<String>>>> what) {}

    private final Map<NodeId, SortedMap<String, List<String>>> held = new TreeMap<>();
    private Optional<Duration> equalSince = Optional.of(Duration.ZERO);

    Copies(List<NodeId> nodes, List<Intake> intakes, List<Workload.Trouble> troubles) {
        nodes.forEach(node -> held.put(node, new TreeMap<>()));
        List<Change> changes = Stream.concat(
                        forgotten(troubles), intakes.stream().map(Copies::taken))
                .sorted(Comparator.comparing(Change::at))
                .collect(Collectors.toCollection(ArrayList::new));
        for (int index = 0; index < changes.size(); index++) {
            Duration now = changes.get(index).at();
            changes.get(index).what().accept(held);
            boolean momentIsOver =
                    index + 1 == changes.size() || !changes.get(index + 1).at().equals(now);
            if (momentIsOver) {
                boolean equal = new HashSet<>(held.values()).size() == 1;
                equalSince = equal ? equalSince.or(() -> Optional.of(now)) : Optional.empty();
            }
        }
    }

    private static Change taken(Intake intake) {
        return new Change(intake.at(), held -> held.get(intake.node()).put(intake.key(), intake.after()));
    }

    /** A node that starts again without memory holds nothing. */
    private Stream<Change> forgotten(List<Workload.Trouble> troubles) {
        return troubles.stream()
                .filter(trouble -> trouble.fault() instanceof Fault.Restart restart
                        && !restart.withMemory()
                        && held.containsKey(restart.node()))
                .map(trouble -> {
                    NodeId node = ((Fault.Restart) trouble.fault()).node();
                    return new Change(trouble.at(), copies -> copies.get(node).clear());
                });
    }

    /** Since when all nodes hold the same; empty if they do not at the end. */
    Optional<Duration> equalSince() {
        return equalSince;
    }

    /** What some node holds under {@code key} at the end. */
    Set<String> anywhere(String key) {
        return held.values().stream()
                .flatMap(copy -> copy.getOrDefault(key, List.of()).stream())
                .collect(Collectors.toSet());
    }
}
