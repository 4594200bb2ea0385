package workbook.mutants.acknowledge;

import static workbook.mutants.acknowledge.RightParts.answer;
import static workbook.mutants.acknowledge.RightParts.needed;

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
        says = "should be WAIT; it is OK",
        because = "looks at the epoch of an answer only, so one that says that the entry is missing counts",
        like = "CountsAnyAnswer")
final class CountsAnyAnswerOfTheEpoch implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        long count = received.stream()
                .filter(confirmation -> confirmation.last().epoch() == entry.epoch())
                .map(Confirmation::follower)
                .filter(followers::contains)
                .distinct()
                .count();
        return answer(count >= needed(durability, followers), timedOut);
    }
}
