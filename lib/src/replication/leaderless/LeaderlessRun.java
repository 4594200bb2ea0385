package replication.leaderless;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import replication.consistency.History;
import replication.consistency.StaleRead;
import replication.simulation.Intake;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Trace;

/** What came out of a scenario. Immutable. */
public final class LeaderlessRun implements Run {
    /** What a client was told about its write. */
    public enum Outcome {
        ACKNOWLEDGED,
        /** Nothing, or that nobody knows: it may be at some homes, and come to others later. */
        UNKNOWN
    }

    /**
     * A write as its client lived through it.
     *
     * @param value empty if it deleted the key
     * @param answered when it was told, or gave up; empty if the run ended before
     */
    public record Write(
            NodeId client,
            String key,
            Optional<String> value,
            Duration asked,
            Optional<Duration> answered,
            Outcome outcome) {
        /** How long the client waited for its answer; empty if it got none. */
        public Optional<Duration> waited() {
            return answered.filter(time -> outcome == Outcome.ACKNOWLEDGED).map(time -> time.minus(asked));
        }

        Write ended(Duration time, Outcome told) {
            return new Write(client, key, value, asked, Optional.of(time), told);
        }

        @Override
        public String toString() {
            return value.map(text -> key + "=" + text).orElse("delete " + key);
        }
    }

    /** A read as its client lived through it; without an answer if too few homes gave one in time. */
    public record Read(
            NodeId client, String key, Duration asked, Optional<Duration> answered, Optional<Answer> answer) {
        /** How long the client waited for its answer; empty if it got none. */
        public Optional<Duration> waited() {
            return answered.map(time -> time.minus(asked));
        }

        /** What the client saw; empty also if there was no such key, or no answer. */
        public Optional<String> value() {
            return answer.flatMap(Answer::value);
        }

        Read ended(Duration time, Answer told) {
            return new Read(client, key, asked, Optional.of(time), Optional.of(told));
        }
    }

    /** From {@code at} on, {@code node} holds this; empty if it has forgotten that the key was deleted. */
    public record Change(Duration at, NodeId node, Optional<Versioned> versioned) {}

    /** From {@code at} on, this many hints wait to be confirmed by their homes. */
    public record Waiting(Duration at, int hints) {}

    private final Trace trace;
    private final boolean settled;
    private final Parts parts;
    private final Map<NodeId, SortedMap<String, Held>> data = new LinkedHashMap<>();
    private final History history;
    private final List<Write> writes;
    private final List<Read> reads;
    private final List<RunRecord.Holding> holdings;
    private final List<RunRecord.HintStory> hints;
    private final List<Intake> intakes;
    private final RunRecord.Counts counts;

    /**
     * @param trace without marks at reads: only now it is known which answers were stale
     * @param settled whether all that nodes had to tell each other has been told
     */
    LeaderlessRun(Trace trace, boolean settled, Parts parts, Map<NodeId, LeaderlessNode> nodes, RunRecord record) {
        this.trace = trace;
        this.settled = settled;
        this.parts = parts;
        parts.ring
                .nodes()
                .forEach(node ->
                        data.put(node, nodes.containsKey(node) ? nodes.get(node).data() : new TreeMap<>()));
        history = record.history();
        writes = record.writes();
        reads = record.reads();
        holdings = record.holdings();
        hints = record.hints();
        intakes = record.intakes();
        counts = record.counts();
    }

    /**
     * With the answers to reads: amber where a write that was done before the read had replaced what it got, or where
     * somebody had read something newer before.
     */
    @Override
    public Trace trace() {
        return trace.with(new ReadMarks(history, reads).all());
    }

    /**
     * Whether at the end nobody was down, nothing was cut off and nothing was under way, or nodes had gone on for 2 s
     * after the last step to compare what they hold.
     */
    public boolean isAtRest() {
        return settled && trace.endsHealed();
    }

    /**
     * What the clients did and were told. What homes held from the start was written by {@code start}. Siblings that
     * are read side by side are one value, which nobody wrote.
     */
    public History history() {
        return history;
    }

    /** {@link #history}, and at the end a read of every key from every home, as if by a client named after it. */
    public History historyWithCopies() {
        Map<String, Map<String, String>> found = new TreeMap<>();
        data.forEach((node, held) -> {
            Map<String, String> contents = new TreeMap<>();
            held.keySet().forEach(key -> text(node, key).ifPresent(value -> contents.put(key, value)));
            found.put(node.name(), contents);
        });
        return history.withLastReads(found, trace.end());
    }

    /** In the order in which they were asked for. */
    public List<Write> writes() {
        return writes;
    }

    /** In the order in which they were asked for. */
    public List<Read> reads() {
        return reads;
    }

    public List<Write> acknowledged() {
        return writes.stream()
                .filter(write -> write.outcome() == Outcome.ACKNOWLEDGED)
                .toList();
    }

    /** The writes of which nobody can say whether they took effect. */
    public List<Write> unknown() {
        return writes.stream()
                .filter(write -> write.outcome() == Outcome.UNKNOWN)
                .toList();
    }

    /** What {@code client} found, read by read; reads without an answer are left out. */
    public List<Optional<String>> readsOf(LeaderlessClient client) {
        return reads.stream()
                .filter(read ->
                        read.client().equals(client.id()) && read.answer().isPresent())
                .map(Read::value)
                .toList();
    }

    /** The reads that got what a write had replaced that was done before. @see StaleRead#in */
    public List<StaleRead> staleReads() {
        return StaleRead.in(history);
    }

    /** The nodes of the ring. */
    public List<NodeId> nodes() {
        return parts.ring.nodes();
    }

    /** The homes of {@code key}, in the order of its preference list. */
    public List<NodeId> homesOf(String key) {
        return parts.homesOf(key);
    }

    /** W and R as the run had them. */
    public int write() {
        return parts.write.orElseThrow();
    }

    public int read() {
        return parts.read.orElseThrow();
    }

    /**
     * What {@code node} holds under {@code key} at the end, perhaps a tombstone; empty also where siblings are kept.
     */
    public Optional<Versioned> held(NodeId node, String key) {
        return Optional.ofNullable(dataOf(node).get(key))
                .filter(Versioned.class::isInstance)
                .map(Versioned.class::cast);
    }

    /** What {@code node} held under {@code key} at {@code time}. */
    public Optional<Versioned> heldAt(NodeId node, String key, Duration time) {
        Optional<Versioned> held = Optional.empty();
        for (Change change : changes(key)) {
            if (change.node().equals(node) && change.at().compareTo(time) <= 0) {
                held = change.versioned();
            }
        }
        return held;
    }

    /** The values of {@code key} that {@code node} keeps side by side at the end. */
    public Set<SiblingValue> siblings(NodeId node, String key) {
        return dataOf(node).get(key) instanceof Siblings siblings ? siblings.values() : Set.of();
    }

    /** The keys that {@code node} knows at the end, deleted ones included as long as their tombstones are there. */
    public SortedSet<String> keys(NodeId node) {
        return new TreeSet<>(dataOf(node).keySet());
    }

    /** Every change of what homes hold under {@code key}, in order, from what they held at the start. */
    public List<Change> changes(String key) {
        return holdings.stream()
                .filter(holding -> holding.key().equals(key))
                .map(holding -> new Change(
                        holding.at(),
                        holding.node(),
                        holding.held().filter(Versioned.class::isInstance).map(Versioned.class::cast)))
                .toList();
    }

    /** What came to homes, in order: from coordinators, with repairs, hints and exchanges. */
    public List<Intake> intakes() {
        return intakes;
    }

    /** How many hints wait, whenever that changes. */
    public List<Waiting> hintsWaiting() {
        List<Waiting> waiting = new ArrayList<>();
        Set<List<Object>> open = new HashSet<>();
        for (RunRecord.HintStory story : hints) {
            List<Object> hint = List.of(story.node(), story.missed());
            boolean changed = story.delivered() ? open.remove(hint) : open.add(hint);
            if (changed) {
                waiting.add(new Waiting(story.at(), open.size()));
            }
        }
        return List.copyOf(waiting);
    }

    /** How many hints waited at {@code time}. */
    public int hintsWaitingAt(Duration time) {
        return hintsWaiting().stream()
                .filter(waiting -> waiting.at().compareTo(time) <= 0)
                .reduce((earlier, later) -> later)
                .map(Waiting::hints)
                .orElse(0);
    }

    /** How often a reader sent a home something that it lacked. */
    public long repairs() {
        return counts.repairs();
    }

    /** How many pairs of hashes were compared, in all exchanges. */
    public long hashesCompared() {
        return counts.hashes();
    }

    /** How many versions two homes told each other, in all exchanges. */
    public long versionsCompared() {
        return counts.versions();
    }

    /** How many values travelled, in all exchanges. */
    public long valuesExchanged() {
        return counts.transfers();
    }

    /** Whether all homes of every key hold the same at the end. */
    public boolean converged() {
        return difference().isEmpty();
    }

    /** The first key whose homes hold different things at the end, in one sentence; empty if there is none. */
    public Optional<String> difference() {
        SortedSet<String> keys = new TreeSet<>();
        data.values().forEach(held -> keys.addAll(held.keySet()));
        return keys.stream()
                .filter(key -> homesOf(key).stream()
                                .map(home -> Optional.ofNullable(data.get(home).get(key)))
                                .distinct()
                                .count()
                        > 1)
                .findFirst()
                .map(key -> key + " differs: " + contents(key));
    }

    private Map<NodeId, String> contents(String key) {
        Map<NodeId, String> contents = new LinkedHashMap<>();
        homesOf(key)
                .forEach(home -> contents.put(
                        home,
                        Optional.ofNullable(data.get(home).get(key))
                                .map(Held::toString)
                                .orElse("nothing")));
        return contents;
    }

    private Optional<String> text(NodeId node, String key) {
        Held held = dataOf(node).get(key);
        return held instanceof Siblings siblings
                ? siblings.text()
                : held(node, key).flatMap(Versioned::value);
    }

    private SortedMap<String, Held> dataOf(NodeId node) {
        SortedMap<String, Held> held = data.get(node);
        if (held == null) {
            throw new IllegalArgumentException(
                    "There is no node named \"" + node + "\" on the ring; there are " + parts.ring.nodes() + ".");
        }
        return held;
    }
}
