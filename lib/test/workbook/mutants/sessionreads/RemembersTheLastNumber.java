package workbook.mutants.sessionreads;

import static workbook.mutants.sessionreads.RightParts.freshEnough;

import java.util.Map;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import workbook.mutants.Wrong;

@Wrong(
        task = "session-reads",
        row = "neverGoesBack",
        says = "the choice should be leader; it is follower1",
        because = "remembers the last number instead of the greatest")
final class RemembersTheLastNumber implements Session {
    private long last;

    @Override
    public void afterWrite(long sequence) {
        last = sequence;
    }

    @Override
    public void afterRead(long sequence) {
        last = sequence;
    }

    @Override
    public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
        return freshEnough(followers, last, leader);
    }
}
