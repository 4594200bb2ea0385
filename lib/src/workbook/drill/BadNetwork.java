package workbook.drill;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.List;
import replication.simulation.NodeId;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;
import workbook.text.Texts;
import workbook.view.ClientAnswers;
import workbook.view.ClientBars;
import workbook.view.SpaceTimeDiagram;

/** Drill 4: messages come late, twice, in another order or never. */
final class BadNetwork {
    private static final NodeId N1 = new NodeId("n1");
    private static final NodeId N2 = new NodeId("n2");
    private static final NodeId N3 = new NodeId("n3");
    private static final List<NodeId> FOLLOWERS = List.of(N2, N3);
    private static final SingleLeaderClient CLIENT = SingleLeaderClient.named("client");
    private static final int WRITES = 200;
    private static final int EVERY = 10;
    private static final Duration LAST = ofMillis((WRITES - 1) * EVERY);

    private BadNetwork() {}

    static Drill drill() {
        return Drill.byChance(4, BadNetwork::play)
                .asks("messages", Unit.MESSAGES, 0.5)
                .asks("copies", Unit.COPIES, 0.5)
                .asks("equal", Unit.MS, 20)
                .shows("acknowledged", Unit.WRITES)
                .shows("missing", Unit.ENTRIES);
    }

    private static Debriefing play(Cast cast) {
        SingleLeaderRun run = cluster(cast).run();
        ClientBars clients = ClientBars.between(Duration.ZERO, LAST.plusMillis(EVERY))
                .row(
                        CLIENT.toString(),
                        ClientAnswers.in(run.history(), CLIENT.id(), run.trace().end()));
        double entries = (double) WRITES * FOLLOWERS.size();
        SpaceTimeDiagram strip = SpaceTimeDiagram.of(run.trace())
                .title(Texts.of("drill").get("4.strip"))
                .lanes(N1, N2)
                .to(ofMillis(70));
        return Debriefing.of(strip, clients)
                .value("messages", run.messagesBetweenNodes() / entries)
                .value("copies", run.entriesSent() / entries)
                .value("equal", equalAfter(run).toNanos() / 1e6)
                .value("acknowledged", run.acknowledged().size())
                .value("missing", missing(run));
    }

    private static SingleLeaderCluster cluster(Cast cast) {
        SingleLeaderCluster cluster = cast.into(SingleLeaderCluster.semiSynchronous(1, N1, N2, N3))
                .delay(ofMillis(5), ofMillis(25))
                .loss(0.2)
                .duplicates(0.1)
                .resendAfter(ofMillis(50));
        for (int number = 0; number < WRITES; number++) {
            cluster = cluster.at(ofMillis((long) number * EVERY), CLIENT.writes("x", String.valueOf(number + 1)));
        }
        return cluster;
    }

    private static long missing(SingleLeaderRun run) {
        return FOLLOWERS.stream()
                .flatMap(follower ->
                        run.log(N1).stream().filter(entry -> !run.log(follower).contains(entry)))
                .count();
    }

    /** How long after the last write the last follower has come to the leader's last entry. */
    private static Duration equalAfter(SingleLeaderRun run) {
        return FOLLOWERS.stream()
                .flatMap(follower -> run.lagOf(follower).stream())
                .filter(lag -> lag.entries() == 0)
                .map(SingleLeaderRun.Lag::at)
                .max(Duration::compareTo)
                .orElseThrow()
                .minus(LAST);
    }
}
