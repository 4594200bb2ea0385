package workbook.mutants.acknowledge;

import java.util.Set;
import replication.simulation.NodeId;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.Durability;
import replication.singleleader.Position;

/** The parts of a right answer that wrong ones keep. */
final class RightParts {
    private RightParts() {}

    static int needed(Durability durability, Set<NodeId> followers) {
        if (durability instanceof Durability.Asynchronous) {
            return 0;
        }
        return durability instanceof Durability.SemiSynchronous semi ? semi.followers() : followers.size();
    }

    static boolean proves(AcknowledgementRule.Confirmation confirmation, Position entry) {
        return confirmation.last().epoch() == entry.epoch()
                && confirmation.last().sequence() >= entry.sequence();
    }

    static AcknowledgementRule.Answer answer(boolean enough, boolean timedOut) {
        if (enough) {
            return AcknowledgementRule.Answer.OK;
        }
        return timedOut ? AcknowledgementRule.Answer.UNKNOWN : AcknowledgementRule.Answer.WAIT;
    }
}
