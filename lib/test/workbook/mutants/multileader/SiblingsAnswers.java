package workbook.mutants.multileader;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.multileader.Sibling;
import replication.multileader.SiblingRule;
import replication.simulation.NodeId;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Answers to siblings. */
final class SiblingsAnswers {
    private SiblingsAnswers() {}

    @Wrong(
            task = "siblings",
            row = "concurrentValuesStaySideBySide",
            says = "Neither has seen all",
            because = "the greater sum of counters wins, so a concurrent value disappears")
    static final class ComparesSums implements SiblingRule {
        @Override
        public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
            if (kept.stream().anyMatch(sibling -> sum(sibling) >= sum(incoming))) {
                return kept;
            }
            return Set.of(incoming);
        }

        private static long sum(Sibling sibling) {
            return sibling.vector().values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Wrong(
            task = "siblings",
            row = "aMissingCounterIsZero",
            says = "It descends from each",
            because = "drops only the first value that the incoming one has seen")
    static final class DropsOnlyOne implements SiblingRule {
        @Override
        public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
            Set<Sibling> result = new HashSet<>(kept);
            for (Sibling sibling : kept) {
                if (descends(sibling.vector(), incoming.vector())) {
                    return result;
                }
                if (descends(incoming.vector(), sibling.vector())) {
                    result.remove(sibling);
                    result.add(incoming);
                    return result;
                }
            }
            result.add(incoming);
            return result;
        }

        private static boolean descends(Map<NodeId, Long> later, Map<NodeId, Long> earlier) {
            return earlier.keySet().stream().allMatch(writer -> later.getOrDefault(writer, 0L) >= earlier.get(writer));
        }
    }

    @Wrong(
            task = "siblings",
            row = "aMissingCounterIsZero",
            says = "Each has a writer",
            because = "looks only at the counters that both have")
    static final class OnlyCommonCounters implements SiblingRule {
        @Override
        public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
            if (kept.stream().anyMatch(sibling -> descends(sibling.vector(), incoming.vector()))) {
                return kept;
            }
            Set<Sibling> result = new HashSet<>(kept);
            result.removeIf(sibling -> descends(incoming.vector(), sibling.vector()));
            result.add(incoming);
            return result;
        }

        private static boolean descends(Map<NodeId, Long> later, Map<NodeId, Long> earlier) {
            return earlier.keySet().stream()
                    .filter(later::containsKey)
                    .allMatch(writer -> later.get(writer) >= earlier.get(writer));
        }
    }

    @Wrong(
            task = "siblings",
            row = "tenReadersInARowLeaveOneValue",
            says = "11 are:",
            because = "ten who read before they write leave eleven values")
    static final class NeverDropsAncestors implements SiblingRule {
        @Override
        public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
            if (kept.stream().anyMatch(sibling -> descends(sibling.vector(), incoming.vector()))) {
                return kept;
            }
            Set<Sibling> result = new HashSet<>(kept);
            result.add(incoming);
            return result;
        }

        private static boolean descends(Map<NodeId, Long> later, Map<NodeId, Long> earlier) {
            return earlier.keySet().stream().allMatch(writer -> later.getOrDefault(writer, 0L) >= earlier.get(writer));
        }
    }

    @Wrong(
            task = "siblings",
            row = "whatIsKnownChangesNothing",
            says = "late",
            because = "a late message brings back a value that was replaced")
    static final class TakesWhatIsOld implements SiblingRule {
        @Override
        public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
            Set<Sibling> result = new HashSet<>(kept);
            result.removeIf(sibling -> descends(incoming.vector(), sibling.vector()));
            result.add(incoming);
            return result;
        }

        private static boolean descends(Map<NodeId, Long> later, Map<NodeId, Long> earlier) {
            return earlier.keySet().stream().allMatch(writer -> later.getOrDefault(writer, 0L) >= earlier.get(writer));
        }
    }

    @Wrong(
            task = "siblings",
            row = "whatIsKnownChangesNothing",
            says = "should be as it was",
            because = "the set that it was given changes")
    static final class ChangesTheArgument implements SiblingRule {
        @Override
        public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
            if (kept.stream().noneMatch(sibling -> descends(sibling.vector(), incoming.vector()))) {
                kept.removeIf(sibling -> descends(incoming.vector(), sibling.vector()));
                kept.add(incoming);
            }
            return kept;
        }

        private static boolean descends(Map<NodeId, Long> later, Map<NodeId, Long> earlier) {
            return earlier.keySet().stream().allMatch(writer -> later.getOrDefault(writer, 0L) >= earlier.get(writer));
        }
    }

    @Wrong(
            task = "siblings",
            row = "concurrentValuesStaySideBySide",
            says = "The text is the same",
            because = "takes two writes with the same text for one")
    static final class ComparesTexts implements SiblingRule {
        @Override
        public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
            Set<Sibling> result = new HashSet<>(kept);
            for (Sibling sibling : kept) {
                if (sibling.value().equals(incoming.value()) || descends(sibling, incoming)) {
                    return kept;
                }
                if (descends(incoming, sibling)) {
                    result.remove(sibling);
                }
            }
            result.add(incoming);
            return result;
        }

        private static boolean descends(Sibling later, Sibling earlier) {
            return earlier.vector().entrySet().stream()
                    .allMatch(seen -> later.vector().getOrDefault(seen.getKey(), 0L) >= seen.getValue());
        }
    }

    @Right(task = "siblings", how = "puts all into one set and keeps those that nothing descends from")
    static final class FiltersAStream implements SiblingRule {
        @Override
        public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
            Set<Sibling> all = Stream.concat(kept.stream(), Stream.of(incoming)).collect(Collectors.toSet());
            return all.stream()
                    .filter(one -> all.stream().noneMatch(other -> isBefore(one.vector(), other.vector())))
                    .collect(Collectors.toSet());
        }

        private static boolean isBefore(Map<NodeId, Long> one, Map<NodeId, Long> other) {
            return !one.equals(other)
                    && one.entrySet().stream()
                            .noneMatch(counter -> counter.getValue() > other.getOrDefault(counter.getKey(), 0L));
        }
    }
}
