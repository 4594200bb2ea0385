package workbook.drill;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.List;
import replication.election.ElectionRun;
import replication.election.LeaderElection;
import replication.election.Reign;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import workbook.text.Texts;
import workbook.view.ClientAnswers;
import workbook.view.ClientBars;
import workbook.view.Picture;
import workbook.view.SpaceTimeDiagram;

/** Drill 6: a leader sleeps between its check that it leads and its write to a store. */
final class LongPause {
    private static final NodeId SLEEPER = LeaderElection.N1;
    private static final List<NodeId> OTHERS = List.of(LeaderElection.N2, LeaderElection.N3);
    private static final Duration ASLEEP = ofMillis(495);
    private static final Duration PAUSE = ofMillis(400);
    private static final Duration AWAKE = ASLEEP.plus(PAUSE);
    private static final Duration END = ofMillis(1_000);
    private static final int EVERY = 10;
    /** What is written then is at the store before the sleeper wakes. */
    private static final Duration LAST_OFFER = ofMillis(875);

    private LongPause() {}

    static Drill drill() {
        return Drill.byChance(6, LongPause::play)
                .asks("overlap", Unit.MS, 45)
                .asks("without", Unit.WRITES)
                .asks("fencing", Unit.WRITES);
    }

    private static Debriefing play(Cast cast) {
        ElectionRun without = cast.into(offered(cluster().store(false), ASLEEP.plusMillis(EVERY)))
                .run();
        ElectionRun fencing = cast.into(offered(cluster().store(true), ASLEEP.plusMillis(EVERY)))
                .run();
        Texts texts = Texts.of("drill");
        ClientBars clients = ClientBars.between(ofMillis(400), END).fault(ASLEEP, AWAKE, texts.get("6.fault", SLEEPER));
        for (ElectionRun run : List.of(without, fencing)) {
            String kind = run == without ? "6.client.without" : "6.client.fencing";
            for (NodeId node : List.of(SLEEPER, OTHERS.get(0), OTHERS.get(1))) {
                clients = clients.row(texts.get(kind, node), ClientAnswers.in(run.history(), node, END));
            }
        }
        return Debriefing.of(
                        () -> strip(cast.into(offered(cluster().store(false), LAST_OFFER))
                                .until(AWAKE.plusMillis(EVERY))
                                .run()),
                        clients)
                .value("overlap", overlap(without).toNanos() / 1e6)
                .value("without", oldWrites(without))
                .value("fencing", oldWrites(fencing));
    }

    /** With one write of the new leader only, or nothing else could be seen. */
    private static Picture strip(ElectionRun run) {
        return SpaceTimeDiagram.of(run.trace())
                .title(Texts.of("drill").get("6.strip"))
                .withoutMessages("beat", "heard")
                .from(ofMillis(480))
                .picture();
    }

    /** The leader checks and falls asleep. */
    private static LeaderElection cluster() {
        return LeaderElection.cluster(3)
                .leader(SLEEPER)
                .electionTimeout(ofMillis(150), ofMillis(300))
                .at(ASLEEP, LeaderElection.writes(SLEEPER, "x=old"))
                .at(ASLEEP, Fault.pause(SLEEPER, PAUSE))
                .until(END);
    }

    /** The others are offered a write every 10 ms; whoever leads takes it to the store. */
    private static LeaderElection offered(LeaderElection cluster, Duration from) {
        LeaderElection offered = cluster;
        for (Duration at = from; at.compareTo(LAST_OFFER) <= 0; at = at.plusMillis(EVERY)) {
            for (NodeId node : OTHERS) {
                offered = offered.at(at, LeaderElection.writes(node, "x=" + at.toMillis()));
            }
        }
        return offered;
    }

    /** For how long two nodes took themselves for the leader. */
    private static Duration overlap(ElectionRun run) {
        Reign old = run.reigns().get(0);
        return run.reigns().stream()
                .skip(1)
                .map(Reign::from)
                .filter(old::covers)
                .findFirst()
                .map(old.until()::minus)
                .orElse(Duration.ZERO);
    }

    /** Writes that the store took although it had taken one with a greater token. */
    private static long oldWrites(ElectionRun run) {
        return run.outdatedWrite().stream().count();
    }
}
