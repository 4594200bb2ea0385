package workbook.mutants.multileader;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.multileader.SharedCounter;
import replication.simulation.NodeId;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Answers to merge-counter. */
final class MergeCounterAnswers {
    private MergeCounterAnswers() {}

    @Wrong(
            task = "merge-counter",
            row = "everyAdditionCountsOnce",
            says = "likes were added in all",
            because = "one total for all and the maximum of two totals: what both sides of a cut added counts once")
    static final class OneTotal implements SharedCounter {
        private static final NodeId TOTAL = new NodeId("total");

        @Override
        public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
            Map<NodeId, Long> result = new HashMap<>(slots);
            result.merge(TOTAL, n, Long::sum);
            return result;
        }

        @Override
        public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
            Map<NodeId, Long> result = new HashMap<>(a);
            b.forEach((leader, n) -> result.merge(leader, n, Math::max));
            return result;
        }

        @Override
        public long value(Map<NodeId, Long> slots) {
            return slots.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Wrong(
            task = "merge-counter",
            row = "everyAdditionCountsOnce",
            says = "likes were added in all",
            because = "every exchange doubles the number: 10, 20, 40")
    static final class MergeAdds implements SharedCounter {
        @Override
        public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
            Map<NodeId, Long> result = new HashMap<>(slots);
            result.merge(leader, n, Long::sum);
            return result;
        }

        @Override
        public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
            Map<NodeId, Long> result = new HashMap<>(a);
            b.forEach((leader, n) -> result.merge(leader, n, Long::sum));
            return result;
        }

        @Override
        public long value(Map<NodeId, Long> slots) {
            return slots.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Wrong(
            task = "merge-counter",
            row = "mergeTakesTheGreaterOfEachSlot",
            says = "is an old copy of its 5",
            because = "a late copy sets a slot back")
    static final class LastCopyWins implements SharedCounter {
        @Override
        public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
            Map<NodeId, Long> result = new HashMap<>(slots);
            result.merge(leader, n, Long::sum);
            return result;
        }

        @Override
        public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
            Map<NodeId, Long> result = new HashMap<>(a);
            result.putAll(b);
            return result;
        }

        @Override
        public long value(Map<NodeId, Long> slots) {
            return slots.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Wrong(
            task = "merge-counter",
            row = "mergeTakesTheGreaterOfEachSlot",
            says = "frankfurt=2",
            because = "slots that only the other side has are dropped")
    static final class LosesAKeyOfOneSide implements SharedCounter {
        @Override
        public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
            Map<NodeId, Long> result = new HashMap<>(slots);
            result.merge(leader, n, Long::sum);
            return result;
        }

        @Override
        public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
            Map<NodeId, Long> result = new HashMap<>(a);
            result.replaceAll((leader, n) -> Math.max(n, b.getOrDefault(leader, 0L)));
            return result;
        }

        @Override
        public long value(Map<NodeId, Long> slots) {
            return slots.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Wrong(
            task = "merge-counter",
            row = "addRaisesOneSlot",
            says = "virginia=8",
            because = "an addition raises every slot that is there")
    static final class EverySlotGrows implements SharedCounter {
        @Override
        public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
            Map<NodeId, Long> result = new HashMap<>(slots);
            result.putIfAbsent(leader, 0L);
            result.replaceAll((slot, before) -> before + n);
            return result;
        }

        @Override
        public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
            Map<NodeId, Long> result = new HashMap<>(a);
            b.forEach((leader, n) -> result.merge(leader, n, Math::max));
            return result;
        }

        @Override
        public long value(Map<NodeId, Long> slots) {
            return slots.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Wrong(
            task = "merge-counter",
            row = "theValueIsTheSumOfTheSlots",
            says = "should be 10 but is 5",
            because = "the value is the greatest slot instead of the sum")
    static final class GreatestSlot implements SharedCounter {
        @Override
        public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
            Map<NodeId, Long> result = new HashMap<>(slots);
            result.merge(leader, n, Long::sum);
            return result;
        }

        @Override
        public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
            Map<NodeId, Long> result = new HashMap<>(a);
            b.forEach((leader, n) -> result.merge(leader, n, Math::max));
            return result;
        }

        @Override
        public long value(Map<NodeId, Long> slots) {
            return slots.values().stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }

    /** Right; the wrong ones below change one method of it. */
    private abstract static class Usual implements SharedCounter {
        @Override
        public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
            Map<NodeId, Long> result = new HashMap<>(slots);
            result.merge(leader, n, Long::sum);
            return result;
        }

        @Override
        public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
            Map<NodeId, Long> result = new HashMap<>(a);
            b.forEach((leader, n) -> result.merge(leader, n, Math::max));
            return result;
        }

        @Override
        public long value(Map<NodeId, Long> slots) {
            return slots.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Wrong(
            task = "merge-counter",
            row = "mergeTakesTheGreaterOfEachSlot",
            says = "the second map given to merge",
            because = "brings all into the map that came from the other leader")
    static final class ChangesTheirs extends Usual {
        @Override
        public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
            a.forEach((leader, n) -> b.merge(leader, n, Math::max));
            return b;
        }
    }

    @Wrong(
            task = "merge-counter",
            row = "theValueIsTheSumOfTheSlots",
            says = "should be 4000000000",
            because = "adds up ints, which end at about two thousand millions")
    static final class AddsUpInts extends Usual {
        @Override
        public long value(Map<NodeId, Long> slots) {
            return slots.values().stream().mapToInt(Long::intValue).sum();
        }
    }

    @Right(task = "merge-counter", how = "hands back a map that it was given where the other side has nothing")
    static final class NothingToMerge extends Usual {
        @Override
        public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
            return a.isEmpty() ? b : b.isEmpty() ? a : super.merge(a, b);
        }
    }

    @Right(task = "merge-counter", how = "add is a merge with one greater slot")
    static final class WithStreams implements SharedCounter {
        @Override
        public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
            return merge(slots, Map.of(leader, slots.getOrDefault(leader, 0L) + n));
        }

        @Override
        public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
            return Stream.concat(a.keySet().stream(), b.keySet().stream())
                    .distinct()
                    .collect(Collectors.toMap(
                            Function.identity(), slot -> Math.max(a.getOrDefault(slot, 0L), b.getOrDefault(slot, 0L))));
        }

        @Override
        public long value(Map<NodeId, Long> slots) {
            long sum = 0;
            for (long n : slots.values()) {
                sum += n;
            }
            return sum;
        }
    }
}
