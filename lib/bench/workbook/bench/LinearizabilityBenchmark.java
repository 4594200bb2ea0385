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
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LinearizabilityBenchmark {
    /** The name of the parameter that says how many registers there are. */
    static final String KEYS = "keys";

    private static final Histories RANDOM = new Histories(5, 100, 10, 0.01);
    private static final long SEED = 1;

    @Param("10000")
    private int keys;

    private History all;
    private History half;

    @Setup(Level.Trial)
    public void recordThem() {
        all = RANDOM.registers(keys, SEED);
        half = RANDOM.registers(keys / 2, SEED);
    }

    @Benchmark
    public Linearizability.Verdict check() {
        return Linearizability.check(all);
    }

    @Benchmark
    public Linearizability.Verdict checkHalfTheKeys() {
        return Linearizability.check(half);
    }

    @Benchmark
    public Map<String, List<Operation>> byKey() {
        return all.byKey();
    }
}
