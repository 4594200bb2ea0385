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
        for (NodeId node : nodes) {
            lastHeard.put(node, nowMillis);
        }
    }

    @Override
    public void heard(Heartbeat beat, long nowMillis) {
        lastHeard.put(beat.node(), nowMillis);
    }

    @Override
    public Set<NodeId> suspects(long nowMillis) {
        Set<NodeId> suspects = new TreeSet<>();
        for (Map.Entry<NodeId, Long> heard : lastHeard.entrySet()) {
            if (nowMillis - heard.getValue() > timeoutMillis) {
                suspects.add(heard.getKey());
            }
        }
        return suspects;
    }
}
