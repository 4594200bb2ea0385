package replication.multileader;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import replication.consistency.History;
import replication.simulation.Event;
import replication.simulation.Intake;
import replication.simulation.Mark;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Trace;

/** What a run of a {@link MultiLeaderCluster} left behind. Immutable. */
public final class MultiLeaderRun implements Run {
    private final Trace trace;
    private final boolean settled;
    private final Map<NodeId, Copy> copies = new LinkedHashMap<>();
    private final History history;
    private final List<AcceptedWrite> acknowledged;
    private final List<AcceptedWrite> lost;
    private final List<Object> versions;
    private final List<Intake> intakes;
    private final Map<String, Long> added;

    private record Copy(
            SortedMap<String, VersionedValue> values,
            SortedMap<String, Set<Sibling>> siblings,
            Map<String, String> contents) {}

    /** @param settled whether all that leaders had to tell each other has been told */
    MultiLeaderRun(Trace trace, boolean settled, Map<NodeId, MultiLeaderNode> nodes, RunRecord record) {
        this.trace = trace;
        this.settled = settled;
        Set<VersionedValue> values = new HashSet<>();
        Set<Sibling> siblings = new HashSet<>();
        nodes.forEach((leader, node) -> {
            Copy copy = new Copy(node.registers().all(), node.siblings().all(), node.contents());
            copies.put(leader, copy);
            values.addAll(copy.values.values());
            copy.siblings.values().forEach(siblings::addAll);
        });
        this.history = record.history();
        this.acknowledged = record.accepted();
        this.lost = record.lost(values, siblings);
        this.versions = record.versions();
        this.intakes = record.intakes();
        this.added = record.added();
    }

    @Override
    public Trace trace() {
        return trace;
    }

    /**
     * Whether at the end nobody was down, nothing was cut off and nothing was under way, or leaders had gone on for 5 s
     * after the last step to exchange all they have.
     */
    public boolean isAtRest() {
        return settled && trace.endsHealed();
    }

    /**
     * What the clients did and were told, keys that hold counters left out. Siblings that are read side by side are one
     * value, which nobody wrote.
     */
    public History history() {
        return history;
    }

    /** {@link #history}, and at the end a read of every key from every leader, as if by a client named after it. */
    public History historyWithCopies() {
        Map<String, Map<String, String>> found = new TreeMap<>();
        copies.forEach((leader, copy) -> found.put(leader.name(), copy.contents));
        return history.withLastReads(found, trace.end());
    }

    /** What {@code client} found, in order; empty where there was nothing. Siblings stand side by side. */
    public List<Optional<String>> readsOf(MultiLeaderClient client) {
        return trace.deliveredTo(client.id()).stream()
                .filter(MultiLeaderMessage.Found.class::isInstance)
                .map(message -> ((MultiLeaderMessage.Found) message).value())
                .toList();
    }

    /** When {@code client} was told that its writes are stored, in order. */
    public List<Duration> acknowledgedAt(MultiLeaderClient client) {
        return trace.marks(client.id(), Mark.Kind.ACKNOWLEDGED).stream()
                .map(Event.Marked::at)
                .toList();
    }

    /** What a client of {@code leader} would find under {@code key} at the end. */
    public Optional<String> read(NodeId leader, String key) {
        return Optional.ofNullable(copy(leader).contents.get(key));
    }

    /**
     * What a client would find under {@code key} at the end, leader by leader; the word "nothing" if it is not there.
     */
    public Map<NodeId, String> read(String key) {
        Map<NodeId, String> found = new TreeMap<>();
        copies.keySet().forEach(leader -> found.put(leader, read(leader, key).orElse("nothing")));
        return found;
    }

    /** All leaders, in the order of the cluster. */
    public List<NodeId> leaders() {
        return List.copyOf(copies.keySet());
    }

    /** What {@code leader} has at the end, tombstones included, sorted by key. */
    public SortedMap<String, VersionedValue> valuesOf(NodeId leader) {
        return copy(leader).values;
    }

    /** The values of {@code key} that {@code leader} keeps side by side at the end. */
    public Set<Sibling> siblings(NodeId leader, String key) {
        return Collections.unmodifiableSet(copy(leader).siblings.getOrDefault(key, Set.of()));
    }

    /** The writes that leaders stored and answered, in order. */
    public List<AcceptedWrite> acceptedWrites() {
        return acknowledged;
    }

    /**
     * The accepted writes of which nothing is left: no leader holds them at the end, nor anything that was written on
     * top of them at the same leader or by a client that had read them. Nobody was told.
     */
    public List<AcceptedWrite> lostWrites() {
        return lost;
    }

    /** Every versioned value that a leader made of a write of {@code key}, in order; none where siblings are kept. */
    public List<VersionedValue> versions(String key) {
        return IntStream.range(0, versions.size())
                .filter(index -> acknowledged.get(index).key().equals(key))
                .mapToObj(versions::get)
                .filter(VersionedValue.class::isInstance)
                .map(VersionedValue.class::cast)
                .toList();
    }

    /** What came to leaders, from clients and from each other, in order. Of a counter it is the total. */
    public List<Intake> intakes() {
        return intakes;
    }

    /** The sum of all that clients added to the counter {@code key}, as far as it reached a leader. */
    public long added(String key) {
        return added.getOrDefault(key, 0L);
    }

    /** How many updates arrived at leaders, repeats included; exchanges of everything do not count. */
    public long deliveries() {
        return updates().count();
    }

    /** How many updates {@code to} got straight from {@code from}. */
    public long deliveries(NodeId from, NodeId to) {
        return updates()
                .filter(event -> event.from().equals(from) && event.to().equals(to))
                .count();
    }

    private Stream<Event.Delivered> updates() {
        return trace.all(Event.Delivered.class).filter(event -> event.message() instanceof MultiLeaderMessage.Update);
    }

    /** Whether a client finds the same at every leader. */
    public boolean converged() {
        return difference().isEmpty();
    }

    /** The first key under which two leaders differ, in one sentence; empty if they all agree. */
    public Optional<String> difference() {
        Set<String> keys = new TreeSet<>();
        copies.values().forEach(copy -> keys.addAll(copy.contents.keySet()));
        return keys.stream()
                .filter(key -> new HashSet<>(read(key).values()).size() > 1)
                .findFirst()
                .map(key -> key + " differs: " + read(key));
    }

    private Copy copy(NodeId leader) {
        Copy copy = copies.get(leader);
        if (copy == null) {
            throw new IllegalArgumentException(
                    "There is no leader named \"" + leader + "\"; there are " + copies.keySet() + ".");
        }
        return copy;
    }
}
