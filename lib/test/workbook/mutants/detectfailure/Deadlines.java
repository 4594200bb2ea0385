package workbook.mutants.detectfailure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import replication.election.FailureDetector;
import replication.election.Heartbeat;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "detect-failure", how = "keeps deadlines instead of the times at which nodes were heard")
final class Deadlines implements FailureDetector {
    private final Map<NodeId, Long> deadlines = new HashMap<>();
    private long timeout;

    @Override
    public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
        timeout = timeoutMillis;
        nodes.forEach(node -> deadlines.put(node, nowMillis + timeoutMillis));
    }

    @Override
    public void heard(Heartbeat beat, long nowMillis) {
        deadlines.replace(beat.node(), nowMillis + timeout);
    }

    @Override
    public Set<NodeId> suspects(long nowMillis) {
        Set<NodeId> late = new HashSet<>(deadlines.keySet());
        late.removeIf(node -> nowMillis <= deadlines.get(node));
        return late;
    }
}
