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
 * Histories of one register that are hard to judge: 150 operations of 5 processes, one answer in ten lost, three values
 * only; every second one with a wrong answer. Beside it one pass over the same history.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HardHistoryBenchmark {
    private static final int PROCESSES = 5;
    private static final int OPERATIONS = 150;
    private static final int VALUES = 3;
    private static final double UNKNOWN = 0.1;

    private final List<History> histories = LongStream.range(0, 50)
            .boxed()
            .flatMap(HardHistoryBenchmark::rightAndWrong)
            .toList();
    private int next;

    @Benchmark
    public Linearizability.Verdict check() {
        return Linearizability.check(nextHistory());
    }

    @Benchmark
    public Map<String, List<Operation>> byKey() {
        return nextHistory().byKey();
    }

    private History nextHistory() {
        next = (next + 1) % histories.size();
        return histories.get(next);
    }

    private static Stream<History> rightAndWrong(long seed) {
        Histories random = new Histories(seed, UNKNOWN);
        History right = History.of(random.register("x", PROCESSES, OPERATIONS, VALUES, 0));
        return Stream.of(right, random.withOneWrongRead(right, VALUES));
    }
}
