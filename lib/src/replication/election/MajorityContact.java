package replication.election;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import replication.simulation.NodeId;

/** When a leader last heard from each of the others. */
final class MajorityContact {
    private final Map<NodeId, Long> lastAnswers = new TreeMap<>();

    /** Whoever has just won has just heard from a majority; the others get the benefit of the doubt. */
    void begin(List<NodeId> others, long nowMillis) {
        lastAnswers.clear();
        others.forEach(other -> lastAnswers.put(other, nowMillis));
    }

    void answered(NodeId node, long nowMillis) {
        lastAnswers.put(node, nowMillis);
    }

    /** The latest time since which a majority has answered, the leader itself included. */
    long last(long nowMillis) {
        int needed = (lastAnswers.size() + 1) / 2;
        return needed == 0
                ? nowMillis
                : lastAnswers.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .skip(needed - 1)
                        .findFirst()
                        .orElseThrow();
    }
}
