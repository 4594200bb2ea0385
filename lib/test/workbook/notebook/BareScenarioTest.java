package workbook.notebook;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.stands;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.cut;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.pause;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static replication.singleleader.SingleLeaderCluster.failoverBy;

import org.junit.jupiter.api.Test;
import replication.election.ElectionRun;
import replication.election.LeaderElection;
import replication.exploration.Bounds;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.simulation.Experiment;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.singleleader.Durability;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;

/** A scenario that is searched without further words promises what one takes for granted, and the verdict names it. */
class BareScenarioTest {
    private static final Bounds FIRST_EVENTS = Bounds.NONE.events(4);
    private static final String AGREE = " agree once everything has arrived and nobody is down or cut off";

    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final SingleLeaderCluster WRITING = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
            .delay(ofMillis(5), ofMillis(60))
            .at(ofMillis(0), ALICE.writes("x", "1"))
            .at(ofMillis(20), ALICE.writes("x", "2"));

    private static final NodeId TOKYO = new NodeId("tokyo");
    private static final NodeId VIRGINIA = new NodeId("virginia");
    private static final MultiLeaderCluster TOGETHER = MultiLeaderCluster.allToAll(TOKYO, VIRGINIA)
            .at(ofMillis(0), MultiLeaderClient.at(TOKYO).writes("x", "1"))
            .at(ofMillis(10), MultiLeaderClient.at(VIRGINIA).writes("x", "2"));

    /** The paragraphs: the verdict, what was promised, and what was found. */
    private static void assertFound(String sentence, SearchNote found) {
        assertTrue(found.toString().startsWith("Found after "), found::toString);
        assertTrue(found.toString().contains(sentence), found::toString);
        assertFalse(found.run().isEmpty(), "it can be played again");
    }

    private static void assertNothing(String promised, SearchNote none) {
        assertTrue(none.toString().contains(": none breaks a promise."), none::toString);
        assertEquals(
                "Promised: " + promised + ".",
                none.toString().lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void anAcknowledgedWriteIsLostWhereNobodyWaitsForAFollower() {
        SingleLeaderCluster failover = WRITING.at(ofMillis(22), crash(LEADER)).at(ofMillis(200), failoverBy(FOLLOWER2));
        SearchNote found = Workbook.explore(failover);
        assertFound("alice was told that x=2 is stored", found);
        assertTrue(
                found.toString().contains("Promised: no acknowledged write is lost; all copies" + AGREE),
                found::toString);
        assertTrue(Workbook.replay(found.run(), failover).toString().startsWith("alice was told that x=2 is stored"));
        assertNothing(
                "no acknowledged write is lost; all copies" + AGREE + "; an epoch has one leader at most",
                Workbook.exploreAll(failover.durability(new Durability.Synchronous()), FIRST_EVENTS));
    }

    @Test
    void copiesDifferWhereNothingIsSentAgainButNotWhileSomebodyIsCutOff() {
        assertFound("At the end the log of leader is", Workbook.explore(WRITING.withoutResending()));
        SingleLeaderCluster apart = WRITING.at(ofMillis(1), cut(LEADER, FOLLOWER1));
        assertFalse(apart.run().isAtRest());
        assertTrue(apart.at(ofMillis(300), heal()).run().isAtRest());
        assertNothing(
                "no acknowledged write is lost; all copies" + AGREE + "; an epoch has one leader at most",
                Workbook.exploreAll(apart, FIRST_EVENTS.crashes(1)));
    }

    @Test
    void whatReadersArePromisedDependsOnWhomTheyAsk() {
        assertReaders("clients see what one copy could have shown them", WRITING.at(ofMillis(30), ALICE.reads("x")));
        assertReaders(
                "every client sees its own writes; for no client time goes back",
                WRITING.at(ofMillis(30), ALICE.reads("x").inSession()));
        assertReaders(
                "whoever reads sees what the leader had at some time",
                WRITING.at(ofMillis(30), ALICE.reads("x").from(FOLLOWER1)));
        assertReaders(
                "whoever reads sees what the leader had at some time",
                WRITING.at(ofMillis(30), ALICE.reads("x").inSession()).at(ofMillis(40), ALICE.writes("x", "1")));
    }

    private static void assertReaders(String promised, SingleLeaderCluster reading) {
        assertNothing(
                "no acknowledged write is lost; all copies" + AGREE + "; an epoch has one leader at most; " + promised,
                Workbook.exploreAll(reading, FIRST_EVENTS));
    }

    @Test
    void anAcceptedWriteVanishesWhereTheLastWriterWins() {
        assertFound("x=1 at tokyo was accepted, and at the end nothing is left of it", Workbook.explore(TOGETHER));
        assertNothing(
                "all leaders" + AGREE + "; no accepted write vanishes", Workbook.exploreAll(TOGETHER.keepSiblings()));
    }

    @Test
    void leadersStayDifferentWhereWhatACutSwallowedIsNotSentAgain() {
        MultiLeaderCluster healed =
                TOGETHER.keepSiblings().at(ofMillis(5), cut(TOKYO, VIRGINIA)).at(ofMillis(200), heal());
        assertFound("At the end x differs: {tokyo=", Workbook.explore(healed));
        MultiLeaderCluster exchanging = healed.exchangeEvery(ofMillis(1_000));
        assertTrue(exchanging.run().isAtRest());
        assertFalse(exchanging.until(ofMillis(900)).run().isAtRest(), "the first exchange is still to come");
        assertNothing(
                "all leaders" + AGREE + "; no accepted write vanishes", Workbook.exploreAll(exchanging, FIRST_EVENTS));
    }

    @Test
    void aLeaderOfThePastOverwritesWhatTheStoreDoesNotRefuse() {
        LeaderElection paused = LeaderElection.cluster(3)
                .leader(N1)
                .onCommand()
                .at(ofMillis(60), LeaderElection.writes(N1, "old"))
                .at(ofMillis(60), pause(N1, ofMillis(300)))
                .at(ofMillis(110), stands(N2))
                .at(ofMillis(210), LeaderElection.writes(N2, "new"))
                .until(ofMillis(1_000));
        assertFound("The store took old with term 1", Workbook.explore(paused.store(false)));
        assertNothing(
                "a term has one leader at most; the store takes no write of a leader of the past",
                Workbook.exploreAll(paused.store(true), FIRST_EVENTS));
        assertNothing("a term has one leader at most", Workbook.exploreAll(LeaderElection.cluster(3), FIRST_EVENTS));
    }

    /** A scenario that promises nothing of itself. */
    private static final class Silent extends Scenario<Silent, ElectionRun> {
        private Silent() {
            this(Settings.withDelay(ofMillis(1)));
        }

        private Silent(Settings settings) {
            super(settings);
        }

        @Override
        protected Silent with(Settings changed) {
            return new Silent(changed);
        }

        @Override
        public Experiment<ElectionRun> experiment() {
            return LeaderElection.cluster(1).experiment();
        }
    }

    @Test
    void whoPromisesNothingIsToldSo() {
        SearchNote refused = Workbook.explore(new Silent());
        assertEquals(1, refused.toString().lines().count());
        assertTrue(refused.toString().contains("needs a promise"), refused::toString);
        assertEquals("", refused.run());
    }
}
