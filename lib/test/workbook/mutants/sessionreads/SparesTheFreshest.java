package workbook.mutants.sessionreads;

import java.util.Comparator;
import java.util.Map;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import workbook.mutants.Right;

@Right(task = "session-reads", how = "keeps two numbers and takes the follower that is furthest behind, yet far enough")
final class SparesTheFreshest implements Session {
    private long written;
    private long seen;

    @Override
    public void afterWrite(long sequence) {
        written = Math.max(written, sequence);
    }

    @Override
    public void afterRead(long sequence) {
        seen = Math.max(seen, sequence);
    }

    @Override
    public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
        return followers.entrySet().stream()
                .filter(follower -> follower.getValue() >= written && follower.getValue() >= seen)
                .min(Comparator.comparing(Map.Entry<NodeId, Long>::getValue))
                .map(Map.Entry::getKey)
                .orElse(leader);
    }
}
