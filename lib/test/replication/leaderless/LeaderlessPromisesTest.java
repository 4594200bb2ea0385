package replication.leaderless;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.leaderless.LeaderlessCluster.A;
import static replication.leaderless.LeaderlessCluster.B;
import static replication.leaderless.LeaderlessCluster.C;
import static replication.leaderless.LeaderlessCluster.leaderless;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Reduction;
import replication.exploration.Replay;
import replication.exploration.Search;
import replication.exploration.Seeds;
import replication.exploration.Verdict;
import replication.exploration.Violation;
import replication.simulation.NodeId;

/** Experiment C of notebook 04, found by searching: R + W &gt; N is not linearizable, and what mends it. */
class LeaderlessPromisesTest {
    private static final LeaderlessClient ALICE = LeaderlessClient.named("alice");
    private static final LeaderlessClient BOB = LeaderlessClient.named("bob");
    private static final LeaderlessClient CAROL = LeaderlessClient.named("carol");

    private static Exploration<LeaderlessCluster, LeaderlessRun> linearizable(LeaderlessCluster cluster) {
        return Exploration.of("notebook", cluster::seed, LeaderlessPromises.linearizable());
    }

    private static LeaderlessCluster jittery() {
        LeaderlessCluster cluster = leaderless(A, B, C).write(2).read(2).delay(ofMillis(1), ofMillis(5));
        for (NodeId home : List.of(A, B, C)) {
            cluster = cluster.delay(ALICE.id(), home, ofMillis(5), ofMillis(60));
        }
        return cluster.at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(15), BOB.reads("x"))
                .at(ofMillis(30), CAROL.reads("x"));
    }

    @Test
    void chanceFindsAnOldValueAfterTheNewOne() {
        Verdict.Found found =
                assertInstanceOf(Verdict.Found.class, new Search(Seeds.USUAL).runs(1_000, linearizable(jittery())));
        assertTrue(
                found.counterexample().getMessage().contains("read nothing from x"),
                found.counterexample().getMessage());
        Replay<LeaderlessRun> smallest = linearizable(jittery())
                .replay(Seeds.parse(found.counterexample().run()));
        assertEquals(List.of(Optional.of("1")), smallest.run().readsOf(BOB));
        assertEquals(List.of(Optional.empty()), smallest.run().readsOf(CAROL));
        assertInstanceOf(
                Verdict.NothingFound.class,
                new Search(Seeds.USUAL).runs(1_000, linearizable(jittery().writeBack())));
    }

    /** One write, and a reader that asks a and b, then b and c; nobody ever gives up. */
    private static LeaderlessCluster small() {
        return leaderless(A, B, C)
                .write(2)
                .read(2)
                .patient()
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(0), BOB.reads("x").from(A, B))
                .at(ofMillis(0), BOB.reads("x").from(B, C));
    }

    @Test
    void theCompleteSearchFindsItAndFindsNothingWithWriteBack() {
        Verdict without = new Search(Seeds.USUAL).all(Bounds.NONE, linearizable(small()));
        Verdict.Found found = assertInstanceOf(Verdict.Found.class, without);
        Replay<LeaderlessRun> smallest =
                linearizable(small()).replay(Seeds.parse(found.counterexample().run()));
        assertEquals(List.of(Optional.of("1"), Optional.empty()), smallest.run().readsOf(BOB));
        Verdict with = new Search(Seeds.USUAL).all(Bounds.NONE, linearizable(small().writeBack()));
        assertInstanceOf(Verdict.NothingFound.class, with);
        assertTrue(with.extent().complete());
        assertEquals(15_724, with.extent().runs());
    }

    /** The bound of notebook 04: with write-back, too, both reads can be answered within it. */
    @Test
    void fourteenEventsAreEnoughToFindItAndForBothReadsToEnd() {
        Bounds bound = Bounds.NONE.events(14);
        assertInstanceOf(Verdict.Found.class, new Search(Seeds.USUAL).all(bound, linearizable(small())));
        Verdict mended = new Search(Seeds.USUAL).all(bound, linearizable(small().writeBack()));
        assertInstanceOf(Verdict.NothingFound.class, mended);
        assertTrue(mended.extent().complete());
        Promise<LeaderlessRun> neverBoth = Promise.never(run ->
                run.readsOf(BOB).size() == 2 ? Optional.of(new Violation("both", "Both ended.")) : Optional.empty());
        Exploration<LeaderlessCluster, LeaderlessRun> both =
                Exploration.of("both", small().writeBack()::seed, neverBoth);
        assertInstanceOf(Verdict.Found.class, new Search(Seeds.USUAL).all(bound, both));
    }

    @Test
    void aSearchByStatesEndsAlike() {
        assertInstanceOf(
                Verdict.Found.class, new Search(Seeds.USUAL).all(Bounds.NONE, Reduction.STATES, linearizable(small())));
        Verdict with = new Search(Seeds.USUAL).all(Bounds.NONE, Reduction.STATES, linearizable(small().writeBack()));
        assertInstanceOf(Verdict.NothingFound.class, with);
        assertTrue(with.extent().complete());
    }

    @Test
    void repairInTheForegroundDoesWhereRIsAMajority() {
        Verdict verdict = new Search(Seeds.USUAL).all(Bounds.NONE, linearizable(small().repairInForeground()));
        assertInstanceOf(Verdict.NothingFound.class, verdict);
        assertInstanceOf(
                Verdict.Found.class,
                new Search(Seeds.USUAL).all(Bounds.NONE, linearizable(small().repairInBackground())),
                "in the background it comes too late");
    }

    @Test
    void oneLostMessageBreaksNothingWithWriteBack() {
        LeaderlessCluster one = leaderless(A, B, C)
                .write(2)
                .read(2)
                .writeBack()
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(0), BOB.reads("x").from(A, B));
        Verdict verdict = new Search(Seeds.USUAL).all(Bounds.NONE.events(8).losses(1), linearizable(one));
        assertInstanceOf(Verdict.NothingFound.class, verdict);
    }

    @Test
    void aScenarioSaysItselfWhatItPromises() {
        assertEquals(2, small().promises().size());
        assertEquals(1, small().keepSiblings().promises().size());
        for (Promise<LeaderlessRun> promise : small().promises()) {
            assertTrue(promise.name().isPresent()
                    && promise.violation().apply(leaderless(A).run()).isEmpty());
        }
    }

    /** Two writers at two coordinators that have not heard of each other. */
    private static LeaderlessCluster twoWriters() {
        return leaderless(A, B, C)
                .write(2)
                .read(2)
                .at(ofMillis(0), BOB.writes("x", "1"))
                .at(ofMillis(100), BOB.writes("x", "2"))
                .at(ofMillis(200), ALICE.writes("x", "3"))
                .at(ofMillis(300), CAROL.reads("x"));
    }

    @Test
    void aWriterThatDoesNotAskMayComeOutOlder() {
        assertEquals(List.of(Optional.of("2")), twoWriters().run().readsOf(CAROL));
        assertEquals(
                List.of(Optional.of("3")),
                twoWriters().asksBeforeWriting().run().readsOf(CAROL));
        Promise<LeaderlessRun> fresh = LeaderlessPromises.readsSeeWhatIsDone();
        Exploration<LeaderlessCluster, LeaderlessRun> exploration =
                Exploration.of("two writers", twoWriters()::seed, fresh);
        assertInstanceOf(Verdict.Found.class, new Search(Seeds.USUAL).runs(1, exploration));
    }
}
