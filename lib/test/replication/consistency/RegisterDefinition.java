package replication.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.consistency.Operation.Outcome;

/** Linearizability of one register by its definition, for small histories. */
final class RegisterDefinition {
    private RegisterDefinition() {}

    /** The definition, tried out: every order of every choice of unknown operations. */
    static boolean explains(List<Operation> all, List<Operation> placed, Optional<String> value) {
        if (all.stream().allMatch(op -> op.outcome() != Outcome.OK || placed.contains(op))) {
            return true;
        }
        for (Operation next : all) {
            boolean mayCome = next.outcome() != Outcome.FAILED
                    && !placed.contains(next)
                    && all.stream()
                            .noneMatch(op -> op.outcome() == Outcome.OK && op.before(next) && !placed.contains(op));
            if (!mayCome) {
                continue;
            }
            Optional<Optional<String>> after = apply(next, value);
            if (after.isPresent()) {
                placed.add(next);
                boolean found = explains(all, placed, after.get());
                placed.remove(placed.size() - 1);
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    static Optional<Optional<String>> apply(Operation operation, Optional<String> value) {
        boolean known = operation.outcome() == Outcome.OK;
        if (operation.action() instanceof Action.Read read) {
            return known && !read.result().equals(value) ? Optional.empty() : Optional.of(value);
        }
        if (operation.action() instanceof Action.CompareAndSet cas) {
            boolean swaps = cas.expected().equals(value);
            return known && swaps != cas.swapped()
                    ? Optional.empty()
                    : Optional.of(swaps ? Optional.of(cas.value()) : value);
        }
        return Optional.of(
                operation.action() instanceof Action.Write write ? Optional.of(write.value()) : Optional.empty());
    }

    static void assertExplains(Map<String, List<Operation>> orders, History history) {
        List<Operation> order = orders.getOrDefault("x", List.of());
        Optional<String> value = Optional.empty();
        for (int i = 0; i < order.size(); i++) {
            value = apply(order.get(i), value).orElseThrow();
            for (int j = i + 1; j < order.size(); j++) {
                assertTrue(!order.get(j).before(order.get(i)), "real time is kept: " + order);
            }
        }
        long answered = history.operations().stream()
                .filter(op -> op.outcome() == Outcome.OK)
                .count();
        assertEquals(
                answered,
                order.stream().filter(op -> op.outcome() == Outcome.OK).count(),
                "all answers explained");
    }
}
