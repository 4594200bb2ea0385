package workbook.mutants.acknowledge;

import static workbook.mutants.acknowledge.RightParts.answer;
import static workbook.mutants.acknowledge.RightParts.needed;
import static workbook.mutants.acknowledge.RightParts.proves;

import java.util.List;
import java.util.Set;
import replication.simulation.NodeId;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.Durability;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "acknowledge",
        row = "asksForNoMoreThanPromised",
        says = "it is never OK",
        onlyThere = true,
        because = "where fewer followers exist than were promised, all of them will do")
final class AsManyAsThereAre implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        long holders = received.stream()
                .filter(confirmation -> followers.contains(confirmation.follower()))
                .filter(confirmation -> proves(confirmation, entry))
                .map(Confirmation::follower)
                .distinct()
                .count();
        return answer(holders >= Math.min(followers.size(), needed(durability, followers)), timedOut);
    }
}
