package replication.consistency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Decides whether a history of registers could have happened on one copy: whether every operation can be given one
 * moment between its call and its answer, so that each read sees the write before it. An operation whose outcome is
 * unknown may take its moment at any time after its call, or never.
 *
 * <p>Each register is judged alone, since a history is linearizable exactly if each of its registers is (Herlihy, Wing,
 * "Linearizability: A Correctness Condition for Concurrent Objects", 1990).
 */
public final class Linearizability {
    private Linearizability() {}

    /** What was found. */
    public sealed interface Verdict {}

    /**
     * It could have happened on one copy.
     *
     * @param orders by key, an order of the operations that explains every answer; operations that had no effect are
     *     left out
     */
    public record Linearizable(Map<String, List<Operation>> orders) implements Verdict {}

    /**
     * It could not.
     *
     * @param prefix an order that explains the answers up to the moment before {@code stuck} was answered
     * @param stuck the first operation, in the order of answers, for which no order of what came before leaves room
     * @param possible what it could have seen instead, as far as there was time to find out; empty stands for an absent
     *     register
     * @param hint what is odd about the value that it saw, such as that the write of it had failed
     */
    public record NotLinearizable(
            String key, List<Operation> prefix, Operation stuck, List<Optional<String>> possible, Optional<String> hint)
            implements Verdict {
        @Override
        public String toString() {
            String values = possible.stream()
                    .map(value -> value.orElse("nothing"))
                    .sorted()
                    .collect(Collectors.joining(" or "));
            String why = possible.isEmpty()
                    ? "no order of what came before explains it"
                    : "after all that was answered before, " + stuck.register() + " could only hold " + values;
            return stuck.told() + " fits nowhere: " + why
                    + hint.map(text -> "; " + text).orElse("") + ".";
        }
    }

    /** It was not decided. */
    public record Undecided(String reason) implements Verdict {}

    /** Decides without a limit of time. Where too many orders are possible for the memory, it is undecided even so. */
    public static Verdict check(History history) {
        return check(history, () -> false);
    }

    /**
     * @param stop asked again and again; when it says true, the verdict is {@link Undecided}, unless a contradiction
     *     has been found
     */
    public static Verdict check(History history, BooleanSupplier stop) {
        Map<String, List<Operation>> orders = new LinkedHashMap<>();
        Optional<Undecided> undecided = Optional.empty();
        for (Map.Entry<String, List<Operation>> register : history.byKey().entrySet()) {
            RegisterSearch.Result result = new RegisterSearch(new RegisterTimeline(register.getValue()), stop).result();
            if (result instanceof RegisterSearch.Contradiction contradiction) {
                Evidence evidence = new Evidence(register.getValue(), contradiction.stuck());
                return new NotLinearizable(
                        register.getKey(),
                        contradiction.order(),
                        contradiction.stuck(),
                        evidence.possible(stop),
                        evidence.hint());
            }
            if (result instanceof RegisterSearch.GaveUp gaveUp) {
                // Another register may still show a contradiction.
                undecided = undecided.or(() -> Optional.of(new Undecided(gaveUp.reason())));
            } else if (result instanceof RegisterSearch.Explained explained) {
                orders.put(register.getKey(), explained.order());
            }
        }
        return undecided.isPresent() ? undecided.get() : new Linearizable(orders);
    }
}
