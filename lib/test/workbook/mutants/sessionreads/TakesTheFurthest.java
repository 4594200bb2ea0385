package workbook.mutants.sessionreads;

import java.util.Map;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import workbook.mutants.Wrong;

@Wrong(
        task = "session-reads",
        row = "timeNeverGoesBackwards",
        says = "its own write is not there",
        because = "takes the follower that is furthest, whether or not that is far enough")
final class TakesTheFurthest implements Session {
    @Override
    public void afterWrite(long sequence) {}

    @Override
    public void afterRead(long sequence) {}

    @Override
    public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
        return followers.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(leader);
    }
}
