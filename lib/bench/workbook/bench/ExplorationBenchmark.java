package workbook.bench;

import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import replication.consistency.Linearizability;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Extent;
import replication.exploration.Promise;
import replication.exploration.Reduction;
import replication.exploration.Search;
import replication.exploration.Seeds;
import replication.exploration.Violation;
import replication.simulation.Experiment;

/** The {@link AtomicRegister} in every order, and beside it the same system as chance plays it. */
@State(Scope.Thread)
public class ExplorationBenchmark {
    private static final int RUNS = 2_000;
    private static final AtomicRegister WRITE = AtomicRegister.of(true, List.of(List.of(1)));
    private static final AtomicRegister WRITE_AND_READ = AtomicRegister.of(true, List.of(List.of(1), List.of(0)));

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
        return counted(search.all(Bounds.NONE, exploration(WRITE_AND_READ)).extent(), seen);
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
        return all(Reduction.RACES, seen);
    }

    @Benchmark
    public Extent unreduced(Seen seen) {
        return all(Reduction.NONE, seen);
    }

    private static Extent all(Reduction reduction, Seen seen) {
        Search search = new Search(Seeds.USUAL);
        return counted(search.all(Bounds.NONE, reduction, exploration(WRITE)).extent(), seen);
    }

    private static Extent counted(Extent extent, Seen seen) {
        seen.states += extent.states();
        seen.schedules += extent.runs();
        return extent;
    }

    private static Exploration<AtomicRegister, AtomicRegister.Outcome> exploration(AtomicRegister register) {
        return Exploration.of("bench", register::seed, Promise.never(ExplorationBenchmark::contradiction));
    }

    private static Optional<Violation> contradiction(AtomicRegister.Outcome outcome) {
        return Linearizability.check(outcome.history()) instanceof Linearizability.NotLinearizable not
                ? Optional.of(new Violation("not linearizable", not.toString()))
                : Optional.empty();
    }
}
