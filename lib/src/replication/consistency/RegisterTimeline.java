package replication.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.consistency.Operation.Outcome;

/** The operations of one register, prepared for a search: answer by answer, with values as numbers. */
final class RegisterTimeline {
    /** More operations than this cannot be under way at once: there is a bit for each. */
    static final int MOST_AT_ONCE = 64;

    /**
     * One answer.
     *
     * @param live every operation with an answer that was called before this answer and not answered before it
     */
    record Answer(RegisterStep step, RegisterStep[] live) {
        long position() {
            return step.operation().completed();
        }
    }

    private record Effect(int sees, int becomes) {}

    private record Moment(long position, Operation operation) {}

    private final Map<Optional<String>, Integer> numbers = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Map<Effect, UnknownKind> kinds = new HashMap<>();
    private final List<List<UnknownKind>> byValue = new ArrayList<>();
    private final Map<Integer, List<UnknownKind>> leadingTo = new HashMap<>();
    private boolean crowded;

    RegisterTimeline(List<Operation> operations) {
        numbers.put(Optional.empty(), Situation.ABSENT);
        Map<Long, RegisterStep> live = new HashMap<>();
        List<RegisterStep> inOrder = new ArrayList<>();
        long freeSlots = -1L;
        for (Moment moment : moments(operations)) {
            Operation operation = moment.operation();
            if (operation.outcome() == Outcome.UNKNOWN) {
                addUnknown(operation);
            } else if (moment.position() == operation.invoked()) {
                if (freeSlots == 0) {
                    crowded = true;
                    return;
                }
                int slot = Long.numberOfTrailingZeros(freeSlots);
                freeSlots &= ~(1L << slot);
                RegisterStep step = RegisterStep.of(operation, slot, this::number);
                live.put(operation.invoked(), step);
                inOrder.add(step);
            } else {
                RegisterStep step = live.remove(operation.invoked());
                answers.add(new Answer(step, inOrder.toArray(RegisterStep[]::new)));
                inOrder.remove(step);
                freeSlots |= 1L << step.slot();
            }
        }
    }

    /** True if too many operations were under way at once for a search. */
    boolean isCrowded() {
        return crowded;
    }

    List<Answer> answers() {
        return answers;
    }

    /** The kinds of unknown operations that lead to {@code value}. */
    List<UnknownKind> leadingTo(int value) {
        return leadingTo.getOrDefault(value, List.of());
    }

    /** The kinds of unknown operations, those that lead to the same value together. */
    List<List<UnknownKind>> kinds() {
        return byValue;
    }

    private static List<Moment> moments(List<Operation> operations) {
        List<Moment> moments = new ArrayList<>();
        for (Operation operation : operations) {
            boolean unknownRead = operation.outcome() == Outcome.UNKNOWN && operation.action() instanceof Action.Read;
            if (operation.outcome() == Outcome.FAILED || unknownRead) {
                continue;
            }
            moments.add(new Moment(operation.invoked(), operation));
            if (operation.isOk()) {
                moments.add(new Moment(operation.completed(), operation));
            }
        }
        moments.sort(Comparator.comparingLong(Moment::position));
        return moments;
    }

    private void addUnknown(Operation operation) {
        RegisterStep step = RegisterStep.of(operation, 0, this::number);
        if (step.sees() == step.becomes()) {
            return; // A compare-and-set from a value to itself changes nothing, whether it took effect or not.
        }
        UnknownKind kind = kinds.get(new Effect(step.sees(), step.becomes()));
        if (kind == null) {
            kind = new UnknownKind(kinds.size(), step);
            kinds.put(new Effect(step.sees(), step.becomes()), kind);
            List<UnknownKind> same = leadingTo.computeIfAbsent(step.becomes(), value -> new ArrayList<>());
            if (same.isEmpty()) {
                byValue.add(same);
            }
            same.add(kind);
        }
        kind.add(operation);
    }

    private int number(Optional<String> value) {
        return numbers.computeIfAbsent(value, fresh -> numbers.size());
    }
}
