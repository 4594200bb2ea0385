package replication.singleleader;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import replication.simulation.NodeId;

/** The library's own rule: each follower counts once, and only if the end of its log proves that it holds the entry. */
public final class CountedConfirmations implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        Set<NodeId> holders = new TreeSet<>();
        for (Confirmation confirmation : received) {
            Position last = confirmation.last();
            // In another epoch the same number is another entry.
            if (last.epoch() == entry.epoch() && last.sequence() >= entry.sequence()) {
                holders.add(confirmation.follower());
            }
        }
        holders.retainAll(followers);
        if (holders.size() >= needed(durability, followers.size())) {
            return Answer.OK;
        }
        return timedOut ? Answer.UNKNOWN : Answer.WAIT;
    }

    /** How many of {@code followers} followers have to hold a write. */
    static int needed(Durability durability, int followers) {
        if (durability instanceof Durability.SemiSynchronous semi) {
            return semi.followers();
        }
        return durability instanceof Durability.Asynchronous ? 0 : followers;
    }
}
