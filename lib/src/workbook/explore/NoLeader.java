package workbook.explore;

import static java.time.Duration.ofMillis;
import static replication.leaderless.LeaderlessCluster.A;
import static replication.leaderless.LeaderlessCluster.B;
import static replication.leaderless.LeaderlessCluster.C;
import static replication.leaderless.LeaderlessCluster.D;
import static replication.leaderless.LeaderlessCluster.E;
import static replication.leaderless.LeaderlessCluster.exchange;
import static replication.leaderless.LeaderlessCluster.leaderless;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.restart;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import replication.exploration.Exploration;
import replication.leaderless.LeaderlessClient;
import replication.leaderless.LeaderlessCluster;
import replication.leaderless.LeaderlessPromises;
import replication.simulation.NodeId;
import workbook.explore.NamedScenario.Setting;

/** Scenarios without a leader: what reads may miss, and what comes back. */
final class NoLeader {
    private static final LeaderlessClient ALICE = LeaderlessClient.named("alice");
    private static final LeaderlessClient BOB = LeaderlessClient.named("bob");
    private static final LeaderlessClient CAROL = LeaderlessClient.named("carol");
    private static final List<NodeId> NODES = List.of(A, B, C, D, E);

    private NoLeader() {}

    static Exploration<?, ?> smallQuorums(Setting setting) {
        return Exploration.of(
                "small-quorums",
                seed -> reading(setting, seed).write(1).read(setting.nodes() - 1),
                LeaderlessPromises.readsSeeWhatIsDone());
    }

    static Exploration<?, ?> overlappingQuorums(Setting setting) {
        return Exploration.of(
                "overlapping-quorums",
                seed -> reading(setting, seed).write(1).read(setting.nodes()),
                LeaderlessPromises.readsSeeWhatIsDone());
    }

    static Exploration<?, ?> newThenOld(Setting setting) {
        return Exploration.of("new-then-old", seed -> reading(setting, seed), LeaderlessPromises.linearizable());
    }

    static Exploration<?, ?> writeBack(Setting setting) {
        return Exploration.of(
                "write-back", seed -> reading(setting, seed).writeBack(), LeaderlessPromises.linearizable());
    }

    /** Alice writes while bob and carol read; every node is a home. */
    private static LeaderlessCluster reading(Setting setting, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        NodeId[] nodes = NODES.stream().limit(setting.nodes()).toArray(NodeId[]::new);
        LeaderlessCluster cluster =
                leaderless(nodes).homes(nodes.length).seed(seed).delay(ofMillis(1), ofMillis(60));
        cluster = setting.loss() > 0 ? cluster.loss(setting.loss()) : cluster;
        for (int number = 1; number <= 3; number++) {
            int time = 120 * number - 120;
            cluster = cluster.at(ofMillis(time), ALICE.writes("x", String.valueOf(number)))
                    .at(ofMillis(time + chance.nextInt(20, 120)), BOB.reads("x"))
                    .at(ofMillis(time + chance.nextInt(20, 120)), CAROL.reads("x"));
        }
        return cluster;
    }

    static Exploration<?, ?> sloppyQuorum(Setting setting) {
        return Exploration.of(
                "sloppy-quorum", seed -> twoAreDown(seed).sloppyQuorum(), LeaderlessPromises.readsSeeWhatIsDone());
    }

    static Exploration<?, ?> strictQuorum(Setting setting) {
        return Exploration.of(
                "strict-quorum", seed -> twoAreDown(seed).hintedHandoff(), LeaderlessPromises.readsSeeWhatIsDone());
    }

    /** Two of three homes are down while alice writes; bob asks these two when they are back. */
    private static LeaderlessCluster twoAreDown(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        int back = chance.nextInt(400, 500);
        return leaderless(A, B, C, D)
                .seed(seed)
                .delay(ofMillis(1), ofMillis(20))
                .at(ofMillis(0), ALICE.writes("x", "old"))
                .at(ofMillis(100), crash(B))
                .at(ofMillis(100), crash(C))
                .at(ofMillis(chance.nextInt(200, 300)), ALICE.writes("x", "new"))
                .at(ofMillis(back), restart(B))
                .at(ofMillis(back), restart(C))
                .at(ofMillis(back + chance.nextInt(1, 60)), BOB.reads("x").from(B, C));
    }

    static Exploration<?, ?> purgedTombstones(Setting setting) {
        return deleting("purged-tombstones", cluster -> cluster.purgeTombstonesAfter(ofMillis(100)));
    }

    static Exploration<?, ?> keptTombstones(Setting setting) {
        return deleting("kept-tombstones", cluster -> cluster);
    }

    /** A home is down while alice deletes; when it is back, homes compare what they hold, and bob reads. */
    private static Exploration<?, ?> deleting(String name, UnaryOperator<LeaderlessCluster> change) {
        return Exploration.of(
                name,
                seed -> {
                    int back = new SplittableRandom(seed).nextInt(80, 400);
                    return change.apply(leaderless(A, B, C)
                            .seed(seed)
                            .delay(ofMillis(1), ofMillis(10))
                            .at(ofMillis(0), ALICE.writes("x", "1"))
                            .at(ofMillis(50), crash(C))
                            .at(ofMillis(60), ALICE.deletes("x"))
                            .at(ofMillis(back), restart(C))
                            .at(ofMillis(back + 10), exchange(C, A))
                            .at(ofMillis(back + 200), BOB.reads("x").from(A, B)));
                },
                LeaderlessPromises.readsSeeWhatIsDone());
    }
}
