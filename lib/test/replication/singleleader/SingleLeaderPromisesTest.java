package replication.singleleader;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static replication.singleleader.SingleLeaderCluster.asynchronous;
import static replication.singleleader.SingleLeaderCluster.failoverBy;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Replay;
import replication.exploration.Search;
import replication.exploration.Seeds;
import replication.exploration.Verdict;

/** The accidents of notebook 01 are found by searching, small enough to be looked at; beside each a run without. */
class SingleLeaderPromisesTest {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final SingleLeaderClient BOB = SingleLeaderClient.named("bob");

    private static Verdict search(SingleLeaderCluster cluster, Promise<SingleLeaderRun> promise) {
        return new Search(Seeds.USUAL).runs(300, exploration(cluster, promise));
    }

    private static Exploration<SingleLeaderCluster, SingleLeaderRun> exploration(
            SingleLeaderCluster cluster, Promise<SingleLeaderRun> promise) {
        return Exploration.of("notebook", cluster::seed, promise);
    }

    private static Replay<SingleLeaderRun> smallest(SingleLeaderCluster cluster, Promise<SingleLeaderRun> promise) {
        Verdict.Found found = assertInstanceOf(Verdict.Found.class, search(cluster, promise));
        return exploration(cluster, promise)
                .replay(Seeds.parse(found.counterexample().run()));
    }

    private static void holds(SingleLeaderCluster cluster, Promise<SingleLeaderRun> promise) {
        assertInstanceOf(Verdict.NothingFound.class, search(cluster, promise));
    }

    private static SingleLeaderCluster writes(SingleLeaderCluster cluster, int count) {
        SingleLeaderCluster writing = cluster;
        for (int number = 1; number <= count; number++) {
            writing = writing.at(ofMillis(10 * (number - 1)), ALICE.writes("x", String.valueOf(number)));
        }
        return writing;
    }

    @Test
    void oneMessageThatOvertakesIsEnough() {
        SingleLeaderCluster overtaking = writes(
                asynchronous(LEADER, FOLLOWER1).delay(ofMillis(5), ofMillis(60)).duplicates(0.1), 5);
        Replay<SingleLeaderRun> smallest = smallest(overtaking.withoutResending(), SingleLeaderPromises.logsEndEqual());
        assertEquals(2, smallest.run().writes().size());
        holds(overtaking, SingleLeaderPromises.logsEndEqual());
        holds(
                overtaking.withoutResending().at(ofMillis(60), BOB.reads("x").from(FOLLOWER1)),
                SingleLeaderPromises.readsSeeAPrefix());
    }

    private static SingleLeaderCluster dying(SingleLeaderCluster cluster) {
        return writes(cluster, 10).at(ofMillis(95), crash(LEADER)).at(ofMillis(130), failoverBy(FOLLOWER2));
    }

    private static SingleLeaderCluster jittery() {
        return asynchronous(LEADER, FOLLOWER1, FOLLOWER2).delay(ofMillis(5), ofMillis(60));
    }

    @Test
    void oneWriteAndOneCrashLoseAnAcknowledgedWrite() {
        Promise<SingleLeaderRun> survive = SingleLeaderPromises.acknowledgedWritesSurvive();
        assertEquals(1, smallest(dying(jittery()), survive).run().acknowledged().size());
        holds(dying(jittery().durability(new Durability.SemiSynchronous(1))), survive);
    }

    @Test
    void anEpochThatIsKeptGetsTwoLeaders() {
        Supplier<Failover> keepsTheEpoch =
                () -> (size, reachable, failed, epoch) -> Optional.of(new Failover.Promotion(FOLLOWER1, epoch));
        SingleLeaderCluster mended = writes(asynchronous(LEADER, FOLLOWER1, FOLLOWER2), 10)
                .at(ofMillis(45), partition(nodes(LEADER), nodes(FOLLOWER1, FOLLOWER2)))
                .at(ofMillis(130), failoverBy(FOLLOWER1))
                .at(ofMillis(160), BOB.writes("x", "B").to(FOLLOWER1))
                .at(ofMillis(300), heal());
        Replay<SingleLeaderRun> two = smallest(mended.failover(keepsTheEpoch), SingleLeaderPromises.oneLeaderAnEpoch());
        assertTrue(two.events() <= 10, () -> "events: " + two.events());
        Replay<SingleLeaderRun> differ = smallest(mended.failover(keepsTheEpoch), SingleLeaderPromises.logsEndEqual());
        assertTrue(
                differ.run().writes().size() <= 2,
                () -> "writes: " + differ.run().writes());
        holds(mended, SingleLeaderPromises.oneLeaderAnEpoch());
        holds(mended, SingleLeaderPromises.logsEndEqual());
    }

    @Test
    void twoReadsAtTwoFollowersGoBackInTime() {
        SingleLeaderCluster reading = writes(jittery(), 3);
        for (int read = 0; read < 4; read++) {
            reading = reading.at(ofMillis(15 + 12 * read), BOB.reads("x").from(read % 2 == 0 ? FOLLOWER1 : FOLLOWER2));
        }
        Replay<SingleLeaderRun> smallest = smallest(reading, SingleLeaderPromises.timeGoesForward());
        assertEquals(2, smallest.run().reads().size());
        SingleLeaderCluster inSession = writes(jittery(), 3);
        for (int read = 0; read < 4; read++) {
            inSession = inSession.at(ofMillis(15 + 12 * read), BOB.reads("x").inSession());
        }
        holds(inSession, SingleLeaderPromises.timeGoesForward());
    }
}
