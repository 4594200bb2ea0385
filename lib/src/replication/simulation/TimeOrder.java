package replication.simulation;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What is due first happens first. A binary heap of its own, because {@link java.util.PriorityQueue} compares through
 * an interface, and comparing is what a run does most.
 */
final class TimeOrder implements Agenda {
    private Due[] heap = new Due[64];
    private int size;

    @Override
    public void add(Due due) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int place = size++;
        while (place > 0) {
            Due parent = heap[(place - 1) >>> 1];
            if (!due.isBefore(parent)) {
                break;
            }
            heap[place] = parent;
            place = (place - 1) >>> 1;
        }
        heap[place] = due;
    }

    @Override
    public boolean hasNext(long limitMicros) {
        while (size > 0 && heap[0].cancelled()) {
            next();
        }
        return size > 0 && heap[0].micros() <= limitMicros;
    }

    @Override
    public Due next() {
        Due first = heap[0];
        Due last = heap[--size];
        heap[size] = null;
        if (size > 0) {
            down(last);
        }
        return first;
    }

    @Override
    public long time(Due due) {
        return due.micros();
    }

    @Override
    public Stream<Due> pending() {
        return Arrays.stream(heap, 0, size);
    }

    /** Puts {@code due} at the top, or below it as far as it comes after what is there. */
    private void down(Due due) {
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && heap[child + 1].isBefore(heap[child])) {
                child++;
            }
            if (!heap[child].isBefore(due)) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = due;
    }

    @Override
    public void addTo(long[] places, long alike, ToIntFunction<Object> numbers) {
        throw new IllegalStateException("Where time decides the order, states do not come back.");
    }
}
