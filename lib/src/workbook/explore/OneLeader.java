package workbook.explore;

import static java.time.Duration.ofMillis;
import static replication.simulation.Fault.crash;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import replication.consistency.Anomaly;
import replication.consistency.History;
import replication.consistency.LostWrite;
import replication.consistency.MonotonicReads;
import replication.consistency.ReadYourWrites;
import replication.consistency.StaleRead;
import replication.exploration.Exploration;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;
import workbook.explore.NamedScenario.Setting;

/** Scenarios with one leader: what a client reads, and what a failover loses. */
final class OneLeader {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final SingleLeaderClient BOB = SingleLeaderClient.named("bob");

    /** A session that remembers nothing, as in the unit's document. */
    private static final class Forgetful implements Session {
        @Override
        public void afterWrite(long sequence) {}

        @Override
        public void afterRead(long sequence) {}

        @Override
        public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
            return followers.keySet().stream().findFirst().orElse(leader);
        }
    }

    private OneLeader() {}

    static Exploration<?, ?> staleRead(Setting setting) {
        return Exploration.of(
                "stale-read",
                seed -> reading(setting, seed, follower(1)),
                Broken.never("stale", run -> StaleRead.violationIn(run.history())));
    }

    static Exploration<?, ?> leaderRead(Setting setting) {
        return Exploration.of(
                "leader-read",
                seed -> reading(setting, seed, LEADER),
                Broken.never("stale", run -> StaleRead.violationIn(run.history())));
    }

    /** Bob reads while alice writes. */
    private static SingleLeaderCluster reading(Setting setting, long seed, NodeId from) {
        SingleLeaderCluster cluster = writing(asynchronous(setting), setting, seed, 3);
        SplittableRandom chance = new SplittableRandom(seed + 1);
        for (int read = 0; read < 3; read++) {
            cluster = cluster.at(ofMillis(chance.nextInt(150)), BOB.reads("x").from(from));
        }
        return cluster;
    }

    static Exploration<?, ?> forgetfulReads(Setting setting) {
        return sessions("forgetful-reads", setting, true);
    }

    static Exploration<?, ?> sessionGuarantees(Setting setting) {
        return sessions("session-guarantees", setting, false);
    }

    private static Exploration<?, ?> sessions(String name, Setting setting, boolean forgetful) {
        return Exploration.of(
                name,
                seed -> inSession(
                        forgetful ? asynchronous(setting).session(Forgetful::new) : asynchronous(setting),
                        setting,
                        seed),
                Broken.never("own-write", run -> ReadYourWrites.violationIn(run.history())),
                Broken.never("back", run -> MonotonicReads.violationIn(run.history())));
    }

    /** Alice and bob read in sessions of their own while alice writes. */
    private static SingleLeaderCluster inSession(SingleLeaderCluster plain, Setting setting, long seed) {
        SingleLeaderCluster cluster = writing(plain, setting, seed, 3);
        SplittableRandom chance = new SplittableRandom(seed + 1);
        for (int read = 0; read < 3; read++) {
            cluster = cluster.at(ofMillis(chance.nextInt(200)), ALICE.reads("x").inSession())
                    .at(ofMillis(chance.nextInt(200)), BOB.reads("x").inSession());
        }
        return cluster;
    }

    static Exploration<?, ?> asynchronousFailover(Setting setting) {
        return Exploration.of(
                "async-failover",
                seed -> failingOver(asynchronous(setting), setting, seed),
                Broken.atTheEnd("lost", OneLeader::lost));
    }

    static Exploration<?, ?> synchronousFailover(Setting setting) {
        return Exploration.of(
                "sync-failover",
                seed -> failingOver(SingleLeaderCluster.synchronous(LEADER, followers(setting)), setting, seed),
                Broken.atTheEnd("lost", OneLeader::lost));
    }

    /** The leader crashes at some time while alice writes, and a follower has another leader elected. */
    private static SingleLeaderCluster failingOver(SingleLeaderCluster plain, Setting setting, long seed) {
        int crash = new SplittableRandom(seed + 1).nextInt(10, 150);
        return writing(plain, setting, seed, 3)
                .at(ofMillis(crash), crash(LEADER))
                .at(ofMillis(crash + 150), SingleLeaderCluster.failoverBy(follower(1)));
    }

    /** The crashed leader still holds everything on its disk; who asks the new one finds what is left. */
    private static Optional<Anomaly> lost(SingleLeaderRun run) {
        return run.leader().filter(leader -> !leader.equals(LEADER)).flatMap(leader -> {
            History end = run.history()
                    .withLastReads(
                            Map.of(leader.name(), run.data(leader)), run.trace().end());
            return LostWrite.violationIn(end, run.trace().end());
        });
    }

    private static SingleLeaderCluster asynchronous(Setting setting) {
        return SingleLeaderCluster.asynchronous(LEADER, followers(setting));
    }

    /** Alice writes {@code writes} times, on a network that delays and perhaps loses. */
    private static SingleLeaderCluster writing(SingleLeaderCluster plain, Setting setting, long seed, int writes) {
        SingleLeaderCluster cluster = plain.seed(seed).delay(ofMillis(5), ofMillis(60));
        cluster = setting.loss() > 0 ? cluster.loss(setting.loss()) : cluster;
        SplittableRandom chance = new SplittableRandom(seed);
        int time = 0;
        for (int number = 1; number <= writes; number++) {
            cluster = cluster.at(ofMillis(time), ALICE.writes("x", String.valueOf(number)));
            time += chance.nextInt(10, 60);
        }
        return cluster;
    }

    private static NodeId[] followers(Setting setting) {
        return IntStream.range(1, setting.nodes()).mapToObj(OneLeader::follower).toArray(NodeId[]::new);
    }

    private static NodeId follower(int number) {
        return new NodeId("follower" + number);
    }
}
