package replication.consistency;

import static replication.consistency.Definition.sameClient;

import java.util.ArrayList;
import java.util.List;
import replication.consistency.Operation.Outcome;

/** Causal consistency as it is defined: by some partial order of all operations, found by trying every one. */
final class PartialOrders {
    private PartialOrders() {}

    /** Every strict partial order of {@code n} things; {@code order[a][b]} if a is below b. */
    static List<boolean[][]> of(int n) {
        List<boolean[][]> orders = new ArrayList<>();
        extend(new boolean[n][n], n, 0, orders);
        return orders;
    }

    private static void extend(boolean[][] order, int n, int pair, List<boolean[][]> orders) {
        if (pair == n * n) {
            if (isTransitive(order, n)) {
                boolean[][] copy = new boolean[n][];
                for (int i = 0; i < n; i++) {
                    copy[i] = order[i].clone();
                }
                orders.add(copy);
            }
            return;
        }
        int a = pair / n;
        int b = pair % n;
        extend(order, n, pair + 1, orders);
        if (a != b && !(b < a && order[b][a])) {
            order[a][b] = true;
            extend(order, n, pair + 1, orders);
            order[a][b] = false;
        }
    }

    private static boolean isTransitive(boolean[][] order, int n) {
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                for (int c = 0; order[a][b] && c < n; c++) {
                    if (order[b][c] && !order[a][c]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /**
     * Whether one of {@code orders} contains what each client did one after the other, and lets every read be the last
     * of some sequence of what is below it, in which it sees the last write of its key.
     */
    static boolean explainCausally(Definition d, List<boolean[][]> orders) {
        return orders.stream().anyMatch(order -> containsClients(d.all(), order) && readsFit(d, order));
    }

    private static boolean containsClients(List<Operation> all, boolean[][] order) {
        for (int a = 0; a < all.size(); a++) {
            for (int b = 0; b < all.size(); b++) {
                boolean known = all.get(a).outcome() == Outcome.OK;
                boolean oneAfterTheOther = sameClient(all.get(a), all.get(b))
                        && known
                        && all.get(a).completed() < all.get(b).invoked();
                if (oneAfterTheOther && !order[a][b]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean readsFit(Definition d, boolean[][] order) {
        List<Operation> all = d.all();
        for (int read = 0; read < all.size(); read++) {
            if (!Definition.isRead(all.get(read))) {
                continue;
            }
            if (d.isOdd(all.get(read))) {
                return false;
            }
            List<Integer> below = new ArrayList<>();
            for (int other = 0; other < all.size(); other++) {
                if (order[other][read]) {
                    below.add(other);
                }
            }
            if (d.isClear(all.get(read)) && !fits(d, read, null, below, order)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the operations {@code left} can follow in some order, so that the last write is the one that was seen.
     */
    private static boolean fits(Definition d, int read, Operation last, List<Integer> left, boolean[][] order) {
        if (left.isEmpty()) {
            return last == d.source(d.all().get(read));
        }
        List<Operation> writes = d.writes(d.all().get(read).key());
        for (Integer next : left) {
            if (left.stream().noneMatch(other -> order[other][next])) {
                List<Integer> rest = new ArrayList<>(left);
                rest.remove(next);
                Operation operation = d.all().get(next);
                if (fits(d, read, writes.contains(operation) ? operation : last, rest, order)) {
                    return true;
                }
            }
        }
        return false;
    }
}
