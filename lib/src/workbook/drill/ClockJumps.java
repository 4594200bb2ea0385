package workbook.drill;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import replication.multileader.LogicalClock;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.multileader.MultiLeaderRun;
import replication.multileader.VersionedValue;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import workbook.text.Texts;
import workbook.view.ClientAnswers;
import workbook.view.ClientBars;
import workbook.view.SpaceTimeDiagram;

/** Drill 5: two leaders write the same key, and the clock of one jumps back. */
final class ClockJumps {
    private static final NodeId TOKYO = new NodeId("tokyo");
    private static final NodeId VIRGINIA = new NodeId("virginia");
    private static final MultiLeaderClient IN_TOKYO = MultiLeaderClient.at(TOKYO);
    private static final MultiLeaderClient IN_VIRGINIA = MultiLeaderClient.at(VIRGINIA);
    private static final Duration DISTANCE = ofMillis(80);
    private static final Duration JUMP = ofMillis(1_000);
    private static final Duration LAST = ofMillis(2_000);
    private static final int EVERY = 25;

    private ClockJumps() {}

    static Drill drill() {
        return Drill.certain(5, ClockJumps::play)
                .asks("writes", Unit.WRITES)
                .asks("wall.held", Unit.WRITES)
                .asks("logical.held", Unit.WRITES)
                .asks("logical.coming", Unit.WRITES)
                .shows("steady.wall.held", Unit.WRITES)
                .shows("steady.logical.coming", Unit.WRITES);
    }

    private record Stamped(Duration at, VersionedValue value) {
        boolean losesTo(Stamped other) {
            return other.value.timestamp() > value.timestamp();
        }
    }

    private static Debriefing play(Cast cast) {
        MultiLeaderRun wall = byWallClock(cluster(), cast).run();
        MultiLeaderRun logical = cast.into(cluster()).run();
        ClientBars clients = ClientBars.between(Duration.ZERO, LAST.plusMillis(EVERY))
                .fault(JUMP, JUMP, Texts.of("drill").get("5.fault"))
                .row("tokyo", answers(wall, IN_TOKYO))
                .row("virginia", answers(wall, IN_VIRGINIA));
        return Debriefing.of(
                        SpaceTimeDiagram.of(wall.trace())
                                .title(Texts.of("drill").get("5.strip"))
                                .lanes(TOKYO, VIRGINIA)
                                .from(ofMillis(970))
                                .to(ofMillis(1_070)),
                        clients)
                .value("writes", later(wall).size())
                .value("wall.held", losingToHeld(wall))
                .value("logical.held", losingToHeld(logical))
                .value("logical.coming", losingToComing(logical))
                .value(
                        "steady.wall.held",
                        losingToHeld(byWallClock(steady(), cast).run()))
                .value(
                        "steady.logical.coming",
                        losingToComing(cast.into(steady()).run()));
    }

    private static MultiLeaderCluster byWallClock(MultiLeaderCluster cluster, Cast cast) {
        return cast.into(cluster).stamps(LogicalClock::wallClock);
    }

    private static MultiLeaderCluster cluster() {
        return steady().at(JUMP, Fault.clockJump(VIRGINIA, ofMillis(-500)));
    }

    /** The same writes, and no clock jumps. */
    private static MultiLeaderCluster steady() {
        MultiLeaderCluster cluster =
                MultiLeaderCluster.allToAll(TOKYO, VIRGINIA).delay(DISTANCE).ownWritesAskTheRule();
        for (int at = 0; at <= LAST.toMillis(); at += EVERY) {
            cluster = cluster.at(ofMillis(at), IN_TOKYO.writes("x", "tokyo " + at));
        }
        for (int at = 12; at <= LAST.toMillis(); at += EVERY) {
            cluster = cluster.at(ofMillis(at), IN_VIRGINIA.writes("x", "virginia " + at));
        }
        return cluster;
    }

    private static ClientAnswers answers(MultiLeaderRun run, MultiLeaderClient client) {
        return ClientAnswers.in(run.history(), client.id(), LAST.plusMillis(EVERY));
    }

    /** The writes of one client, each with the value that its leader made of it. */
    private static List<Stamped> writes(MultiLeaderRun run, MultiLeaderClient client) {
        List<Duration> times = run.acknowledgedAt(client);
        List<VersionedValue> values = run.versions("x").stream()
                .filter(value -> value.leaderId().equals(client.leader()))
                .toList();
        return IntStream.range(0, times.size())
                .mapToObj(place -> new Stamped(times.get(place), values.get(place)))
                .toList();
    }

    /** What Virginia wrote after the jump. */
    private static List<Stamped> later(MultiLeaderRun run) {
        return writes(run, IN_VIRGINIA).stream()
                .filter(write -> write.at.compareTo(JUMP) > 0)
                .toList();
    }

    private static long losingToHeld(MultiLeaderRun run) {
        List<Stamped> tokyo = writes(run, IN_TOKYO);
        return later(run).stream()
                .filter(write -> tokyo.stream().anyMatch(other -> arrived(other, write) && write.losesTo(other)))
                .count();
    }

    private static long losingToComing(MultiLeaderRun run) {
        List<Stamped> tokyo = writes(run, IN_TOKYO);
        return later(run).stream()
                .filter(write -> tokyo.stream()
                        .anyMatch(other ->
                                other.at.compareTo(write.at) <= 0 && !arrived(other, write) && write.losesTo(other)))
                .count();
    }

    /** Whether Virginia held {@code other} when it took {@code write}. */
    private static boolean arrived(Stamped other, Stamped write) {
        return other.at.plus(DISTANCE).compareTo(write.at) <= 0;
    }
}
