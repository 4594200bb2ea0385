package replication.elected;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import replication.election.Ballot;
import replication.election.Vote;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Seeds;
import replication.exploration.Storm;
import replication.exploration.Verdict;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.singleleader.Durability;
import replication.singleleader.SingleLeaderClient;

/** Cuts, crashes, pauses, losses and duplicates at random: what the cluster promises, it keeps; and what breaks it. */
class ElectedStormTest {
    private static final List<NodeId> NODES =
            List.of(new NodeId("n1"), new NodeId("n2"), new NodeId("n3"), new NodeId("n4"), new NodeId("n5"));
    private static final Storm STORM =
            Storm.within(ofMillis(1_500)).cuts(2).crashes(2).pauses(2).skew(ofMillis(100));
    private static final int RUNS = 150;

    private static ElectedCluster three(Durability durability) {
        return busy(ElectedCluster.of(durability, NODES.get(0), NODES.get(1), NODES.get(2)));
    }

    private static ElectedCluster five(Durability durability) {
        return busy(ElectedCluster.of(durability, NODES.toArray(NodeId[]::new)));
    }

    /** Every node is offered a write every 60 ms. */
    private static ElectedCluster busy(ElectedCluster cluster) {
        ElectedCluster busy =
                cluster.delay(ofMillis(1), ofMillis(30)).loss(0.02).duplicates(0.05);
        for (int millis = 0; millis < 1_500; millis += 60) {
            for (NodeId node : cluster.nodes()) {
                busy = busy.at(
                        ofMillis(millis),
                        SingleLeaderClient.named("client-" + node)
                                .writes("x", node + "@" + millis)
                                .to(node));
            }
        }
        return busy.until(ofMillis(4_000));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static Verdict search(Storm storm, ElectedCluster cluster, Promise<ElectedRun>... promises) {
        Exploration<ElectedCluster, ElectedRun> exploration =
                Exploration.of("storm", seed -> storm.over(cluster.seed(seed)), promises);
        return new Search(Seeds.USUAL).runs(RUNS, exploration);
    }

    @SuppressWarnings({"unchecked", "varargs"})
    private static void holds(ElectedCluster cluster) {
        Verdict verdict = search(STORM, cluster, cluster.promises().toArray(Promise[]::new));
        assertInstanceOf(Verdict.NothingFound.class, verdict, verdict::toString);
    }

    private static void breaks(Storm storm, ElectedCluster cluster, Promise<ElectedRun> promise) {
        assertInstanceOf(Verdict.Found.class, search(storm, cluster, promise));
    }

    @Test
    void aMajorityKeepsWhatItConfirmed() {
        holds(three(new Durability.SemiSynchronous(1)));
        holds(three(new Durability.Synchronous()));
        holds(five(new Durability.SemiSynchronous(2)).stepDownAfter(ofMillis(300)));
        holds(three(new Durability.SemiSynchronous(1)).forwarding());
    }

    @Test
    void whatBreaksIt() {
        Promise<ElectedRun> survive = ElectedPromises.acknowledgedWritesSurvive();
        breaks(STORM, three(new Durability.Asynchronous()), survive);
        breaks(STORM, five(new Durability.SemiSynchronous(1)), survive);
        breaks(STORM.forgetting(), three(new Durability.SemiSynchronous(1)), survive);
        breaks(
                STORM,
                three(new Durability.SemiSynchronous(1))
                        .voter(() -> (mine, term, candidate) -> vote(mine, term, candidate)),
                survive);
    }

    /** Chapter 3's rule without a look at the log. */
    private static Vote vote(Ballot mine, long term, NodeId candidate) {
        Ballot now = term > mine.term() ? Ballot.open(term) : mine;
        boolean granted =
                term == now.term() && now.votedFor().map(candidate::equals).orElse(true);
        return new Vote(granted ? Ballot.voted(term, candidate) : now, granted);
    }

    @Test
    void aNodeThatForgotGetsEverythingThoughItsQuestionIsLost() {
        ElectedCluster lossy =
                three(new Durability.SemiSynchronous(1)).loss(0.15).until(ofMillis(8_000));
        int settled = 0;
        for (long seed = 0; seed < 150; seed++) {
            ElectedRun run = STORM.forgetting().over(lossy.seed(seed)).run();
            boolean calm = run.leader().isPresent()
                    && run.newest().orElseThrow().from().compareTo(ofMillis(3_000)) < 0;
            settled += calm ? 1 : 0;
            for (NodeId node : calm ? run.nodes() : List.<NodeId>of()) {
                assertEquals(run.log(run.leader().orElseThrow()), run.log(node), node + ", seed " + seed);
            }
        }
        assertTrue(settled > 100, settled + " settled");
    }

    @Test
    void storms() {
        int acknowledged = 0;
        int changes = 0;
        int rested = 0;
        int elected = 0;
        for (long seed = 0; seed < 50; seed++) {
            ElectedRun run = STORM.over(three(new Durability.SemiSynchronous(1)).seed(seed))
                    .run();
            acknowledged += run.acknowledged().size();
            changes += run.reigns().size() - 1;
            elected += run.leader().isPresent() ? 1 : 0;
            rested += run.isAtRest() ? 1 : 0;
        }
        String seen = acknowledged + " acknowledged, " + changes + " changes, " + elected + " elected, " + rested
                + " at rest";
        assertTrue(acknowledged > 500 && changes > 25 && rested > 45, seen);
    }

    /** n1 has just crashed after one write; every order of messages and time-outs up to that many events. */
    @Test
    void noOrderOfAFewEventsBreaksAnything() {
        ElectedCluster small = ElectedCluster.of(
                        new Durability.SemiSynchronous(1), NODES.get(0), NODES.get(1), NODES.get(2))
                .at(
                        ofMillis(0),
                        SingleLeaderClient.named("alice").writes("x", "1").to(NODES.get(0)))
                .at(ofMillis(15), Fault.crash(NODES.get(0)));
        Exploration<ElectedCluster, ElectedRun> exploration = Exploration.of(
                "small", small::seed, ElectedPromises.oneLeaderATerm(), ElectedPromises.acknowledgedWritesSurvive());
        Verdict verdict = new Search(Seeds.USUAL).all(Bounds.NONE.events(6), exploration);
        assertInstanceOf(Verdict.NothingFound.class, verdict, verdict::toString);
    }
}
