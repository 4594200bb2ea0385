package replication.leaderless;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.leaderless.LeaderlessCluster.A;
import static replication.leaderless.LeaderlessCluster.B;
import static replication.leaderless.LeaderlessCluster.C;
import static replication.leaderless.LeaderlessCluster.D;
import static replication.leaderless.LeaderlessCluster.E;
import static replication.leaderless.LeaderlessCluster.leaderless;

import java.util.List;
import org.junit.jupiter.api.Test;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Seeds;
import replication.exploration.Storm;
import replication.exploration.Verdict;

/**
 * Cuts, crashes, pauses, losses and duplicates at random: what the store promises, it keeps; beside it what breaks it.
 */
class LeaderlessStormTest {
    private static final Storm STORM =
            Storm.within(ofMillis(600)).cuts(2).crashes(2).pauses(2).skew(ofMillis(100));
    private static final int RUNS = 300;

    /** Four clients, two of them at nodes that crash, write and read one key, thirty times in 600 ms. */
    private static LeaderlessCluster busy(LeaderlessCluster cluster) {
        List<LeaderlessClient> clients = List.of(
                LeaderlessClient.named("alice"),
                LeaderlessClient.named("bob").at(A),
                LeaderlessClient.named("carol").at(D),
                LeaderlessClient.named("dave"));
        LeaderlessCluster busy =
                cluster.delay(ofMillis(1), ofMillis(50)).loss(0.02).duplicates(0.05);
        for (int number = 0; number < 30; number++) {
            LeaderlessClient client = clients.get(number % 4);
            busy = busy.at(
                    ofMillis(20 * number), number % 3 == 0 ? client.writes("x", "v" + number) : client.reads("x"));
        }
        return busy;
    }

    private static LeaderlessCluster five() {
        return leaderless(A, B, C, D, E).write(2).read(2);
    }

    private static Verdict search(Storm storm, LeaderlessCluster cluster, Promise<LeaderlessRun> promise) {
        Exploration<LeaderlessCluster, LeaderlessRun> exploration =
                Exploration.of("storm", seed -> storm.over(cluster.seed(seed)), promise);
        return new Search(Seeds.USUAL).runs(RUNS, exploration);
    }

    private static void holds(LeaderlessCluster cluster, Promise<LeaderlessRun> promise) {
        Verdict verdict = search(STORM, busy(cluster), promise);
        assertInstanceOf(Verdict.NothingFound.class, verdict, verdict::toString);
    }

    private static void breaks(Storm storm, LeaderlessCluster cluster, Promise<LeaderlessRun> promise) {
        assertInstanceOf(Verdict.Found.class, search(storm, busy(cluster), promise));
    }

    @Test
    void whoAsksBeforeWritingAndWritesBackIsLinearizable() {
        Promise<LeaderlessRun> linearizable = LeaderlessPromises.linearizable();
        LeaderlessCluster atomic = five().asksBeforeWriting().writeBack();
        holds(atomic, linearizable);
        holds(atomic.repairInBackground().hintedHandoff().exchangeEvery(ofMillis(70)), linearizable);
        breaks(STORM, five().asksBeforeWriting(), linearizable);
        breaks(STORM, five().writeBack(), linearizable);
    }

    @Test
    void whatBreaksIt() {
        Promise<LeaderlessRun> linearizable = LeaderlessPromises.linearizable();
        LeaderlessCluster atomic = five().asksBeforeWriting().writeBack();
        breaks(STORM, atomic.read(1), linearizable);
        breaks(STORM.cuts(5), atomic.sloppyQuorum().handoffEvery(ofMillis(400)), linearizable);
        breaks(STORM.forgetting(), atomic, linearizable);
    }

    @Test
    void storms() {
        long acknowledged = 0;
        long unknown = 0;
        for (long seed = 0; seed < 50; seed++) {
            LeaderlessRun run = STORM.over(
                            busy(five().asksBeforeWriting().writeBack()).seed(seed))
                    .run();
            acknowledged += run.acknowledged().size();
            unknown += run.unknown().size();
        }
        assertTrue(acknowledged > 100 && unknown > 50, acknowledged + " acknowledged, " + unknown + " unknown");
    }

    @Test
    void homesAreJudgedWhenEverythingIsAtRest() {
        int rested = 0;
        for (long seed = 0; seed < 20; seed++) {
            LeaderlessCluster exchanging =
                    busy(five().exchangeEvery(ofMillis(50))).seed(seed);
            rested += STORM.over(exchanging).run().isAtRest() ? 1 : 0;
        }
        assertEquals(20, rested);
    }

    @Test
    void exchangesMakeHomesEqualAgain() {
        Promise<LeaderlessRun> equal = LeaderlessPromises.homesEndEqual();
        holds(five().exchangeEvery(ofMillis(50)), equal);
        holds(five().keepSiblings().exchangeEvery(ofMillis(50)), equal);
        breaks(STORM, five(), equal);
        breaks(STORM, five().keepSiblings(), equal);
    }

    @Test
    void theSameSeedMakesTheSameRun() {
        LeaderlessCluster all = busy(five().asksBeforeWriting()
                .writeBack()
                .repairInBackground()
                .sloppyQuorum()
                .exchangeEvery(ofMillis(70))
                .purgeTombstonesAfter(ofMillis(50)));
        for (long seed = 0; seed < 20; seed++) {
            LeaderlessCluster scenario = STORM.forgetting().over(all.seed(seed));
            assertEquals(scenario.run().trace(), scenario.run().trace());
        }
    }
}
