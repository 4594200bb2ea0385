package replication.election;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import replication.simulation.NodeId;

/** What a run has to remember for the questions that are asked later, even where it leaves no trace. */
final class Journal {
    /** Something about one node in one term, at a true time. */
    record Entry(Kind kind, NodeId node, long term, Duration at) {}

    enum Kind {
        STANDS,
        LEADS,
        FOLLOWS
    }

    final List<Entry> entries = new ArrayList<>();
    final List<Suspicion> suspicions = new ArrayList<>();
    final List<StoredWrite> writes = new ArrayList<>();
    final Map<NodeId, ElectionNode> nodes = new TreeMap<>();
    private final Supplier<Duration> trueTime;
    private boolean hasWinner;

    Journal(Supplier<Duration> trueTime) {
        this.trueTime = trueTime;
    }

    void note(Kind kind, NodeId node, long term) {
        Duration now = trueTime.get();
        entries.add(new Entry(kind, node, term, now));
        hasWinner |= kind == Kind.LEADS && !now.isZero();
    }

    void suspects(NodeId by, NodeId of) {
        suspicions.add(new Suspicion(by, of, trueTime.get()));
    }

    void written(long token, String value, boolean accepted) {
        writes.add(new StoredWrite(token, value, accepted, trueTime.get()));
    }

    /** Whether an election was won; a leader that the scenario set does not count. */
    boolean hasWinner() {
        return hasWinner;
    }
}
