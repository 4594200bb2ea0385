package workbook.mutants.detectfailure;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import replication.election.FailureDetector;
import replication.election.Heartbeat;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "detect-failure", how = "other collections: the nodes in a tree by the time at which they were heard")
final class OrderedByTime implements FailureDetector {
    private final TreeMap<Long, Set<NodeId>> heardAt = new TreeMap<>();
    private long timeout;

    @Override
    public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
        timeout = timeoutMillis;
        heardAt.clear();
        heardAt.put(nowMillis, new HashSet<>(nodes));
    }

    @Override
    public void heard(Heartbeat beat, long nowMillis) {
        heardAt.values().forEach(nodes -> nodes.remove(beat.node()));
        heardAt.computeIfAbsent(nowMillis, time -> new HashSet<>()).add(beat.node());
    }

    @Override
    public Set<NodeId> suspects(long nowMillis) {
        Set<NodeId> silent = new TreeSet<>();
        Collection<Set<NodeId>> before =
                heardAt.headMap(nowMillis - timeout, false).values();
        before.forEach(silent::addAll);
        return silent;
    }
}
