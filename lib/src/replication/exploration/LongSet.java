package replication.exploration;

import java.util.Arrays;

/** Numbers, each once. A search remembers many millions of states, and a box for each would not fit. */
final class LongSet {
    private long[] table = new long[1 << 10];
    private int size;
    private boolean hasZero;

    /** @return true if {@code number} was not there */
    boolean add(long number) {
        if (number == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        int place = place(number, table);
        if (table[place] == number) {
            return false;
        }
        table[place] = number;
        if (++size * 2L > table.length) {
            long[] larger = new long[table.length * 2];
            Arrays.stream(table).filter(old -> old != 0).forEach(old -> larger[place(old, larger)] = old);
            table = larger;
        }
        return true;
    }

    int size() {
        return size + (hasZero ? 1 : 0);
    }

    private static int place(long number, long[] table) {
        int place = (int) (number ^ number >>> 32) & table.length - 1;
        while (table[place] != 0 && table[place] != number) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }
}
