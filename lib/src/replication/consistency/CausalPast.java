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
        }
        for (List<Operation> session : sources.history().bySession().values()) {
            for (Operation earlier : session) {
                for (Operation later : session) {
                    if (earlier.isOk() && earlier.before(later)) {
                        next.get(place(earlier)).set(place(later));
                    }
                }
            }
        }
        sources.seen(operations)
                .forEach(seen ->
                        seen.write().ifPresent(write -> next.get(place(write)).set(place(seen.read()))));
        for (int place = 0; place < operations.size(); place++) {
            after.add(reachable(place));
        }
    }

    int place(Operation operation) {
        return places.get(operation.invoked());
    }

    boolean isBehind(int place, int other) {
        return after.get(place).get(other);
    }

    private BitSet reachable(int start) {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            BitSet fresh = (BitSet) next.get(open.poll()).clone();
            fresh.andNot(reached);
            reached.or(fresh);
            fresh.stream().forEach(open::add);
        }
        return reached;
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
