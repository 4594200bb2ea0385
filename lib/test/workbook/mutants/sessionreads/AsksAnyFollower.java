package workbook.mutants.sessionreads;

import static workbook.mutants.sessionreads.RightParts.freshEnough;

import java.util.Map;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import workbook.mutants.Wrong;

@Wrong(
        task = "session-reads",
        row = "seesItsOwnWriteInEveryOrder",
        says = "whose log ended at #0; that write stands at #1",
        because = "asks any follower: one order brings the read there before the entry")
final class AsksAnyFollower implements Session {
    @Override
    public void afterWrite(long sequence) {}

    @Override
    public void afterRead(long sequence) {}

    @Override
    public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
        return freshEnough(followers, 0, leader);
    }
}
