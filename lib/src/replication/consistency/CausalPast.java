package replication.consistency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** Which operations of a history are behind which: through one client's order, or through a value that was read. */
final class CausalPast {
    private final List<Operation> operations;
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<BitSet> next = new ArrayList<>();
    private final List<BitSet> after = new ArrayList<>();

    CausalPast(Sources sources) {
        operations = sources.history().operations();
        for (Operation operation : operations) {
            places.put(operation.invoked(), places.size());
            next.add(new BitSet());
            after.add(new BitSet());
        }
        for (List<Operation> session : sources.history().bySession().values()) {
            addOrder(session);
        }
        sources.seen(operations)
                .forEach(seen ->
                        seen.write().ifPresent(write -> next.get(place(write)).set(place(seen.read()))));
        close();
    }

    /** Each operation leads to those that follow it directly; the others follow these. */
    private void addOrder(List<Operation> session) {
        for (int i = 0; i < session.size(); i++) {
            Operation earlier = session.get(i);
            long firstEnd = earlier.isOk() ? Operation.NEVER : 0;
            for (Operation later : session.subList(i + 1, session.size())) {
                if (later.invoked() > firstEnd) {
                    break;
                }
                if (earlier.before(later)) {
                    next.get(place(earlier)).set(place(later));
                    firstEnd = later.isOk() ? Math.min(firstEnd, later.completed()) : firstEnd;
                }
            }
        }
    }

    int place(Operation operation) {
        return places.get(operation.invoked());
    }

    boolean isBehind(int place, int other) {
        return after.get(place).get(other);
    }

    /**
     * From the last call to the first, once more as long as something is new: few reads are called before their write.
     */
    private void close() {
        boolean isNew = true;
        while (isNew) {
            isNew = false;
            for (int place = operations.size() - 1; place >= 0; place--) {
                BitSet reached = after.get(place);
                int before = reached.cardinality();
                reached.or(next.get(place));
                next.get(place).stream().forEach(other -> reached.or(after.get(other)));
                isNew |= reached.cardinality() > before;
            }
        }
    }

    /** A shortest chain from one operation to another that it is behind, both included. */
    List<Operation> chain(int from, int to) {
        int[] before = new int[operations.size()];
        Arrays.fill(before, -1);
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (before[to] < 0) {
            int place = open.remove();
            next.get(place).stream().filter(other -> before[other] < 0).forEach(other -> {
                before[other] = place;
                open.add(other);
            });
        }
        LinkedList<Operation> chain = new LinkedList<>(List.of(operations.get(to)));
        for (int place = before[to]; place != from; place = before[place]) {
            chain.addFirst(operations.get(place));
        }
        chain.addFirst(operations.get(from));
        return chain;
    }
}
