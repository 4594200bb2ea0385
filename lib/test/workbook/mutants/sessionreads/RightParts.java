package workbook.mutants.sessionreads;

import java.util.Map;
import java.util.TreeMap;
import replication.simulation.NodeId;

/** The parts of a right answer that wrong ones keep. */
final class RightParts {
    private RightParts() {}

    static NodeId freshEnough(Map<NodeId, Long> followers, long newest, NodeId leader) {
        return new TreeMap<>(followers)
                .entrySet().stream()
                        .filter(follower -> follower.getValue() >= newest)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(leader);
    }
}
