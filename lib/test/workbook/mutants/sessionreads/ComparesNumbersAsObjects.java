package workbook.mutants.sessionreads;

import java.util.Map;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import workbook.mutants.Wrong;

@Wrong(
        task = "session-reads",
        row = "seesItsOwnWrites",
        says = "may be two objects",
        because = "compares numbers with ==, which works up to 127")
final class ComparesNumbersAsObjects implements Session {
    private Long newest = 0L;

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
        for (NodeId follower : followers.keySet()) {
            if (followers.get(follower) == newest || followers.get(follower) > newest) {
                return follower;
            }
        }
        return leader;
    }
}
