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
        says = "follower3], and these answers have come in",
        onlyThere = true,
        because = "takes two followers for all: right in a cluster of three nodes, and nowhere else")
final class AsksForTwo implements AcknowledgementRule {
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
        return answer(
                holders >= (durability instanceof Durability.Synchronous ? 2 : needed(durability, followers)),
                timedOut);
    }
}
