package workbook.bench;

import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Seeds;
import replication.exploration.Verdict;
import replication.exploration.Violation;
import replication.simulation.Fault;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/** Makes a run of 200 events that ends in a stale read as small as it goes; beside it that run, played once. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ShrinkingBenchmark {
    private static final Seeds FIRST_RUN = Seeds.parse("42:0");

    private final Exploration<SingleLeaderCluster, SingleLeaderRun> exploration =
            Exploration.of("bench", ShrinkingBenchmark::cluster, Promise.never(ShrinkingBenchmark::staleRead));

    /** @throws IllegalStateException if the run breaks no promise, so that there is nothing to make smaller */
    @Benchmark
    public Verdict shrink() {
        Verdict verdict = new Search(FIRST_RUN).runs(1, exploration);
        if (!(verdict instanceof Verdict.Found)) {
            throw new IllegalStateException("The run has no stale read.");
        }
        return verdict;
    }

    @Benchmark
    public SingleLeaderRun play() {
        return cluster(FIRST_RUN.seed(0)).run();
    }

    /** Nineteen writes and nineteen reads of a follower, with a cut, late, lost and doubled messages. */
    private static SingleLeaderCluster cluster(long seed) {
        SingleLeaderClient alice = SingleLeaderClient.named("alice");
        SingleLeaderClient bob = SingleLeaderClient.named("bob");
        SingleLeaderCluster cluster = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .seed(seed)
                .delay(Duration.ofMillis(5), Duration.ofMillis(60))
                .loss(0.1)
                .duplicates(0.1)
                .at(Duration.ofMillis(200), Fault.cut(LEADER, FOLLOWER2))
                .at(Duration.ofMillis(300), Fault.heal());
        for (int step = 0; step < 19; step++) {
            cluster = cluster.at(Duration.ofMillis(40L * step), alice.writes("x", "" + step))
                    .at(Duration.ofMillis(40L * step + 20), bob.reads("x").from(step % 2 == 0 ? FOLLOWER1 : FOLLOWER2));
        }
        return cluster;
    }

    private static Optional<Violation> staleRead(SingleLeaderRun run) {
        return run.stale().stream()
                .findFirst()
                .map(read -> new Violation("stale", read.client() + " reads an old value of " + read.key() + "."));
    }
}
