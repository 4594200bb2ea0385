package workbook.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import replication.consistency.Operation;

/**
 * What a picture of a history shows, and what it leaves out.
 *
 * @param operations in the order of their calls
 * @param keys whose operations these are
 * @param moments when the operations take effect, one by one; empty if no order is known
 * @param accused the operations that contradict the others
 * @param hidden where the operations were called that are left out, in order
 * @param leftOut phrases, such as "12 earlier operations"
 */
record HistoryContent(
        List<Operation> operations,
        List<String> keys,
        List<Moment> moments,
        Set<Operation> accused,
        List<Long> hidden,
        List<String> leftOut) {
    /**
     * When an operation takes effect.
     *
     * @param number counts the whole order from 1
     * @param position right after the call or answer at this place
     * @param before what the one copy held
     * @param after what it holds from now on
     */
    record Moment(int number, long position, Operation operation, Optional<String> before, Optional<String> after) {
        boolean changes() {
            return !before.equals(after);
        }
    }

    /** Whether bars have to say which key they are about. */
    boolean namesKeys() {
        return keys.size() > 1;
    }

    /** Who did something, in the order of their numbers. */
    List<String> lanes() {
        return operations.stream()
                .sorted(Comparator.comparingInt(Operation::process))
                .map(Operation::who)
                .distinct()
                .toList();
    }

    List<Operation> operations(String lane) {
        return operations.stream().filter(one -> one.who().equals(lane)).toList();
    }

    List<Moment> moments(String key) {
        return moments.stream()
                .filter(moment -> moment.operation().key().equals(key))
                .toList();
    }
}
