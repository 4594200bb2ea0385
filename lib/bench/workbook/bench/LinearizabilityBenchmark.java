package workbook.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import replication.consistency.History;
import replication.consistency.Linearizability;
import replication.consistency.Operation;

/** A long history of many registers, 100 operations each. Beside it the same with half the keys, and one pass. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LinearizabilityBenchmark {
    /** The name of the parameter that says how many registers there are. */
    static final String KEYS = "keys";

    private static final Histories RANDOM = new Histories(5, 100, 10, 0.01);
    private static final long SEED = 1;

    /** All registers. */
    @State(Scope.Thread)
    public static class All {
        @Param("10000")
        private int keys;

        private History history;

        @Setup(Level.Trial)
        public void recordThem() {
            history = RANDOM.registers(keys, SEED);
        }
    }

    /** Half of the registers; apart from all of them, so that neither fills the other's memory. */
    @State(Scope.Thread)
    public static class Half {
        @Param("10000")
        private int keys;

        private History history;

        @Setup(Level.Trial)
        public void recordThem() {
            history = RANDOM.registers(keys / 2, SEED);
        }
    }

    @Benchmark
    public Linearizability.Verdict check(All all) {
        return Linearizability.check(all.history);
    }

    @Benchmark
    public Linearizability.Verdict checkHalfTheKeys(Half half) {
        return Linearizability.check(half.history);
    }

    @Benchmark
    public Map<String, List<Operation>> byKey(All all) {
        return all.history.byKey();
    }
}
