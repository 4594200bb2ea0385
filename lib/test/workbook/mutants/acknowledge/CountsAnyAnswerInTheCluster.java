package workbook.mutants.acknowledge;

import java.util.List;
import java.util.Set;
import replication.simulation.NodeId;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.Durability;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "acknowledge",
        row = "keepsItsPromiseInManyRuns",
        says = "The client was told that",
        because = "counts any answer: in the cluster an acknowledged write has too few copies")
final class CountsAnyAnswerInTheCluster implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        return new CountsAnyAnswer().decide(durability, entry, followers, received, timedOut);
    }
}
