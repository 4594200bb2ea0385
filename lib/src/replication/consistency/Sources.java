package replication.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import replication.consistency.Operation.Outcome;

/**
 * From which write each read of a history got its value. That can be known where no two writes of a key write the same
 * value. Where a key was deleted, a read that finds nothing may have seen the deletion or the time before the first
 * write, so nobody knows; and of a value that nobody wrote there is no source either.
 *
 * <p>A failed write is the source only if no other write wrote that value: a client that was refused may ask again. One
 * that was seen all the same is judged as if its outcome were unknown.
 */
final class Sources {
    private final History history;
    private final Map<String, List<Operation>> writes = new HashMap<>();
    private final Map<String, Map<String, Operation>> byValue = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final List<Operation> allWrites = new ArrayList<>();
    private final Map<Long, Integer> numbers = new HashMap<>();

    /** @param write empty if it saw the register as it was before the first write */
    record Seen(Operation read, Optional<Operation> write) {
        boolean is(Operation other) {
            return write.isPresent() && write.get() == other;
        }

        /** True if what it saw was over when {@code other} was called. */
        boolean olderThan(Operation other) {
            return write.isEmpty() || write.get().isOk() && write.get().before(other);
        }

        /** Why what it saw is older than {@code newer}. */
        String why(Operation newer) {
            return write.map(old -> old.told() + " before " + newer.told())
                    .orElseGet(() -> "nobody deleted " + newer.register() + " after " + newer.told());
        }
    }

    /** @throws IllegalArgumentException if two writes of a key wrote the same value */
    Sources(History history) {
        this.history = history;
        for (Operation operation : history.operations()) {
            if (operation.writes()) {
                add(operation);
            }
        }
        seen(history.operations()).stream()
                .flatMap(seen -> seen.write().stream())
                .filter(write -> write.outcome() == Outcome.FAILED)
                .distinct()
                .forEach(write -> writes.computeIfAbsent(write.key(), key -> new ArrayList<>())
                        .add(write));
        writes.values().forEach(allWrites::addAll);
        allWrites.sort(Comparator.comparingLong(Operation::invoked));
        allWrites.forEach(write -> numbers.put(write.invoked(), numbers.size()));
    }

    private void add(Operation write) {
        boolean failed = write.outcome() == Outcome.FAILED;
        if (!failed) {
            writes.computeIfAbsent(write.key(), key -> new ArrayList<>()).add(write);
        }
        Optional<String> value = write.written();
        if (value.isEmpty()) {
            if (!failed) {
                deleted.add(write.key());
            }
            return;
        }
        Map<String, Operation> values = byValue.computeIfAbsent(write.key(), key -> new HashMap<>());
        Operation other = values.get(value.get());
        if (other == null || other.outcome() == Outcome.FAILED) {
            values.put(value.get(), write);
        } else if (!failed) {
            throw new IllegalArgumentException(other.told() + ", and " + write.told()
                    + ": nobody can tell which of the two a read saw. Let every write of a key write another value.");
        }
    }

    History history() {
        return history;
    }

    /** The writes of {@code key} that may have taken effect; those that failed and were seen all the same come last. */
    List<Operation> writes(String key) {
        return writes.getOrDefault(key, List.of());
    }

    /** The writes of all keys, in the order of their calls. */
    List<Operation> writes() {
        return allWrites;
    }

    /** The place of {@code write} among all {@link #writes()}. */
    int number(Operation write) {
        return numbers.get(write.invoked());
    }

    /** What {@code operation} saw; empty if it is no answered read, or if nobody knows. */
    Optional<Seen> seen(Operation operation) {
        Optional<Optional<String>> found = operation.found();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get().isEmpty()) {
            return deleted.contains(operation.key())
                    ? Optional.empty()
                    : Optional.of(new Seen(operation, Optional.empty()));
        }
        return Optional.ofNullable(byValue.getOrDefault(operation.key(), Map.of())
                        .get(found.get().get()))
                .map(write -> new Seen(operation, Optional.of(write)));
    }

    /** True if {@code operation} found a value that nobody wrote. */
    boolean fromNowhere(Operation operation) {
        return operation.found().flatMap(value -> value).isPresent()
                && seen(operation).isEmpty();
    }

    /** What the reads among {@code operations} saw, as far as anybody knows. */
    List<Seen> seen(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> seen(operation).stream())
                .toList();
    }
}
