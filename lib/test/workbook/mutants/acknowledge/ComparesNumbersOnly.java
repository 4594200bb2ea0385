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
        says = "(1, 10)",
        because = "compares numbers only, so the old leader's entry 10 confirms the new leader's entry 5")
final class ComparesNumbersOnly implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        Set<NodeId> holders = new HashSet<>();
        received.stream()
                .filter(confirmation -> confirmation.last().sequence() >= entry.sequence())
                .forEach(confirmation -> holders.add(confirmation.follower()));
        holders.retainAll(followers);
        return answer(holders.size() >= needed(durability, followers), timedOut);
    }
}
