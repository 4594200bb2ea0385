package replication.singleleader;

import java.util.Map;
import java.util.TreeMap;
import replication.simulation.NodeId;

/** The library's own session: one number, the newest that was written or seen. */
public final class NewestSeen implements Session {
    private long newest;

    @Override
    public void afterWrite(long sequence) {
        newest = Math.max(newest, sequence);
    }

    @Override
    public void afterRead(long sequence) {
        newest = Math.max(newest, sequence);
    }

    @Override
    public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
        return new TreeMap<>(followers)
                .entrySet().stream()
                        .filter(follower -> follower.getValue() >= newest)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(leader);
    }
}
