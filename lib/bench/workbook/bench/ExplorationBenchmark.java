package workbook.bench;

import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import replication.exploration.AtomicRegister;
import replication.exploration.Bounds;
import replication.exploration.Extent;
import replication.exploration.Reduction;
import replication.exploration.Search;
import replication.exploration.Seeds;
import replication.simulation.Experiment;

/** The {@link AtomicRegister} in every order, and beside it the same system as chance plays it. */
@State(Scope.Thread)
public class ExplorationBenchmark {
    private static final int RUNS = 2_000;
    private static final AtomicRegister WRITE = AtomicRegister.of(true, List.of(List.of(1)));
    private static final AtomicRegister WRITE_AND_READ = AtomicRegister.of(true, List.of(List.of(1), List.of(0)));

    private static final AtomicRegister TWO_CLIENTS = AtomicRegister.of(true, List.of(List.of(1, 0), List.of(2, 0)));

    private long seed;

    /** Counts what was looked at, and tells JMH to show it as a rate. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Seen {
        /** Beginnings of runs that no run before had. */
        public long states;

        public long schedules;
    }

    /** The first schedules of a client that writes and one that reads. */
    @Benchmark
    public Extent everyOrder(Seen seen) {
        int[] runs = {0};
        Search search = new Search(Seeds.USUAL, () -> runs[0]++ == RUNS, Search.Progress.SILENT);
        return counted(search.all(Bounds.NONE, AtomicRegister.linearizable(WRITE_AND_READ)).extent(), seen);
    }

    /** Random runs of the same; each event is a state. */
    @Benchmark
    public Object byChance(Seen seen) {
        Experiment<AtomicRegister.Outcome> experiment =
                WRITE_AND_READ.seed(seed++).experiment();
        AtomicRegister.Outcome outcome = experiment.run();
        seen.states += experiment.simulation().events();
        return outcome;
    }

    /** All of one client that writes. */
    @Benchmark
    public Extent reduced(Seen seen) {
        return all(Reduction.RACES, WRITE, seen);
    }

    @Benchmark
    public Extent unreduced(Seen seen) {
        return all(Reduction.NONE, WRITE, seen);
    }

    /** All of a client that writes and one that reads. */
    @Benchmark
    public Extent byRaces(Seen seen) {
        return all(Reduction.RACES, WRITE_AND_READ, seen);
    }

    /** The same, where the nodes tell their fingerprints. */
    @Benchmark
    public Extent byStates(Seen seen) {
        return all(Reduction.STATES, WRITE_AND_READ, seen);
    }

    /** All of two clients that write and read. */
    @Benchmark
    public Extent twoClients(Seen seen) {
        return all(Reduction.STATES, TWO_CLIENTS, seen);
    }

    /** The first schedules of a follower as a learner writes it, to which a leader sends six entries. */
    @Benchmark
    public Extent plainClass(Seen seen) {
        int[] runs = {0};
        Search search = new Search(Seeds.USUAL, () -> runs[0]++ == RUNS, Search.Progress.SILENT);
        return counted(search.all(Bounds.NONE, PlainFollower.exploration()).extent(), seen);
    }

    private static Extent all(Reduction reduction, AtomicRegister register, Seen seen) {
        Search search = new Search(Seeds.USUAL);
        Extent extent = search.all(Bounds.NONE, reduction, AtomicRegister.linearizable(register))
                .extent();
        if (!extent.complete()) {
            throw new IllegalStateException("The search was not complete: " + extent + ".");
        }
        return counted(extent, seen);
    }

    private static Extent counted(Extent extent, Seen seen) {
        seen.states += extent.states();
        seen.schedules += extent.runs();
        return extent;
    }
}
