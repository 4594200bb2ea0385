package workbook.mutants.sessionreads;

import java.util.Map;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import workbook.mutants.Wrong;

@Wrong(
        task = "session-reads",
        row = "timeNeverGoesBackwards",
        says = "time went back",
        because = "remembers writes only: in the cluster a client sees an older state than before")
final class RemembersWritesOnlyInTheCluster implements Session {
    private final Session session = new RemembersWritesOnly();

    @Override
    public void afterWrite(long sequence) {
        session.afterWrite(sequence);
    }

    @Override
    public void afterRead(long sequence) {
        session.afterRead(sequence);
    }

    @Override
    public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
        return session.choose(followers, leader);
    }
}
