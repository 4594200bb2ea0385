package workbook.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import replication.consistency.History;
import replication.consistency.Linearizability;
import replication.consistency.Operation;

/**
 * Histories of one register that are hard to judge: 150 operations of 5 processes, three values only, many answers
 * lost; every second history has a wrong answer. Beside it one pass over the same history.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HardHistoryBenchmark {
    /** A search that is not done by then is given up, as a person would. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final List<History> hard = histories(0.2);
    private final List<History> harder = histories(0.3);
    private int next;

    @Benchmark
    public Linearizability.Verdict check() {
        return verdict(nextOf(hard));
    }

    /** Three answers of ten are lost: the number of orders grows without measure. */
    @Benchmark
    public Linearizability.Verdict checkHarder() {
        return verdict(nextOf(harder));
    }

    @Benchmark
    public Map<String, List<Operation>> pass() {
        return nextOf(hard).byKey();
    }

    private History nextOf(List<History> histories) {
        next = (next + 1) % histories.size();
        return histories.get(next);
    }

    private static Linearizability.Verdict verdict(History history) {
        long start = System.nanoTime();
        return Linearizability.check(history, () -> System.nanoTime() - start > MOST_NANOS);
    }

    private static List<History> histories(double unknown) {
        Histories random = new Histories(5, 150, 3, unknown);
        return LongStream.range(0, 20)
                .boxed()
                .flatMap(seed -> Stream.of(random.right(seed), random.wrong(seed)))
                .toList();
    }
}
