package replication.multileader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import replication.consistency.Action;
import replication.consistency.ClientRecorder;
import replication.consistency.History;
import replication.simulation.Intake;
import replication.simulation.NodeId;

/**
 * Keeps for one run what clients did, and which write was made on top of which, so that one can tell afterwards which
 * updates are gone.
 */
final class RunRecord {
    private final List<AcceptedWrite> accepted = new ArrayList<>();
    private final List<Object> versions = new ArrayList<>();
    private final Map<VersionedValue, VersionedValue> replaced = new HashMap<>();
    private final Map<Request, Asked> open = new HashMap<>();
    private final Set<String> counters = new HashSet<>();
    private final Map<String, Long> added = new TreeMap<>();
    private final List<Intake> intakes = new ArrayList<>();
    private final Supplier<Duration> clock;
    private final ClientRecorder clients;

    private record Request(NodeId writer, long number) {}

    private record Asked(int process, Action action) {}

    RunRecord(Supplier<Duration> clock) {
        this.clock = clock;
        clients = new ClientRecorder(clock);
    }

    void asks(NodeId client, NodeId writer, long number, Operation operation) {
        if (operation instanceof Operation.Add) {
            counters.add(operation.key());
            return;
        }
        Action action = operation instanceof Operation.Write write
                ? write.value().<Action>map(Action.Write::new).orElseGet(Action.Delete::new)
                : new Action.Read(Optional.empty());
        open.put(new Request(writer, number), new Asked(clients.asks(client.name(), operation.key(), action), action));
    }

    /** An answer that was given before changes nothing. */
    void answered(NodeId writer, long number, Optional<String> found) {
        Asked asked = open.remove(new Request(writer, number));
        if (asked != null) {
            boolean read = asked.action() instanceof Action.Read;
            clients.ok(asked.process(), read ? new Action.Read(found) : asked.action());
        }
    }

    /** Without the counters: a history is one of registers. */
    History history() {
        return History.of(clients.history().operations().stream()
                .filter(operation -> !counters.contains(operation.key()))
                .toList());
    }

    void accepted(AcceptedWrite write, VersionedValue written, Optional<VersionedValue> before) {
        accepted.add(write);
        versions.add(written);
        before.filter(value -> !value.equals(written)).ifPresent(value -> replaced.putIfAbsent(written, value));
    }

    void accepted(AcceptedWrite write, Sibling written) {
        accepted.add(write);
        versions.add(written);
    }

    /** A value that is there already, as when leaders exchange all they have, is nothing new. */
    void takes(NodeId leader, String key, List<String> before, String incoming, List<String> after) {
        if (!before.equals(List.of(incoming)) || !before.equals(after)) {
            intakes.add(new Intake(clock.get(), leader, key, before, incoming, after));
        }
    }

    List<Intake> intakes() {
        return List.copyOf(intakes);
    }

    void added(String key, long n) {
        added.merge(key, n, Long::sum);
    }

    /** The sum of all additions, by counter. */
    Map<String, Long> added() {
        return new TreeMap<>(added);
    }

    /** What {@link #accepted()} left under its keys, one for one: versioned values or siblings. */
    List<Object> versions() {
        return List.copyOf(versions);
    }

    List<AcceptedWrite> accepted() {
        return List.copyOf(accepted);
    }

    /**
     * The writes that nobody can see the effect of: they are nowhere, and nothing that is somewhere was made on top.
     */
    List<AcceptedWrite> lost(Set<VersionedValue> values, Set<Sibling> siblings) {
        Set<VersionedValue> known = new HashSet<>();
        for (VersionedValue value : values) {
            for (VersionedValue step = value; step != null && known.add(step); ) {
                step = replaced.get(step);
            }
        }
        List<AcceptedWrite> lost = new ArrayList<>();
        for (int index = 0; index < accepted.size(); index++) {
            Object version = versions.get(index);
            boolean there = version instanceof Sibling sibling
                    ? siblings.stream().anyMatch(kept -> VersionVectors.descends(kept.vector(), sibling.vector()))
                    : known.contains(version);
            if (!there) {
                lost.add(accepted.get(index));
            }
        }
        return List.copyOf(lost);
    }
}
