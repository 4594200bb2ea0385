package workbook.mutants.acknowledge;

import static workbook.mutants.acknowledge.RightParts.answer;
import static workbook.mutants.acknowledge.RightParts.needed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import replication.simulation.NodeId;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.Durability;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "acknowledge",
        row = "asksWhatTheAnswerProves",
        says = "(3, 1)",
        because = "takes a greater position for proof, so any entry of a later leader confirms this one")
final class TakesAnyGreaterPosition implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        Set<NodeId> holders = new HashSet<>();
        received.stream()
                .filter(confirmation -> confirmation.last().compareTo(entry) >= 0)
                .forEach(confirmation -> holders.add(confirmation.follower()));
        holders.retainAll(followers);
        return answer(holders.size() >= needed(durability, followers), timedOut);
    }
}
