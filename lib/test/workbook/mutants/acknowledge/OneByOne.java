package workbook.mutants.acknowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import replication.simulation.NodeId;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.Durability;
import replication.singleleader.Position;
import workbook.mutants.Right;

@Right(task = "acknowledge", how = "keeps the greatest position that each follower reported")
final class OneByOne implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        Map<NodeId, Position> ends = new HashMap<>();
        for (Confirmation confirmation : received) {
            ends.merge(
                    confirmation.follower(),
                    confirmation.last(),
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        int holders = 0;
        for (NodeId follower : followers) {
            Position end = ends.getOrDefault(follower, Position.START);
            holders += end.epoch() == entry.epoch() && end.sequence() >= entry.sequence() ? 1 : 0;
        }
        int needed = 0;
        if (durability instanceof Durability.Synchronous) {
            needed = followers.size();
        } else if (durability instanceof Durability.SemiSynchronous some) {
            needed = some.followers();
        }
        return holders >= needed ? Answer.OK : timedOut ? Answer.UNKNOWN : Answer.WAIT;
    }
}
