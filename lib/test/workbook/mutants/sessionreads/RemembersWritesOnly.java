package workbook.mutants.sessionreads;

import static workbook.mutants.sessionreads.RightParts.freshEnough;

import java.util.Map;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import workbook.mutants.Wrong;

@Wrong(
        task = "session-reads",
        row = "neverGoesBack",
        says = "The client read at #2",
        because = "remembers writes only, so another follower shows an older state than the last read")
final class RemembersWritesOnly implements Session {
    private long written;

    @Override
    public void afterWrite(long sequence) {
        written = Math.max(written, sequence);
    }

    @Override
    public void afterRead(long sequence) {}

    @Override
    public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
        return freshEnough(followers, written, leader);
    }
}
