package workbook.drill;

import static java.time.Duration.ofMillis;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;

import java.time.Duration;
import java.util.List;
import replication.elected.ElectedCluster;
import replication.elected.ElectedRun;
import replication.election.ElectionRun;
import replication.election.LeaderElection;
import replication.election.Reign;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.singleleader.Durability;
import replication.singleleader.SingleLeaderClient;
import workbook.text.Texts;
import workbook.view.ClientAnswers;
import workbook.view.ClientBars;
import workbook.view.Picture;
import workbook.view.SpaceTimeDiagram;
import workbook.view.StackedPictures;

/** Drill 7: a node is back, and has forgotten what others rely on. */
final class LostMemory {
    private static final List<NodeId> NODES = List.of(N1, N2, N3);
    private static final Duration RESTART = ofMillis(11);
    private static final Duration END = ofMillis(120);
    private static final int EVERY = 10;
    private static final int ENTRIES = 20;
    /** Whoever counts the messages is easily off by one. */
    private static final double ONE_WAY_MILLIS = 10;

    private static final Duration CRASH = ofMillis(495);
    private static final Duration BACK = CRASH.plusMillis(100);

    private LostMemory() {}

    static Drill drill() {
        return Drill.certain(7, LostMemory::play)
                .asks("vote.lost", Unit.LEADERS)
                .asks("vote.kept", Unit.LEADERS)
                .asks("log.rewinds", Unit.REWINDS)
                .asks("log.left", Unit.ENTRIES)
                .asks("log.took", Unit.MS, ONE_WAY_MILLIS)
                .asks("log.follower", Unit.REWINDS);
    }

    private static Debriefing play(Cast cast) {
        ElectionRun lost =
                cast.into(election(Fault.restartWithoutMemory(N2), EVERY)).run();
        ElectionRun kept = cast.into(election(Fault.restart(N2), EVERY)).run();
        ElectedRun leading =
                forgetful(cast).at(BACK, ElectedCluster.appoint(N1, 2)).run();
        ElectedRun following = forgetful(cast).run();
        Texts texts = Texts.of("drill");
        ClientBars clients =
                ClientBars.between(Duration.ZERO, END).fault(RESTART, RESTART, texts.get("7.vote.fault", N2));
        for (NodeId node : NODES) {
            clients = clients.row(texts.get("7.client.vote.lost", node), told(lost, node));
        }
        for (NodeId node : NODES) {
            clients = clients.row(texts.get("7.client.vote.kept", node), told(kept, node));
        }
        return Debriefing.of(() -> StackedPictures.of(voteStrip(cast), logStrip(leading)), clients)
                .value("vote.lost", leadersOfTermOne(lost))
                .value("vote.kept", leadersOfTermOne(kept))
                .value("log.rewinds", leading.drops(N2).size())
                .value("log.left", leading.log(N2).size())
                .value("log.took", lastDrop(leading).minus(BACK).toNanos() / 1e6)
                .value("log.follower", following.drops(N2).size());
    }

    private static Picture voteStrip(Cast cast) {
        ElectionRun run = cast.into(election(Fault.restartWithoutMemory(N2), (int) END.toMillis()))
                .run();
        return SpaceTimeDiagram.of(run.trace())
                .title(Texts.of("drill").get("7.strip.vote"))
                .lanes(N1, N2, N3)
                .to(ofMillis(40))
                .picture();
    }

    /** The return of the leader and the first entries that it makes a follower drop. */
    private static Picture logStrip(ElectedRun run) {
        return SpaceTimeDiagram.of(run.trace())
                .title(Texts.of("drill").get("7.strip.log"))
                .lanes(N1, N2)
                .withoutMessages("beat", "heard")
                .from(CRASH.minusMillis(10))
                .to(BACK.plusMillis(75))
                .picture();
    }

    /** A leader of 20 entries crashes and has lost everything when it is back, before anybody has missed it. */
    private static ElectedCluster forgetful(Cast cast) {
        ElectedCluster cluster = cast.into(ElectedCluster.of(new Durability.Asynchronous(), N1, N2, N3))
                .electionTimeout(ofMillis(150), ofMillis(300));
        for (int number = 1; number <= ENTRIES; number++) {
            cluster = cluster.at(
                    ofMillis((long) number * EVERY),
                    SingleLeaderClient.named("client")
                            .writes("x", String.valueOf(number))
                            .to(N1));
        }
        return cluster.at(CRASH, Fault.crash(N1))
                .at(BACK, Fault.restartWithoutMemory(N1))
                .until(BACK.plusMillis(1_500));
    }

    /** When a follower dropped its last entry; the moment of the restart if it dropped none. */
    private static Duration lastDrop(ElectedRun run) {
        return run.drops(N2).stream().reduce((one, later) -> later).orElse(BACK);
    }

    /**
     * Two nodes stand for election, and a third restarts after it has voted.
     *
     * @param every how often, in ms, each node is offered a write; whoever leads takes it to a store
     */
    private static LeaderElection election(Fault back, int every) {
        LeaderElection cluster = LeaderElection.cluster(3)
                .onCommand()
                .store(false)
                .at(ofMillis(0), LeaderElection.stands(N1))
                .at(ofMillis(2), LeaderElection.stands(N3))
                .at(RESTART, Fault.crash(N2))
                .at(RESTART, back)
                .until(END);
        for (Duration at = ofMillis(every); at.compareTo(END.minusMillis(every)) < 0; at = at.plusMillis(every)) {
            for (NodeId node : NODES) {
                cluster = cluster.at(at, LeaderElection.writes(node, "x=" + node + " " + at.toMillis()));
            }
        }
        return cluster;
    }

    private static ClientAnswers told(ElectionRun run, NodeId node) {
        return ClientAnswers.in(run.history(), node, END);
    }

    private static long leadersOfTermOne(ElectionRun run) {
        return run.reigns().stream()
                .filter(reign -> reign.term() == 1)
                .map(Reign::leader)
                .distinct()
                .count();
    }
}
