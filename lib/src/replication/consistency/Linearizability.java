package replication.consistency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

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
     */
    public record NotLinearizable(String key, List<Operation> prefix, Operation stuck) implements Verdict {
        @Override
        public String toString() {
            return (key.isEmpty() ? "" : key + ": ") + stuck
                    + " fits nowhere: no order of what came before explains it.";
        }
    }

    /** It was not decided. */
    public record Undecided(String reason) implements Verdict {}

    /** Decides without a limit. */
    public static Verdict check(History history) {
        return check(history, () -> false);
    }

    /** @param stop asked now and then; when it says true, the verdict is {@link Undecided} */
    public static Verdict check(History history, BooleanSupplier stop) {
        Map<String, List<Operation>> orders = new LinkedHashMap<>();
        for (Map.Entry<String, List<Operation>> register : history.byKey().entrySet()) {
            Verdict verdict = new RegisterSearch(register.getKey(), register.getValue(), stop).verdict();
            if (!(verdict instanceof Linearizable linearizable)) {
                return verdict;
            }
            orders.putAll(linearizable.orders());
        }
        return new Linearizable(orders);
    }
}
