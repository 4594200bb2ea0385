package workbook.mutants.detectfailure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import replication.election.FailureDetector;
import replication.election.Heartbeat;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "silentSinceTheStart",
        says = "nobody has been silent for longer than 5 ms",
        because = "assigns the parameter to itself, so that the field stays 0")
final class KeepsNoTimeout implements FailureDetector {
    private static final long TIMEOUT_MILLIS = 0;

    private final Map<NodeId, Long> lastHeard = new HashMap<>();

    @Override
    public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
        nodes.forEach(node -> lastHeard.put(node, nowMillis));
    }

    @Override
    public void heard(Heartbeat beat, long nowMillis) {
        lastHeard.put(beat.node(), nowMillis);
    }

    @Override
    public Set<NodeId> suspects(long nowMillis) {
        return lastHeard.keySet().stream()
                .filter(node -> nowMillis - lastHeard.get(node) > TIMEOUT_MILLIS)
                .collect(Collectors.toSet());
    }
}
