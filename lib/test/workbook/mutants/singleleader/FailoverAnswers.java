package workbook.mutants.singleleader;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.simulation.NodeId;
import replication.singleleader.Failover;
import replication.singleleader.Position;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Planted answers to failover. */
final class FailoverAnswers {
    private static final Comparator<Map.Entry<NodeId, Position>> RIGHT =
            Map.Entry.<NodeId, Position>comparingByValue().thenComparing(Map.Entry.comparingByKey());

    private FailoverAnswers() {}

    static Map<NodeId, Position> without(Map<NodeId, Position> reachable, NodeId failed) {
        Map<NodeId, Position> candidates = new TreeMap<>(reachable);
        candidates.remove(failed);
        return candidates;
    }

    static Optional<Failover.Promotion> greatest(
            Map<NodeId, Position> candidates, Comparator<Map.Entry<NodeId, Position>> order, long epoch) {
        return candidates.entrySet().stream().max(order).map(chosen -> new Failover.Promotion(chosen.getKey(), epoch));
    }

    @Wrong(
            task = "failover",
            row = "promotesTheLongestLog",
            says = "because its log reaches furthest",
            because = "promotes the first that answered, whatever it holds")
    static final class FirstOfTheMap implements Failover {
        @Override
        public Optional<Promotion> promote(
                int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
            Map<NodeId, Position> candidates = without(reachable, failed);
            return candidates.size() * 2 > clusterSize
                    ? candidates.keySet().stream().findFirst().map(node -> new Promotion(node, oldEpoch + 1))
                    : Optional.empty();
        }
    }

    @Wrong(
            task = "failover",
            row = "oneLeaderAnEpochInManyRuns",
            says = "whose log is behind",
            because = "promotes the first that answered: in the cluster a node with less than others leads")
    static final class FirstOfTheMapInTheCluster implements Failover {
        @Override
        public Optional<Promotion> promote(
                int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
            return new FirstOfTheMap().promote(clusterSize, reachable, failed, oldEpoch);
        }
    }

    @Wrong(
            task = "failover",
            row = "leavesTheFailedLeaderOut",
            says = "it was leader",
            because = "can choose the failed leader, as the document does")
    static final class ChoosesTheFailedLeader implements Failover {
        @Override
        public Optional<Promotion> promote(
                int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
            return reachable.size() * 2 > clusterSize ? greatest(reachable, RIGHT, oldEpoch + 1) : Optional.empty();
        }
    }

    @Wrong(
            task = "failover",
            row = "asksForAMajority",
            says = "may be doing the same on their side",
            because = "asks for no majority, so both sides of a cut promote somebody")
    static final class AsksForNoMajority implements Failover {
        @Override
        public Optional<Promotion> promote(
                int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
            return greatest(without(reachable, failed), RIGHT, oldEpoch + 1);
        }
    }

    @Wrong(
            task = "failover",
            row = "oneLeaderAnEpochInManyRuns",
            says = "both led epoch 2",
            because = "asks for no majority: in the cluster one epoch gets two leaders")
    static final class AsksForNoMajorityInTheCluster implements Failover {
        @Override
        public Optional<Promotion> promote(
                int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
            return greatest(without(reachable, failed), RIGHT, oldEpoch + 1);
        }
    }

    @Wrong(
            task = "failover",
            row = "asksForAMajority",
            says = "A cluster of 4 lost its leader",
            because = "takes half of the cluster for a majority")
    static final class HalfIsEnough implements Failover {
        @Override
        public Optional<Promotion> promote(
                int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
            Map<NodeId, Position> candidates = without(reachable, failed);
            return candidates.size() >= clusterSize / 2.0
                    ? greatest(candidates, RIGHT, oldEpoch + 1)
                    : Optional.empty();
        }
    }

    @Wrong(
            task = "failover",
            row = "promotesTheLongestLog",
            says = "cannot be told apart",
            because = "keeps the epoch, so entries of two leaders look alike")
    static final class KeepsTheEpoch implements Failover {
        @Override
        public Optional<Promotion> promote(
                int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
            Map<NodeId, Position> candidates = without(reachable, failed);
            return candidates.size() * 2 > clusterSize ? greatest(candidates, RIGHT, oldEpoch) : Optional.empty();
        }
    }

    @Wrong(
            task = "failover",
            row = "promotesTheLongestLog",
            says = "epoch before sequence",
            because = "compares lengths only, so a long log of a deposed leader wins")
    static final class ComparesLengthsOnly implements Failover {
        @Override
        public Optional<Promotion> promote(
                int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
            Map<NodeId, Position> candidates = without(reachable, failed);
            Comparator<Map.Entry<NodeId, Position>> byLength =
                    Comparator.comparingLong(candidate -> candidate.getValue().sequence());
            return candidates.size() * 2 > clusterSize
                    ? greatest(candidates, byLength.thenComparing(Map.Entry.comparingByKey()), oldEpoch + 1)
                    : Optional.empty();
        }
    }

    @Wrong(
            task = "failover",
            row = "oneLeaderAnEpochInManyRuns",
            says = "it answered nobody",
            because = "chooses among logs that end in the old epoch: where its leader wrote nothing, there is none",
            onlyThere = true)
    static final class AsksForTheOldEpoch implements Failover {
        @Override
        public Optional<Promotion> promote(
                int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
            Map<NodeId, Position> candidates = without(reachable, failed);
            if (candidates.size() * 2 <= clusterSize) {
                return Optional.empty();
            }
            candidates.values().removeIf(end -> end.epoch() < oldEpoch);
            return greatest(candidates, RIGHT, oldEpoch + 1);
        }
    }

    @Right(task = "failover", how = "one loop that keeps the best candidate so far")
    static final class OneLoop implements Failover {
        @Override
        public Optional<Promotion> promote(
                int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
            NodeId best = null;
            int count = 0;
            for (NodeId node : reachable.keySet()) {
                if (!node.equals(failed)) {
                    count++;
                    int order = best == null ? 1 : reachable.get(node).compareTo(reachable.get(best));
                    best = order > 0 || order == 0 && node.compareTo(best) > 0 ? node : best;
                }
            }
            return count > clusterSize / 2 ? Optional.of(new Promotion(best, oldEpoch + 1)) : Optional.empty();
        }
    }
}
