package workbook.mutants.readrepair;

import java.util.Map;
import java.util.Optional;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "leavesTheOthersAlone",
        says = "The replies were {a=new (9 alice), b=new (9 alice), c=new (9 alice)}. Afterwards they are {}",
        because = "takes the replies out of the map that it was given")
final class EmptiesTheReplies extends Usual {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, Versioned> repairs = super.repairs(replies);
        replies.clear();
        return repairs;
    }
}
