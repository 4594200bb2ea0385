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

    Journal(Supplier<Duration> trueTime) {
        this.trueTime = trueTime;
    }

    void note(Kind kind, NodeId node, long term) {
        entries.add(new Entry(kind, node, term, trueTime.get()));
    }

    void suspects(NodeId by, NodeId of) {
        suspicions.add(new Suspicion(by, of, trueTime.get()));
    }

    void written(long token, String value, boolean accepted) {
        writes.add(new StoredWrite(token, value, accepted, trueTime.get()));
    }

    boolean hasWinner() {
        return entries.stream().anyMatch(entry -> entry.kind() == Kind.LEADS && entry.at().compareTo(Duration.ZERO) > 0);
    }
}
