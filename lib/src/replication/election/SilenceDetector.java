package replication.election;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import replication.simulation.NodeId;

/** Measures every silence on its own clock. */
final class SilenceDetector implements FailureDetector {
    private final Map<NodeId, Long> lastHeard = new TreeMap<>();
    private long timeoutMillis;

    @Override
    public void started(long nowMillis, long timeout, Set<NodeId> nodes) {
        timeoutMillis = timeout;
        nodes.forEach(node -> lastHeard.put(node, nowMillis));
    }

    @Override
    public void heard(Heartbeat beat, long nowMillis) {
        lastHeard.put(beat.node(), nowMillis);
    }

    @Override
    public Set<NodeId> suspects(long nowMillis) {
        Set<NodeId> suspects = new TreeSet<>();
        lastHeard.forEach((node, heard) -> {
            if (nowMillis - heard > timeoutMillis) {
                suspects.add(node);
            }
        });
        return suspects;
    }
}
