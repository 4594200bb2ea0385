package workbook.mutants.failover;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import replication.simulation.NodeId;
import replication.singleleader.Failover;
import replication.singleleader.Position;
import workbook.mutants.Right;

@Right(task = "failover", how = "a generic helper of its own, and a record that is comparable")
final class WithAGenericHelper implements Failover {
    private record Candidate(NodeId node, Position end) implements Comparable<Candidate> {
        private static final Comparator<Candidate> ORDER =
                Comparator.comparing(Candidate::end).thenComparing(Candidate::node);

        @Override
        public int compareTo(Candidate other) {
            return ORDER.compare(this, other);
        }
    }

    private static <T extends Comparable<? super T>> Optional<T> greatest(Collection<? extends T> all) {
        T best = null;
        for (T one : all) {
            best = best == null || one.compareTo(best) > 0 ? one : best;
        }
        return Optional.ofNullable(best);
    }

    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        Map<NodeId, Candidate> candidates = new HashMap<>();
        reachable.forEach((node, end) -> candidates.put(node, new Candidate(node, end)));
        candidates.keySet().removeIf(failed::equals);
        return greatest(candidates.values())
                .filter(best -> candidates.size() > clusterSize / 2)
                .map(best -> new Promotion(best.node(), oldEpoch + 1));
    }
}
