package workbook.mutants.election;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import replication.election.FailureDetector;
import replication.election.Heartbeat;
import replication.simulation.NodeId;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Planted answers to detect-failure. */
final class DetectFailureAnswers {
    private DetectFailureAnswers() {}

    /** Right; the wrong ones change one method of it. */
    private abstract static class OneMap implements FailureDetector {
        final Map<NodeId, Long> lastHeard = new HashMap<>();
        long timeout;

        @Override
        public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
            timeout = timeoutMillis;
            nodes.forEach(node -> lastHeard.put(node, nowMillis));
        }

        @Override
        public void heard(Heartbeat beat, long nowMillis) {
            lastHeard.put(beat.node(), nowMillis);
        }

        @Override
        public Set<NodeId> suspects(long nowMillis) {
            return lastHeard.keySet().stream()
                    .filter(node -> nowMillis - lastHeard.get(node) > timeout)
                    .collect(Collectors.toSet());
        }
    }

    @Wrong(
            task = "detect-failure",
            row = "silentSinceTheStart",
            says = "at 1,005 ms",
            because = "the document's rule: last heard begins at 0, so a healthy leader is dead at the first look")
    static final class LastHeardAtZero extends OneMap {
        @Override
        public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
            super.started(0, timeoutMillis, nodes);
        }
    }

    @Wrong(
            task = "detect-failure",
            row = "silentSinceTheStart",
            says = "were never heard since the start",
            because = "knows only who was heard, so a node that is dead from the start is never suspected")
    static final class StartsEmpty extends OneMap {
        @Override
        public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
            super.started(nowMillis, timeoutMillis, Set.of());
        }
    }

    @Wrong(
            task = "detect-failure",
            row = "readsItsOwnClock",
            says = "a false alarm",
            because = "takes the time from the heartbeat, which another clock has written")
    static class SendersClock extends OneMap {
        @Override
        public void heard(Heartbeat beat, long nowMillis) {
            lastHeard.put(beat.node(), beat.sentAtMillis());
        }
    }

    @Wrong(
            task = "detect-failure",
            row = "watchesInManyRuns",
            says = "was alive and heard",
            because = "a leader whose clock is behind is deposed again and again")
    static final class SendersClockInTheCluster extends SendersClock {}

    @Wrong(
            task = "detect-failure",
            row = "trustsAgain",
            says = "no leader would ever be trusted again",
            because = "a suspect stays a suspect")
    static class NeverForgives extends OneMap {
        private final Set<NodeId> ever = new HashSet<>();

        @Override
        public Set<NodeId> suspects(long nowMillis) {
            ever.addAll(super.suspects(nowMillis));
            return Set.copyOf(ever);
        }
    }

    @Wrong(
            task = "detect-failure",
            row = "watchesInManyRuns",
            says = "not trusted again after its pause",
            because = "after one pause every heartbeat of the leader is in vain")
    static final class NeverForgivesInTheCluster extends NeverForgives {}

    @Wrong(
            task = "detect-failure",
            row = "trustsAgain",
            says = "it is a suspect once more",
            because = "drops a node from the list once it was heard again")
    static final class WatchesOnce extends OneMap {
        @Override
        public void heard(Heartbeat beat, long nowMillis) {
            if (suspects(nowMillis).contains(beat.node())) {
                lastHeard.remove(beat.node());
            } else {
                super.heard(beat, nowMillis);
            }
        }
    }

    @Wrong(
            task = "detect-failure",
            row = "watchesInManyRuns",
            says = "nobody even stood",
            because = "heartbeats do not update what the detector reads, and it reads nothing")
    static final class NeverSuspects extends OneMap {
        @Override
        public Set<NodeId> suspects(long nowMillis) {
            return Set.of();
        }
    }

    @Wrong(
            task = "detect-failure",
            row = "trustsAgain",
            says = "speaks for its sender only",
            because = "one heartbeat clears everybody")
    static final class AnyBeatClearsAll extends OneMap {
        @Override
        public void heard(Heartbeat beat, long nowMillis) {
            lastHeard.replaceAll((node, heard) -> nowMillis);
        }
    }

    @Wrong(
            task = "detect-failure",
            row = "trustsAgain",
            says = "however often you are asked",
            because = "a suspect is told once and then no longer watched")
    static final class TellsOnce extends OneMap {
        @Override
        public Set<NodeId> suspects(long nowMillis) {
            Set<NodeId> suspects = super.suspects(nowMillis);
            lastHeard.keySet().removeAll(suspects);
            return suspects;
        }
    }

    @Wrong(
            task = "detect-failure",
            row = "readsItsOwnClock",
            says = "the time-out that was handed in",
            because = "150 ms stand in the code, whatever time-out is handed in")
    static final class AlwaysHundredAndFifty implements FailureDetector {
        private final Map<NodeId, Long> lastHeard = new HashMap<>();

        @Override
        public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
            nodes.forEach(node -> lastHeard.put(node, nowMillis));
        }

        @Override
        public void heard(Heartbeat beat, long nowMillis) {
            lastHeard.put(beat.node(), nowMillis);
        }

        @Override
        public Set<NodeId> suspects(long nowMillis) {
            return lastHeard.keySet().stream()
                    .filter(node -> nowMillis - lastHeard.get(node) > 150)
                    .collect(Collectors.toSet());
        }
    }

    @Right(task = "detect-failure", how = "keeps deadlines instead of the times at which nodes were heard")
    static final class Deadlines implements FailureDetector {
        private final Map<NodeId, Long> deadlines = new HashMap<>();
        private long timeout;

        @Override
        public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {
            timeout = timeoutMillis;
            nodes.forEach(node -> deadlines.put(node, nowMillis + timeoutMillis));
        }

        @Override
        public void heard(Heartbeat beat, long nowMillis) {
            deadlines.replace(beat.node(), nowMillis + timeout);
        }

        @Override
        public Set<NodeId> suspects(long nowMillis) {
            Set<NodeId> late = new HashSet<>(deadlines.keySet());
            late.removeIf(node -> nowMillis <= deadlines.get(node));
            return late;
        }
    }
}
