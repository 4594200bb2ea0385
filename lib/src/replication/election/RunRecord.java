package replication.election;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import replication.consistency.Action;
import replication.consistency.ClientRecorder;
import replication.consistency.History;
import replication.simulation.NodeId;

/** What a run has to remember for the questions that are asked later, even where it leaves no trace. */
final class RunRecord {
    /** Something about one node in one term, at a true time. */
    record Entry(Kind kind, NodeId node, long term, Duration at) {}

    private record Ordered(NodeId by, long token, String value) {}

    enum Kind {
        STANDS,
        LEADS,
        FOLLOWS
    }

    final List<Entry> entries = new ArrayList<>();
    final List<Suspicion> suspicions = new ArrayList<>();
    final List<StoredWrite> writes = new ArrayList<>();
    final Map<NodeId, ElectionNode> nodes = new TreeMap<>();
    private final Map<Ordered, Deque<Integer>> underWay = new HashMap<>();
    private final ClientRecorder leaders;
    private final Supplier<Duration> trueTime;
    private boolean hasWinner;

    RunRecord(Supplier<Duration> trueTime) {
        this.trueTime = trueTime;
        this.leaders = new ClientRecorder(trueTime);
    }

    void note(Kind kind, NodeId node, long term) {
        Duration now = trueTime.get();
        entries.add(new Entry(kind, node, term, now));
        hasWinner |= kind == Kind.LEADS && !now.isZero();
    }

    void suspects(NodeId by, NodeId of) {
        suspicions.add(new Suspicion(by, of, trueTime.get()));
    }

    /** {@code by} has checked that it leads, and sets out to write. */
    void setsOut(NodeId by, long token, String value) {
        underWay.computeIfAbsent(new Ordered(by, token, value), write -> new ArrayDeque<>())
                .add(leaders.asks(by.name(), "", new Action.Write(value)));
    }

    /** {@code by} was told to write and does not lead. */
    void refuses(NodeId by, String value) {
        leaders.failed(leaders.asks(by.name(), "", new Action.Write(value)));
    }

    void written(NodeId by, long token, String value, boolean accepted) {
        writes.add(new StoredWrite(token, value, accepted, trueTime.get()));
        Deque<Integer> processes = underWay.getOrDefault(new Ordered(by, token, value), new ArrayDeque<>());
        if (!processes.isEmpty() && accepted) {
            leaders.ok(processes.remove(), new Action.Write(value));
        } else if (!processes.isEmpty()) {
            leaders.failed(processes.remove());
        }
    }

    History history() {
        return leaders.history();
    }

    /** Whether an election was won; a leader that the scenario set does not count. */
    boolean hasWinner() {
        return hasWinner;
    }
}
