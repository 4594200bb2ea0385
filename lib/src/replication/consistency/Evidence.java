package replication.consistency;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import replication.consistency.Operation.Outcome;

/** What can be said about the one operation of a register that no order leaves room for. */
final class Evidence {
    /** Of more values than this a sentence cannot be made. */
    private static final int MOST_VALUES = 24;

    private final List<Operation> operations;
    private final Operation stuck;

    Evidence(List<Operation> operations, Operation stuck) {
        this.operations = operations;
        this.stuck = stuck;
    }

    /** Every value that {@code stuck} could have seen; none if there are too many to try, or if there is no time. */
    List<Optional<String>> possible(BooleanSupplier stop) {
        Set<Optional<String>> candidates = new LinkedHashSet<>();
        candidates.add(Optional.empty());
        operations.stream()
                .filter(write -> write.writes() && write.outcome() != Outcome.FAILED && isCalledInTime(write))
                .forEach(write -> candidates.add(write.written()));
        if (candidates.size() > MOST_VALUES) {
            return List.of();
        }
        List<Optional<String>> possible = new ArrayList<>();
        for (Optional<String> value : candidates) {
            RegisterSearch.Result result = new RegisterSearch(new RegisterTimeline(withAnswer(value)), stop).result();
            if (result instanceof RegisterSearch.GaveUp) {
                return List.of();
            }
            if (result instanceof RegisterSearch.Explained) {
                possible.add(value);
            }
        }
        return possible;
    }

    /** What is odd about the value that {@code stuck} saw; empty if somebody wrote it. */
    Optional<String> hint() {
        Optional<String> value = stuck.found().flatMap(found -> found);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        List<Operation> writes = operations.stream()
                .filter(write -> write.writes()
                        && isCalledInTime(write)
                        && write.written().equals(value))
                .toList();
        if (writes.isEmpty()) {
            return Optional.of("nobody had written " + value.get());
        }
        boolean allFailed = writes.stream().allMatch(write -> write.outcome() == Outcome.FAILED);
        return allFailed ? Optional.of(writes.get(0).told() + ", so nobody may see it") : Optional.empty();
    }

    private boolean isCalledInTime(Operation operation) {
        return operation.invoked() < stuck.completed();
    }

    /** What was known when {@code stuck} was answered, had it read {@code value}. */
    private List<Operation> withAnswer(Optional<String> value) {
        List<Operation> known = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation == stuck) {
                known.add(answered(operation, new Action.Read(value), stuck.completed(), Outcome.OK));
            } else if (!operation.isOk() || operation.completed() < stuck.completed()) {
                known.add(operation);
            } else if (operation.writes()) {
                known.add(answered(operation, operation.action(), Operation.NEVER, Outcome.UNKNOWN));
            }
        }
        return known.stream().filter(this::isCalledInTime).toList();
    }

    private static Operation answered(Operation operation, Action action, long completed, Outcome outcome) {
        return new Operation(
                operation.process(),
                operation.client(),
                operation.key(),
                action,
                operation.invoked(),
                completed,
                outcome,
                operation.when());
    }
}
