package workbook.bench;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import replication.simulation.Event;
import replication.simulation.Simulation;
import replication.simulation.Trace;

/** A random run of the {@link ReplicatedLog}, and beside it the least that a simulation does: a queue. */
@State(Scope.Thread)
public class SimulationBenchmark {
    /** About 10,000 events. */
    private static final Duration RUN = Duration.ofSeconds(2);

    private long seed;
    private int underWay;
    private long eventsOfARun;

    /** Counts what was handled, and tells JMH to show it as a rate. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Handled {
        public long events;
    }

    /** The baseline has as many events as a run, and a queue as long. */
    @Setup(Level.Trial)
    public void lookAtOneRun() {
        ReplicatedLog log = new ReplicatedLog();
        Simulation<?> simulation = log.simulation(seed);
        simulation.runUntil(RUN);
        eventsOfARun = log.events();
        Trace trace = simulation.trace();
        long waited = trace.all(Event.Delivered.class)
                .mapToLong(event -> event.at().minus(event.sentAt()).toMillis())
                .sum();
        int timers = 3;
        underWay = timers + (int) (waited / RUN.toMillis());
    }

    @Benchmark
    public Object log(Handled handled) {
        return run(new ReplicatedLog(), false, handled);
    }

    @Benchmark
    public Object logWithTrace(Handled handled) {
        return run(new ReplicatedLog(), true, handled);
    }

    private Object run(ReplicatedLog log, boolean trace, Handled handled) {
        Simulation<?> simulation = log.simulation(seed++);
        if (!trace) {
            simulation.withoutTrace();
        }
        simulation.runUntil(RUN);
        handled.events += log.events();
        return simulation.trace();
    }

    private record Entry(long micros, long order) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(micros, other.micros);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /** Takes the next entry, and puts a new one in its place that is due after a random delay. */
    @Benchmark
    public long bareQueue(Handled handled) {
        SplittableRandom chance = new SplittableRandom(seed++);
        long min = ReplicatedLog.DELAY.min().toMillis() * 1_000;
        long max = ReplicatedLog.DELAY.max().toMillis() * 1_000;
        PriorityQueue<Entry> queue = new PriorityQueue<>();
        long order = 0;
        while (order < underWay) {
            queue.add(new Entry(chance.nextLong(min, max + 1), order++));
        }
        long micros = 0;
        while (order < underWay + eventsOfARun) {
            micros = queue.poll().micros();
            queue.add(new Entry(micros + chance.nextLong(min, max + 1), order++));
        }
        handled.events += eventsOfARun;
        return micros;
    }
}
