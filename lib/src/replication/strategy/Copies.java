package replication.strategy;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.simulation.Fault;
import replication.simulation.Intake;
import replication.simulation.NodeId;

/** What every node holds as time goes by. */
final class Copies {
    /** Empty where the node forgets all it holds. */
    private record Change(Duration at, NodeId node, Optional<Intake> intake) {}

    private final Map<NodeId, Map<String, List<String>>> held = new TreeMap<>();
    /** The keys under which nodes hold different things. */
    private final Set<String> different = new HashSet<>();

    private Optional<Duration> equalSince = Optional.of(Duration.ZERO);

    Copies(List<NodeId> nodes, List<Intake> intakes, List<Workload.Trouble> troubles) {
        nodes.forEach(node -> held.put(node, new HashMap<>()));
        List<Change> changes = Stream.concat(
                        forgotten(troubles),
                        intakes.stream().map(intake -> new Change(intake.at(), intake.node(), Optional.of(intake))))
                .sorted(Comparator.comparing(Change::at))
                .toList();
        for (int index = 0; index < changes.size(); index++) {
            Change change = changes.get(index);
            change.intake().ifPresentOrElse(this::take, () -> forget(change.node()));
            boolean momentIsOver =
                    index + 1 == changes.size() || !changes.get(index + 1).at().equals(change.at());
            if (momentIsOver) {
                equalSince = different.isEmpty() ? equalSince.or(() -> Optional.of(change.at())) : Optional.empty();
            }
        }
    }

    private void take(Intake intake) {
        held.get(intake.node()).put(intake.key(), intake.after());
        compare(intake.key());
    }

    private void forget(NodeId node) {
        Set<String> keys = Set.copyOf(held.get(node).keySet());
        held.get(node).clear();
        keys.forEach(this::compare);
    }

    private void compare(String key) {
        Iterator<Map<String, List<String>>> copies = held.values().iterator();
        List<String> any = copies.next().get(key);
        boolean equal = true;
        while (equal && copies.hasNext()) {
            equal = Objects.equals(any, copies.next().get(key));
        }
        if (equal) {
            different.remove(key);
        } else {
            different.add(key);
        }
    }

    /** A node that starts again without memory holds nothing. */
    private Stream<Change> forgotten(List<Workload.Trouble> troubles) {
        return troubles.stream()
                .filter(trouble -> trouble.fault() instanceof Fault.Restart restart
                        && !restart.withMemory()
                        && held.containsKey(restart.node()))
                .map(trouble -> new Change(trouble.at(), ((Fault.Restart) trouble.fault()).node(), Optional.empty()));
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
