package workbook.explore;

import static java.time.Duration.ofMillis;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;
import static replication.election.LeaderElection.stands;
import static replication.election.LeaderElection.writes;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.pause;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import replication.election.ElectionPromises;
import replication.election.ElectionRun;
import replication.election.LeaderElection;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Violation;
import workbook.explore.NamedScenario.Setting;
import workbook.text.Texts;

/** Scenarios in which leaders change: two at once, one that lacks something, none at all. */
final class Elections {
    private static final Duration LONG_ENOUGH = ofMillis(3_000);
    private static final long HEARTBEATS = 3;

    private Elections() {}

    static Exploration<?, ?> withoutFencing(Setting setting) {
        return Exploration.of(
                "split-brain", seed -> twoWriters(seed).store(false), ElectionPromises.storeTakesNoOutdatedWrite());
    }

    static Exploration<?, ?> withFencing(Setting setting) {
        return Exploration.of(
                "fencing", seed -> twoWriters(seed).store(true), ElectionPromises.storeTakesNoOutdatedWrite());
    }

    /** A leader is paused between its check that it leads and the write; meanwhile another is elected and writes. */
    private static LeaderElection twoWriters(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        int from = chance.nextInt(50, 150);
        return LeaderElection.cluster(3)
                .seed(seed)
                .leader(N1)
                .onCommand()
                .at(ofMillis(from), writes(N1, "x=old"))
                .at(ofMillis(from), pause(N1, ofMillis(chance.nextInt(100, 500))))
                .at(ofMillis(from + 50), stands(N2))
                .at(ofMillis(from + 150), writes(N2, "x=new"))
                .until(ofMillis(1_000));
    }

    static Exploration<?, ?> lengthsOnly(Setting setting) {
        return Exploration.of(
                "lengths-only", seed -> ends(seed).comparingLengthsOnly(), Promise.never(Elections::lacks));
    }

    static Exploration<?, ?> lastTermFirst(Setting setting) {
        return Exploration.of("last-term", Elections::ends, Promise.never(Elections::lacks));
    }

    /** The entry of term 2 is on two of three nodes, so it is committed; then their leader crashes. */
    private static LeaderElection ends(long seed) {
        return LeaderElection.cluster(3)
                .seed(seed)
                .delay(ofMillis(1), ofMillis(20))
                .leader(N2, 2)
                .log(N1, 1, 1, 1, 1)
                .log(N2, 1, 1, 2)
                .log(N3, 1, 1, 2)
                .at(ofMillis(0), crash(N2))
                .until(LONG_ENOUGH);
    }

    private static Optional<Violation> lacks(ElectionRun run) {
        return run.firstElected()
                .filter(reign -> !List.of(1L, 1L, 2L).equals(run.log(N3)))
                .map(reign -> new Violation(
                        "lacks",
                        Texts.of("explore").get("promise.committed", reign.leader(), reign.term(), run.log(N3))));
    }

    static Exploration<?, ?> sameTimeouts(Setting setting) {
        return Exploration.of(
                "same-timeouts",
                seed -> leaderless(setting, seed)
                        .electionTimeout(() -> (random, heartbeat, delay) -> HEARTBEATS * heartbeat),
                Promise.eventually(Elections::nobodyLeads),
                ElectionPromises.oneLeaderATerm());
    }

    static Exploration<?, ?> randomTimeouts(Setting setting) {
        return Exploration.of(
                "random-timeouts",
                seed -> leaderless(setting, seed),
                Promise.eventually(Elections::nobodyLeads),
                ElectionPromises.oneLeaderATerm());
    }

    private static LeaderElection leaderless(Setting setting, long seed) {
        LeaderElection cluster =
                LeaderElection.cluster(setting.nodes()).seed(seed).until(LONG_ENOUGH);
        return setting.loss() > 0 ? cluster.loss(setting.loss()) : cluster;
    }

    private static Optional<Violation> nobodyLeads(ElectionRun run) {
        return run.firstElected().isPresent()
                ? Optional.empty()
                : Optional.of(new Violation(
                        "none",
                        Texts.of("explore")
                                .get(
                                        "promise.leader",
                                        LONG_ENOUGH.toMillis(),
                                        run.candidacies().size())));
    }
}
