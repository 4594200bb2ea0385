package replication.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import replication.consistency.Operation.Outcome;

/**
 * What the promises mean, tried out on a small history: by every order of the writes, or by every choice of operations.
 * It shares nothing with the checkers.
 */
final class Definition {
    private final List<Operation> all;

    Definition(History history) {
        all = history.operations();
    }

    List<Operation> all() {
        return all;
    }

    static boolean isRead(Operation operation) {
        return value(operation) != null;
    }

    /** What an answered operation saw; null if it is no read. */
    private static Optional<String> value(Operation operation) {
        if (operation.outcome() != Outcome.OK) {
            return null;
        }
        if (operation.action() instanceof Action.Read read) {
            return read.result();
        }
        return operation.action() instanceof Action.CompareAndSet cas && cas.swapped() ? cas.expected() : null;
    }

    /** What an operation leaves behind if it takes effect; null if nothing changes. */
    private static Optional<String> leaves(Operation operation) {
        Action action = operation.action();
        if (action instanceof Action.Write write) {
            return Optional.of(write.value());
        }
        if (action instanceof Action.CompareAndSet cas) {
            return operation.outcome() == Outcome.OK && !cas.swapped() ? null : Optional.of(cas.value());
        }
        return action instanceof Action.Delete ? Optional.empty() : null;
    }

    /** The one write that {@code read} can have seen; null for the time before the first write. */
    Operation source(Operation read) {
        return all.stream()
                .filter(write -> write.key().equals(read.key()))
                .filter(write -> value(read).isPresent() && value(read).equals(leaves(write)))
                .findFirst()
                .orElse(null);
    }

    /** False if several moments explain what {@code read} saw, or none does. */
    boolean isClear(Operation read) {
        return value(read).isPresent()
                ? source(read) != null
                : writes(read.key()).stream().noneMatch(write -> leaves(write).isEmpty());
    }

    boolean isOdd(Operation read) {
        return value(read).isPresent() && source(read) == null;
    }

    List<Operation> clearReads() {
        return all.stream().filter(Definition::isRead).filter(this::isClear).toList();
    }

    /** What may have changed {@code key}. */
    List<Operation> writes(String key) {
        return all.stream()
                .filter(write -> write.key().equals(key) && leaves(write) != null)
                .filter(write -> write.outcome() != Outcome.FAILED || isSeen(write))
                .toList();
    }

    boolean isSeen(Operation write) {
        return all.stream().anyMatch(read -> isRead(read) && source(read) == write);
    }

    static boolean sameClient(Operation one, Operation other) {
        return one.process() == other.process();
    }

    static boolean surelyBefore(Operation one, Operation other) {
        return one.outcome() == Outcome.OK && one.completed() < other.invoked();
    }

    /** Whether an order of {@code writes}, true to time, satisfies {@code condition}. */
    boolean someOrder(List<Operation> writes, Predicate<List<Operation>> condition) {
        return extend(new ArrayList<>(), new ArrayList<>(writes), condition);
    }

    private boolean extend(List<Operation> order, List<Operation> left, Predicate<List<Operation>> condition) {
        if (left.isEmpty()) {
            return condition.test(order);
        }
        for (Operation next : List.copyOf(left)) {
            if (left.stream().noneMatch(other -> other != next && surelyBefore(other, next))) {
                left.remove(next);
                order.add(next);
                boolean found = extend(order, left, condition);
                order.remove(order.size() - 1);
                left.add(next);
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where in {@code order} the state stands that {@code read} saw; -1 is before the first write. */
    int position(List<Operation> order, Operation read) {
        Operation source = source(read);
        return source == null ? -1 : order.indexOf(source);
    }
}
