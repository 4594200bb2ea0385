package workbook.mutants.sessionreads;

import java.util.Map;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import workbook.mutants.Wrong;

@Wrong(
        task = "session-reads",
        row = "asksAFollowerWhereItCan",
        says = "it is the leader",
        because = "always asks the leader: right, but then the followers are there for nothing")
final class AlwaysTheLeader implements Session {
    @Override
    public void afterWrite(long sequence) {}

    @Override
    public void afterRead(long sequence) {}

    @Override
    public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
        return leader;
    }
}
