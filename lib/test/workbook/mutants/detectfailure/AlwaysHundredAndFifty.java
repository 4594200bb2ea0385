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
        row = "readsItsOwnClock",
        says = "the time-out that was handed in",
        because = "150 ms stand in the code, whatever time-out is handed in")
final class AlwaysHundredAndFifty implements FailureDetector {
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
                .filter(node -> nowMillis - lastHeard.get(node) > 150)
                .collect(Collectors.toSet());
    }
}
