package workbook.mutants.acknowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import replication.simulation.NodeId;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.Durability;
import replication.singleleader.Position;
import workbook.mutants.Right;

@Right(task = "acknowledge", how = "recursion over the confirmations, each holder struck off the set of those awaited")
final class CountsByRecursion implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        int missing = missing(entry, new TreeSet<>(followers), new ArrayList<>(received));
        boolean enough = true;
        if (durability instanceof Durability.Synchronous) {
            enough = missing == 0;
        } else if (durability instanceof Durability.SemiSynchronous some) {
            enough = followers.size() - missing >= some.followers();
        }
        return enough ? Answer.OK : timedOut ? Answer.UNKNOWN : Answer.WAIT;
    }

    private static int missing(Position entry, Set<NodeId> awaited, List<Confirmation> rest) {
        if (rest.isEmpty()) {
            return awaited.size();
        }
        Confirmation last = rest.remove(rest.size() - 1);
        if (last.last().epoch() == entry.epoch() && last.last().compareTo(entry) >= 0) {
            awaited.remove(last.follower());
        }
        return missing(entry, awaited, rest);
    }
}
