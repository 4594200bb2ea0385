package workbook.mutants.sessionreads;

import static workbook.mutants.sessionreads.RightParts.freshEnough;

import java.util.Map;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import workbook.mutants.Wrong;

@Wrong(
        task = "session-reads",
        row = "seesItsOwnWrites",
        says = "the choice should be follower1; it is follower2",
        because = "sticks to a replica that was fresh once, and misses its own write there")
final class SticksToAReplica implements Session {
    private long newest;
    private NodeId mine;

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
        if (mine == null || !followers.containsKey(mine)) {
            mine = freshEnough(followers, newest, leader);
        }
        return mine;
    }
}
