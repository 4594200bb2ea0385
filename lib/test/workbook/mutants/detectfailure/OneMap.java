package workbook.mutants.detectfailure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import replication.election.FailureDetector;
import replication.election.Heartbeat;
import replication.simulation.NodeId;

/** Right; the wrong ones change one method of it. */
abstract class OneMap implements FailureDetector {
    final Map<NodeId, Long> lastHeard = new HashMap<>();
    long timeout;

    @Override
    public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
        timeout = timeoutMillis;
        nodes.forEach(node -> lastHeard.put(node, nowMillis));
    }

    @Override
    public void heard(Heartbeat beat, long nowMillis) {
        lastHeard.put(beat.node(), nowMillis);
    }

    @Override
    public Set<NodeId> suspects(long nowMillis) {
        return lastHeard.keySet().stream()
                .filter(node -> nowMillis - lastHeard.get(node) > timeout)
                .collect(Collectors.toSet());
    }
}
