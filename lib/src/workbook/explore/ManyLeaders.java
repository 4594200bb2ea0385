package workbook.explore;

import static java.time.Duration.ofMillis;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Violation;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.multileader.MultiLeaderPromises;
import replication.multileader.MultiLeaderRun;
import replication.simulation.NodeId;
import workbook.explore.NamedScenario.Setting;
import workbook.text.Texts;

/** Scenarios with several leaders: what becomes of writes that do not know of each other. */
final class ManyLeaders {
    private static final List<NodeId> LEADERS = Stream.of("tokyo", "virginia", "frankfurt", "sydney", "mumbai")
            .map(NodeId::new)
            .toList();

    private ManyLeaders() {}

    static Exploration<?, ?> overwritten(Setting setting) {
        return Exploration.of(
                "overwritten-write",
                seed -> writing(MultiLeaderCluster.allToAll(leaders(setting)), setting, seed),
                MultiLeaderPromises.acceptedWritesSurvive());
    }

    static Exploration<?, ?> keptAsSiblings(Setting setting) {
        return Exploration.of(
                "kept-siblings",
                seed -> writing(MultiLeaderCluster.allToAll(leaders(setting)).keepSiblings(), setting, seed),
                MultiLeaderPromises.acceptedWritesSurvive());
    }

    /** Timestamps alone decide, and where they are equal a leader keeps what it has. */
    static Exploration<?, ?> noTieBreak(Setting setting) {
        return Exploration.of(
                "no-tie-break",
                seed -> together(MultiLeaderCluster.allToAll(leaders(setting)), setting, seed)
                        .rule(() -> (mine, theirs) -> theirs.timestamp() > mine.timestamp() ? theirs : mine),
                MultiLeaderPromises.leadersEndEqual());
    }

    static Exploration<?, ?> tieBreak(Setting setting) {
        return Exploration.of(
                "tie-break",
                seed -> together(MultiLeaderCluster.allToAll(leaders(setting)), setting, seed),
                MultiLeaderPromises.leadersEndEqual());
    }

    static Exploration<?, ?> ringWithoutOrigins(Setting setting) {
        return Exploration.of(
                "ring-without-origins",
                seed -> ring(setting, seed).withoutOriginMarks(),
                Promise.never(run -> goesRound(run, setting)));
    }

    static Exploration<?, ?> ringWithOrigins(Setting setting) {
        return Exploration.of(
                "ring-with-origins", seed -> ring(setting, seed), Promise.never(run -> goesRound(run, setting)));
    }

    private static MultiLeaderCluster ring(Setting setting, long seed) {
        return writing(MultiLeaderCluster.ring(leaders(setting)), setting, seed).until(ofMillis(2_000));
    }

    /** Every other leader needs each update once. */
    private static Optional<Violation> goesRound(MultiLeaderRun run, Setting setting) {
        long writes = run.acceptedWrites().size();
        long enough = writes * (setting.nodes() - 1);
        return run.deliveries() <= enough
                ? Optional.empty()
                : Optional.of(new Violation(
                        "round", Texts.of("explore").get("promise.round", run.deliveries(), writes, enough)));
    }

    /** Clients of all leaders write x at times of their own. */
    private static MultiLeaderCluster writing(MultiLeaderCluster plain, Setting setting, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        MultiLeaderCluster cluster = plain.seed(seed).delay(ofMillis(20), ofMillis(120));
        for (int number = 0; number < setting.nodes() + 1; number++) {
            NodeId leader = LEADERS.get(chance.nextInt(setting.nodes()));
            cluster = cluster.at(
                    ofMillis(chance.nextInt(300)), MultiLeaderClient.at(leader).writes("x", "v" + (number + 1)));
        }
        return cluster;
    }

    /** The clients of two leaders write x at nearly the same time. */
    private static MultiLeaderCluster together(MultiLeaderCluster plain, Setting setting, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        MultiLeaderCluster cluster = plain.seed(seed).delay(ofMillis(20), ofMillis(120));
        for (int number = 0; number < setting.nodes(); number++) {
            cluster = cluster.at(
                    ofMillis(chance.nextInt(5)),
                    MultiLeaderClient.at(LEADERS.get(number)).writes("x", "v" + (number + 1)));
        }
        return cluster;
    }

    private static NodeId[] leaders(Setting setting) {
        return LEADERS.stream().limit(setting.nodes()).toArray(NodeId[]::new);
    }
}
