package replication.singleleader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import replication.consistency.History;
import replication.consistency.Leadership;
import replication.simulation.Event;
import replication.simulation.Intake;
import replication.simulation.Mark;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Trace;

/** What came out of a scenario. Immutable. */
public final class SingleLeaderRun implements Run {
    /** What a client was told about its write. */
    public enum Outcome {
        ACKNOWLEDGED,
        REFUSED,
        /** Nothing, or that nobody knows. */
        UNKNOWN
    }

    /**
     * A write as its client lived through it.
     *
     * @param entry the place that a leader gave it, which only this record knows for certain; empty if none did
     */
    public record Write(
            NodeId client,
            String key,
            String value,
            Duration asked,
            Optional<Duration> answered,
            Outcome outcome,
            Optional<LogEntry> entry) {

        /** How long the client waited for its answer; empty if it got none. */
        public Optional<Duration> waited() {
            return answered.map(time -> time.minus(asked));
        }

        Write at(LogEntry place) {
            return new Write(client, key, value, asked, answered, outcome, Optional.of(place));
        }

        Write answered(Duration time, Outcome told) {
            return new Write(client, key, value, asked, Optional.of(time), told, entry);
        }

        @Override
        public String toString() {
            return key + "=" + value;
        }
    }

    /**
     * @param replica who answered
     * @param position the last entry that it held
     */
    public record Answer(NodeId replica, Optional<String> value, Position position) {}

    /** A read as its client lived through it; without an answer if nobody gave one in time. */
    public record Read(
            NodeId client, String key, Duration asked, Optional<Duration> answered, Optional<Answer> answer) {
        Read answered(Duration time, Answer got) {
            return new Read(client, key, asked, Optional.of(time), Optional.of(got));
        }

        /** What the client saw; empty also if the key was absent. */
        public Optional<String> value() {
            return answer.flatMap(Answer::value);
        }
    }

    /** From {@code at} on the node is {@code entries} entries behind the longest log. */
    public record Lag(Duration at, long entries) {}

    /** From {@code from} on, {@code leader} led {@code epoch}. */
    public record Reign(Duration from, NodeId leader, long epoch) {}

    private final Durability durability;
    private final boolean quiet;
    private final Trace bare;
    /** With marks at reads; made when somebody asks, because most runs of a search are judged without it. */
    private Optional<Trace> trace = Optional.empty();

    private final History history;
    private final List<Reign> reigns;
    private final List<Write> writes;
    private final Freshness freshness;
    private final List<Read> reads;
    private final List<RunRecord.Stored> stored;
    private final List<RunRecord.Length> lengths;
    private final List<RunRecord.Beginning> beginnings;
    private final SortedMap<NodeId, NodeState> nodes;
    private final List<NodeId> order;

    /** How a node ended. */
    record NodeState(NodeRole role, long epoch, List<LogEntry> log, SortedMap<String, String> data) {}

    /**
     * @param quiet whether nothing is left to happen
     * @param bare without marks at reads: only now it is known which answers were stale
     */
    SingleLeaderRun(Durability durability, boolean quiet, Trace bare, RunRecord record, Map<NodeId, NodeState> nodes) {
        this.durability = durability;
        this.quiet = quiet;
        this.bare = bare;
        history = record.history();
        writes = record.writes();
        freshness = new Freshness(writes);
        reads = record.reads();
        stored = List.copyOf(record.stored());
        lengths = List.copyOf(record.lengths());
        beginnings = List.copyOf(record.beginnings());
        reigns = List.copyOf(record.reigns());
        this.nodes = new TreeMap<>(nodes);
        order = List.copyOf(nodes.keySet());
    }

    private Trace withReads() {
        List<Event.Marked> marks = new ArrayList<>();
        for (Read read : reads) {
            if (read.answer().isPresent()) {
                Mark.Kind kind =
                        freshness.isStale(read) && !freshness.sawTheLatest(read) ? Mark.Kind.STALE : Mark.Kind.READ;
                String text = read.key() + "=" + read.value().orElse("(none)");
                marks.add(new Event.Marked(read.answered().get(), read.client(), new Mark(kind, text)));
            }
        }
        return bare.with(marks);
    }

    /** Everything that happened, with a mark at each answer to a read. */
    @Override
    public Trace trace() {
        if (trace.isEmpty()) {
            trace = Optional.of(withReads());
        }
        return trace.get();
    }

    /** Whether at the end nothing was under way or to be sent again, nobody was down, and nothing was cut off. */
    public boolean isAtRest() {
        return quiet && bare.endsHealed();
    }

    /** What the clients did and were told. */
    public History history() {
        return history;
    }

    /** {@link #history}, and at the end a read of every key from every node, as if by a client named after it. */
    public History historyWithCopies() {
        Map<String, Map<String, String>> copies = new TreeMap<>();
        order.forEach(node -> copies.put(node.name(), data(node)));
        return history.withLastReads(copies, bare.end());
    }

    /** All writes, in the order in which clients asked. */
    public List<Write> writes() {
        return writes;
    }

    /** All reads, in the order in which clients asked. */
    public List<Read> reads() {
        return reads;
    }

    /** The reads that got an answer older than a write to the same key that was acknowledged before they were asked. */
    public List<Read> stale() {
        return reads.stream().filter(freshness::isStale).toList();
    }

    /** What {@code client} saw, one value a read. */
    public List<Optional<String>> readsOf(SingleLeaderClient client) {
        return reads.stream()
                .filter(read -> read.client().equals(client.id()))
                .map(Read::value)
                .toList();
    }

    public List<Write> acknowledged() {
        return writes(Outcome.ACKNOWLEDGED);
    }

    public List<Write> refused() {
        return writes(Outcome.REFUSED);
    }

    public List<Write> unknown() {
        return writes(Outcome.UNKNOWN);
    }

    private List<Write> writes(Outcome outcome) {
        return writes.stream().filter(write -> write.outcome() == outcome).toList();
    }

    /** The acknowledged writes that {@code node} does not hold at the end. */
    public List<Write> lost(NodeId node) {
        return acknowledged().stream().filter(write -> !holds(node, write)).toList();
    }

    /** The writes of unknown outcome that {@code node} does hold at the end. */
    public List<Write> survivors(NodeId node) {
        return unknown().stream().filter(write -> holds(node, write)).toList();
    }

    private boolean holds(NodeId node, Write write) {
        return write.entry().isPresent() && log(node).contains(write.entry().get());
    }

    /** What clients were promised. */
    public Durability durability() {
        return durability;
    }

    /** How many nodes, the leader included, have to hold a write when its client is told that it is acknowledged. */
    public int promisedCopies() {
        return 1 + CountedConfirmations.needed(durability, order.size() - 1);
    }

    /** How many nodes held {@code write} at {@code time}, the leader included. */
    public int copies(Write write, Duration time) {
        return (int) stored.stream()
                .filter(copy -> write.entry().equals(Optional.of(copy.last()))
                        && copy.at().compareTo(time) <= 0)
                .map(RunRecord.Stored::node)
                .distinct()
                .count();
    }

    /** When {@code node} first held {@code write}; empty if it never did. */
    public Optional<Duration> storedAt(NodeId node, Write write) {
        return stored.stream()
                .filter(copy -> copy.node().equals(node) && write.entry().equals(Optional.of(copy.last())))
                .map(RunRecord.Stored::at)
                .findFirst();
    }

    /** How far {@code node} was behind the longest log, at each time when that changed. */
    public List<Lag> lagOf(NodeId node) {
        SortedMap<Duration, Long> behind = new TreeMap<>();
        Map<NodeId, Long> now = new TreeMap<>();
        for (RunRecord.Length change : lengths) {
            now.put(change.node(), change.length());
            long longest =
                    now.values().stream().mapToLong(Long::longValue).max().orElse(0);
            behind.put(change.at(), longest - now.getOrDefault(node, 0L));
        }
        List<Lag> lags = new ArrayList<>();
        behind.forEach((at, entries) -> {
            if (lags.isEmpty() || lags.get(lags.size() - 1).entries() != entries) {
                lags.add(new Lag(at, entries));
            }
        });
        return lags;
    }

    /**
     * What came to the logs of nodes, in order: every entry, and where a log was cut, what readers find again under the
     * keys of the entries that are gone; an empty text where they find nothing.
     */
    public List<Intake> intakes() {
        return logStory().intakes();
    }

    /** Since when all logs have been the same; empty if they differ at the end. */
    public Optional<Duration> logsEqualSince() {
        return logStory().equalSince();
    }

    private LogStory logStory() {
        return new LogStory(beginnings, stored, lengths);
    }

    /** When {@code node} dropped entries from the end of its log, in order; losing its memory is no drop. */
    public List<Duration> drops(NodeId node) {
        return logStory().drops(node);
    }

    /** How many messages nodes sent to each other, answers included; what the network doubles counts once. */
    public long messagesBetweenNodes() {
        return betweenNodes().count();
    }

    /** How many entries nodes sent to each other, one at a time or together; one that is sent again counts again. */
    public long entriesSent() {
        return betweenNodes()
                .map(Event.Sent::message)
                .mapToLong(message -> message instanceof Message.Append
                        ? 1
                        : message instanceof Message.Missing missing
                                ? missing.entries().size()
                                : 0)
                .sum();
    }

    private Stream<Event.Sent> betweenNodes() {
        return bare.all(Event.Sent.class)
                .filter(sent -> nodes.containsKey(sent.from()) && nodes.containsKey(sent.to()));
    }

    /** Every node that began to lead, in order. */
    public List<Reign> reigns() {
        return reigns;
    }

    /** The same for a checker: who led which epoch from when on. */
    public List<Leadership> leaderships() {
        return reigns.stream()
                .map(reign -> new Leadership(reign.leader().name(), reign.epoch(), reign.from()))
                .toList();
    }

    /** The nodes of the cluster, the first leader first. */
    public List<NodeId> nodes() {
        return order;
    }

    /** The log of {@code node} at the end. */
    public List<LogEntry> log(NodeId node) {
        return state(node).log();
    }

    /** What a reader finds at {@code node} at the end. */
    public SortedMap<String, String> data(NodeId node) {
        return state(node).data();
    }

    /** What {@code node} takes itself for at the end. */
    public NodeRole role(NodeId node) {
        return state(node).role();
    }

    /** The epoch in which {@code node} is at the end. */
    public long epoch(NodeId node) {
        return state(node).epoch();
    }

    /** The node that leads the highest epoch at the end; empty if none leads. */
    public Optional<NodeId> leader() {
        return nodes.keySet().stream()
                .filter(node -> role(node) == NodeRole.LEADER)
                .max((one, other) -> Long.compare(epoch(one), epoch(other)));
    }

    private NodeState state(NodeId node) {
        NodeState state = nodes.get(node);
        if (state == null) {
            throw new IllegalArgumentException(
                    "There is no node named \"" + node + "\"; there are " + nodes.keySet() + ".");
        }
        return state;
    }
}
