package workbook.bench;

import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.time.Duration;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import replication.simulation.Event;
import replication.simulation.Trace;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;

/** Random runs of the library's own single leader with its clients: what a check or a search does many times. */
@State(Scope.Thread)
public class ClusterBenchmark {
    private final SingleLeaderCluster cluster = cluster();
    private long seed;

    /** Counts what was handled, and tells JMH to show it as a rate. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Handled {
        public long events;
    }

    @Benchmark
    public Object cluster(Handled handled) {
        Trace trace = cluster.seed(seed++).run().trace();
        for (Event event : trace.events()) {
            if (event instanceof Event.Delivered
                    || event instanceof Event.TimerFired
                    || event instanceof Event.Happened) {
                handled.events++;
            }
        }
        return trace;
    }

    /** Twenty writes and twenty reads of two clients, with late and lost messages. */
    private static SingleLeaderCluster cluster() {
        SingleLeaderClient alice = SingleLeaderClient.named("alice");
        SingleLeaderClient bob = SingleLeaderClient.named("bob");
        SingleLeaderCluster cluster = SingleLeaderCluster.semiSynchronous(1, LEADER, FOLLOWER1, FOLLOWER2)
                .delay(Duration.ofMillis(5), Duration.ofMillis(60))
                .loss(0.05);
        for (int step = 0; step < 20; step++) {
            cluster = cluster.at(Duration.ofMillis(40L * step), alice.writes("x", "" + step))
                    .at(Duration.ofMillis(40L * step + 20), bob.reads("x"));
        }
        return cluster;
    }
}
