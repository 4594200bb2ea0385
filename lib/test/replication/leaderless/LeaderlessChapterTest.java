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
import static replication.leaderless.LeaderlessCluster.F;
import static replication.leaderless.LeaderlessCluster.exchange;
import static replication.leaderless.LeaderlessCluster.leaderless;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;
import static replication.simulation.Fault.restart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import replication.consistency.Linearizability;
import replication.simulation.Mark;
import replication.simulation.NodeId;

/** Every number of the experiments of notebook 04. */
class LeaderlessChapterTest {
    private static final LeaderlessClient ALICE = LeaderlessClient.named("alice");
    private static final LeaderlessClient BOB = LeaderlessClient.named("bob");
    private static final LeaderlessClient CAROL = LeaderlessClient.named("carol");

    private static LeaderlessCluster near(LeaderlessClient client, LeaderlessCluster cluster) {
        return cluster.delay(client.id(), A, ofMillis(5))
                .delay(client.id(), B, ofMillis(20))
                .delay(client.id(), C, ofMillis(60));
    }

    @Test
    void aWriteOrReadWaitsForTheFastestOfItsQuorum() {
        List<Duration> expected = List.of(ofMillis(10), ofMillis(40), ofMillis(120));
        for (int size = 1; size <= 3; size++) {
            LeaderlessRun run = near(ALICE, leaderless(A, B, C).write(size).read(size))
                    .at(ofMillis(0), ALICE.writes("x", "1"))
                    .at(ofMillis(200), ALICE.reads("x"))
                    .run();
            assertEquals(
                    Optional.of(expected.get(size - 1)), run.writes().get(0).waited());
            assertEquals(Optional.of(expected.get(size - 1)), run.reads().get(0).waited());
        }
    }

    /** Runs every write to exactly W homes and every read from exactly R; the share of reads that miss the write. */
    private static double missed(int n, int w, int r) {
        NodeId[] ring = List.of(A, B, C, D, E, F).subList(0, n).toArray(NodeId[]::new);
        int runs = 0;
        int missed = 0;
        for (NodeId[] writer : subsets(ring, w)) {
            LeaderlessCluster cluster = leaderless(ring)
                    .homes(n)
                    .at(ofMillis(0), ALICE.writes("x", "1").to(writer).waitingFor(w));
            List<NodeId[]> readers = subsets(ring, r);
            for (int index = 0; index < readers.size(); index++) {
                cluster = cluster.at(ofMillis(100 + index), BOB.reads("x").from(readers.get(index)));
            }
            List<Optional<String>> seen = cluster.run().readsOf(BOB);
            runs += seen.size();
            missed += (int) seen.stream().filter(Optional::isEmpty).count();
        }
        return 100.0 * missed / runs;
    }

    private static List<NodeId[]> subsets(NodeId[] nodes, int size) {
        List<NodeId[]> subsets = new ArrayList<>();
        for (int set = 0; set < 1 << nodes.length; set++) {
            if (Integer.bitCount(set) == size) {
                List<NodeId> subset = new ArrayList<>();
                for (int index = 0; index < nodes.length; index++) {
                    if ((set & 1 << index) != 0) {
                        subset.add(nodes[index]);
                    }
                }
                subsets.add(subset.toArray(NodeId[]::new));
            }
        }
        return subsets;
    }

    @Test
    void setsThatOverlapMissNothing() {
        int overlap = 0;
        for (int w = 1; w <= 3; w++) {
            for (int r = 1; r <= 3; r++) {
                double expected = w == 1 && r == 1 ? 200.0 / 3 : w + r == 3 ? 100.0 / 3 : 0;
                assertEquals(expected, missed(3, w, r), 0.001, "N=3 W=" + w + " R=" + r);
                overlap += missed(3, w, r) == 0 ? 1 : 0;
            }
        }
        assertEquals(6, overlap);
        assertEquals(30, missed(5, 2, 2), 0.001);
        assertEquals(10, missed(5, 2, 3), 0.001);
        assertEquals(0, missed(5, 3, 3), 0.001);
    }

    private static LeaderlessCluster newThenOld() {
        LeaderlessCluster cluster =
                near(ALICE, leaderless(A, B, C).write(2).read(2).holding("x", "0"));
        for (NodeId home : List.of(A, B, C)) {
            cluster = cluster.delay(BOB.id(), home, ofMillis(1)).delay(CAROL.id(), home, ofMillis(1));
        }
        return cluster.at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(6), BOB.reads("x").from(A, B))
                .at(ofMillis(10), CAROL.reads("x").from(B, C));
    }

    @Test
    void overlapIsNotLinearizability() {
        LeaderlessRun run = newThenOld().run();
        assertEquals(List.of(Optional.of("1")), run.readsOf(BOB));
        assertEquals(List.of(Optional.of("0")), run.readsOf(CAROL));
        assertEquals(
                List.of(Optional.of(ofMillis(8)), Optional.of(ofMillis(12))),
                run.reads().stream().map(LeaderlessRun.Read::answered).toList());
        assertEquals(Optional.of(ofMillis(40)), run.writes().get(0).waited());
        assertEquals(List.of(), run.staleReads(), "the write is not done yet");
        assertEquals(1, run.trace().marks(CAROL.id(), Mark.Kind.GOES_BACK).size(), "but bob has had the new value");
        assertInstanceOf(Linearizability.NotLinearizable.class, Linearizability.check(run.history()));
    }

    @Test
    void whoWritesBackBeforeTheAnswerIsNotFollowedByAnOldOne() {
        LeaderlessRun run = newThenOld().writeBack().run();
        assertEquals(List.of(Optional.of("1")), run.readsOf(BOB));
        assertEquals(Optional.of(ofMillis(10)), run.reads().get(0).answered());
        assertInstanceOf(Linearizability.Linearizable.class, Linearizability.check(run.history()));
    }

    /** All hold v1; c is cut off for 100 ms, in which v2 is written; then c is read alone. */
    private static LeaderlessCluster cutOff() {
        return leaderless(A, B, C)
                .write(2)
                .read(2)
                .holding("x", "v1")
                .at(ofMillis(0), partition(nodes(C), nodes(A, B, ALICE.id())))
                .at(ofMillis(10), ALICE.writes("x", "v2"))
                .at(ofMillis(100), heal());
    }

    private static LeaderlessCluster reading(LeaderlessCluster cluster, int from) {
        LeaderlessCluster reading = cluster;
        for (int read = 0; read < 100; read++) {
            reading = reading.at(ofMillis(from + read), BOB.reads("x").from(C));
        }
        return reading;
    }

    @Test
    void oneReadRepairsForAll() {
        LeaderlessRun without = reading(cutOff(), 300).run();
        assertEquals(100, without.staleReads().size());
        assertEquals(Optional.of("v1"), without.held(C, "x").flatMap(Versioned::value));
        LeaderlessRun with = reading(
                        reading(cutOff().repairInBackground(), 110)
                                .at(ofMillis(250), CAROL.reads("x").from(B, C)),
                        300)
                .run();
        assertEquals(100, with.staleReads().size(), "those before the repair");
        assertEquals(1, with.repairs());
        assertEquals(with.held(A, "x"), with.held(C, "x"), "a repair copies the version, too");
        assertEquals(new Version(2, ALICE.id()), with.held(C, "x").orElseThrow().version());
        assertEquals(Optional.of(new Versioned("v1", new Version(1, Parts.START))), with.heldAt(C, "x", ofMillis(279)));
        assertEquals(with.held(B, "x"), with.heldAt(C, "x", ofMillis(280)));
    }

    @Test
    void hintsMakeASilentHomeWholeAgain() {
        LeaderlessCluster cluster = leaderless(A, B, C)
                .write(2)
                .read(2)
                .hintedHandoff()
                .at(ofMillis(200), crash(C))
                .at(ofMillis(600), restart(C));
        for (int key = 0; key < 8; key++) {
            cluster = cluster.at(ofMillis(200 + 50 * key), ALICE.writes("k" + key, "new"));
        }
        LeaderlessRun run = cluster.run();
        assertEquals(8, run.acknowledged().size());
        assertTrue(run.acknowledged().stream().allMatch(write -> write.waited().equals(Optional.of(ofMillis(20)))));
        assertEquals(8, run.hintsWaitingAt(ofMillis(600)));
        assertEquals(0, run.hintsWaiting().get(run.hintsWaiting().size() - 1).hints());
        assertTrue(run.converged(), () -> run.difference().orElseThrow());
        Duration whole = run.keys(C).stream()
                .flatMap(key -> run.changes(key).stream())
                .filter(change -> change.node().equals(C))
                .map(LeaderlessRun.Change::at)
                .max(Duration::compareTo)
                .orElseThrow();
        assertEquals(ofMillis(620), whole);
        LeaderlessRun without = cluster.hintedHandoff(Deaf::new).run();
        assertEquals(0, without.keys(C).size());
    }

    /** Keeps no hints. */
    private static final class Deaf implements HintedHandoff {
        @Override
        public void onUnreachable(NodeId node, String key, Versioned versioned) {}

        @Override
        public List<Hint> onReachable(NodeId node) {
            return List.of();
        }

        @Override
        public void onDelivered(Hint hint) {}

        @Override
        public boolean accepted(int homeConfirmations, int hinted, int w) {
            return homeConfirmations >= w;
        }
    }

    /** b and c are down; one write; then a read of both before the hints on d are due. */
    private static LeaderlessCluster twoDown() {
        return leaderless(A, B, C, D)
                .write(2)
                .read(2)
                .holding("x", "old")
                .hintedHandoff()
                .handoffEvery(ofMillis(360))
                .at(ofMillis(200), crash(B))
                .at(ofMillis(200), crash(C))
                .at(ofMillis(300), ALICE.writes("x", "new"))
                .at(ofMillis(600), restart(B))
                .at(ofMillis(600), restart(C))
                .at(ofMillis(650), BOB.reads("x").from(B, C))
                .at(ofMillis(800), BOB.reads("x").from(B, C));
    }

    @Test
    void aHintIsNoCopyAtHome() {
        LeaderlessRun sloppy = twoDown().sloppyQuorum().run();
        assertEquals(Optional.of(ofMillis(50)), sloppy.writes().get(0).waited());
        assertEquals(List.of(Optional.of("old"), Optional.of("new")), sloppy.readsOf(BOB));
        assertEquals(1, sloppy.staleReads().size());
        assertEquals(2, sloppy.hintsWaitingAt(ofMillis(650)));
        LeaderlessRun strict = twoDown().run();
        assertEquals(1, strict.unknown().size());
        assertEquals(Optional.of(ofMillis(800)), strict.writes().get(0).answered());
        assertEquals(0, strict.staleReads().size());
    }

    @Test
    void threeDifferencesAreFoundWith55Hashes() {
        LeaderlessCluster cluster = leaderless(A, B, C)
                .write(2)
                .hashTree(10, key -> Integer.parseInt(key.substring(3)))
                .at(ofMillis(0), partition(nodes(C), nodes(ALICE.id())))
                .at(ofMillis(100), heal())
                .at(ofMillis(300), exchange(A, C));
        for (int key = 0; key < 1_024; key++) {
            cluster = cluster.holding("key" + key, "old");
        }
        LeaderlessRun one =
                cluster.at(ofMillis(10), ALICE.writes("key511", "new")).run();
        assertEquals(21, one.hashesCompared());
        LeaderlessRun three = cluster.at(ofMillis(10), ALICE.writes("key100", "new"))
                .at(ofMillis(20), ALICE.writes("key400", "new"))
                .at(ofMillis(30), ALICE.writes("key900", "new"))
                .run();
        assertEquals(55, three.hashesCompared());
        assertEquals(6, three.versionsCompared());
        assertEquals(3, three.valuesExchanged());
        assertTrue(three.converged());
    }

    private static LeaderlessCluster deletedWhileAway() {
        return leaderless(A, B, C)
                .holding("x", "v1")
                .at(ofMillis(0), partition(nodes(C), nodes(A, B, ALICE.id())))
                .at(ofMillis(10), ALICE.deletes("x"))
                .at(ofMillis(300), heal())
                .at(ofMillis(300), exchange(A, C))
                .at(ofMillis(500), BOB.reads("x"));
    }

    @Test
    void whoForgetsADeletionTooEarlyGetsTheKeyBack() {
        assertEquals(
                List.of(Optional.of("v1")),
                deletedWhileAway().purgeTombstonesAfter(ofMillis(100)).run().readsOf(BOB));
        LeaderlessRun kept = deletedWhileAway().run();
        assertEquals(List.of(Optional.empty()), kept.readsOf(BOB));
        assertTrue(kept.held(C, "x").orElseThrow().isTombstone());
        LeaderlessRun purgedLater =
                deletedWhileAway().purgeTombstonesAfter(ofMillis(400)).run();
        assertEquals(List.of(Optional.empty()), purgedLater.readsOf(BOB));
        assertTrue(purgedLater.nodes().stream()
                .allMatch(node -> purgedLater.keys(node).isEmpty()));
    }

    @Test
    void sixCopiesInThreeZonesSurviveAZoneAndReadsOneMore() {
        LeaderlessRun run = leaderless(A, B, C, D, E, F)
                .homes(6)
                .write(4)
                .read(3)
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(100), crash(E))
                .at(ofMillis(100), crash(F))
                .at(ofMillis(200), ALICE.writes("x", "2"))
                .at(ofMillis(300), crash(D))
                .at(ofMillis(400), ALICE.writes("x", "3"))
                .at(ofMillis(1_000), BOB.reads("x"))
                .run();
        assertEquals(
                List.of(
                        LeaderlessRun.Outcome.ACKNOWLEDGED,
                        LeaderlessRun.Outcome.ACKNOWLEDGED,
                        LeaderlessRun.Outcome.UNKNOWN),
                run.writes().stream().map(LeaderlessRun.Write::outcome).toList());
        assertEquals(List.of(Optional.of("3")), run.readsOf(BOB), "unknown, and there");
    }
}
