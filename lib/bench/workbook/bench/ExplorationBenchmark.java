package workbook.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
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

    /** How many reads there are where all runs are run: without them a quick look is quick. */
    static final String READS = "reads";

    private long seed;

    /** Counts what was looked at, and tells JMH to show it as a rate. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Seen {
        /** Beginnings of runs that no run before had. */
        public long states;

        public long schedules;
    }

    /** Reads beside writes. */
    @State(Scope.Benchmark)
    public static class Reads {
        @Param("1")
        public int reads;

        private AtomicRegister afterOneWrite() {
            return AtomicRegister.of(true, List.of(List.of(1), Collections.nCopies(reads, 0)));
        }

        private AtomicRegister afterTwoWrites() {
            List<Integer> first = new ArrayList<>(List.of(1));
            first.addAll(Collections.nCopies(reads, 0));
            List<Integer> second = new ArrayList<>(reads == 0 ? List.of() : List.of(2));
            second.addAll(Collections.nCopies(reads, 0));
            return AtomicRegister.of(true, List.of(first, second));
        }
    }

    /** The first schedules of a client that writes and one that reads. */
    @Benchmark
    public Extent everyOrder(Seen seen) {
        int[] runs = {0};
        Search search = new Search(Seeds.USUAL, () -> runs[0]++ == RUNS, Search.Progress.SILENT);
        return counted(
                search.all(Bounds.NONE, AtomicRegister.linearizable(WRITE_AND_READ))
                        .extent(),
                seen);
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
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Extent byRaces(Reads reads, Seen seen) {
        return all(Reduction.RACES, reads.afterOneWrite(), seen);
    }

    /** The same, where the nodes tell their fingerprints. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Extent byStates(Reads reads, Seen seen) {
        return all(Reduction.STATES, reads.afterOneWrite(), seen);
    }

    /** All of two clients, each of which writes and then reads. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Extent twoClients(Reads reads, Seen seen) {
        return all(Reduction.STATES, reads.afterTwoWrites(), seen);
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
