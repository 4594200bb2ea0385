package replication.simulation;

import java.util.PriorityQueue;
import java.util.stream.Stream;

/** What is due first happens first. */
final class TimeOrder implements Agenda {
    private final PriorityQueue<Due> queue = new PriorityQueue<>();

    @Override
    public void add(Due due) {
        queue.add(due);
    }

    @Override
    public boolean hasNext(long limitMicros) {
        while (!queue.isEmpty() && queue.peek().cancelled()) {
            queue.poll();
        }
        return !queue.isEmpty() && queue.peek().micros() <= limitMicros;
    }

    @Override
    public Due next() {
        return queue.poll();
    }

    @Override
    public long time(Due due) {
        return due.micros();
    }

    @Override
    public Stream<Due> pending() {
        return queue.stream();
    }
}
