package workbook.bench;

import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import replication.simulation.Trace;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import workbook.view.Picture;
import workbook.view.SpaceTimeDiagram;

/** The space-time diagram of 100 events, and beside it the same events as lines of text. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DrawingBenchmark {
    private static final int EVENTS = 100;

    private final Trace trace = trace();

    @Benchmark
    public Picture diagram() {
        return SpaceTimeDiagram.of(trace).picture();
    }

    @Benchmark
    public String text() {
        return trace.toString();
    }

    private static Trace trace() {
        SingleLeaderClient alice = SingleLeaderClient.named("alice");
        SingleLeaderCluster cluster = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .delay(Duration.ofMillis(5), Duration.ofMillis(60))
                .loss(0.05);
        for (int step = 0; step < 20; step++) {
            cluster = cluster.at(Duration.ofMillis(25L * step), alice.writes("x", "" + step));
        }
        Trace whole = cluster.run().trace();
        return new Trace(whole.nodes(), whole.events().subList(0, EVENTS));
    }
}
