package workbook.mutants.acknowledge;

import static workbook.mutants.acknowledge.RightParts.answer;
import static workbook.mutants.acknowledge.RightParts.needed;
import static workbook.mutants.acknowledge.RightParts.proves;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import replication.simulation.NodeId;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.Durability;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "acknowledge",
        row = "keepsItsPromiseInManyRuns",
        says = "The answer should be OK; it is WAIT",
        because = "looks at the last answer of each follower, but an old one may arrive after a newer one",
        onlyThere = true)
final class TrustsTheLastAnswer implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        Map<NodeId, Confirmation> last = new HashMap<>();
        received.forEach(confirmation -> last.put(confirmation.follower(), confirmation));
        long count = followers.stream()
                .filter(follower -> last.containsKey(follower) && proves(last.get(follower), entry))
                .count();
        return answer(count >= needed(durability, followers), timedOut);
    }
}
