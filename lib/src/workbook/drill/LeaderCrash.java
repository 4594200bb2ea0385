package workbook.drill;

import static java.time.Duration.ofMillis;
import static workbook.drill.Offers.FAULT;
import static workbook.drill.Offers.HEAL;
import static workbook.drill.Offers.N1;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import replication.elected.ElectedCluster;
import replication.elected.ElectedRun;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.singleleader.Durability;
import replication.singleleader.SingleLeaderRun;
import workbook.text.Texts;
import workbook.view.ClientBars;
import workbook.view.Picture;
import workbook.view.SpaceTimeDiagram;

/** Drill 1: the leader dies, and what it has on the wire dies with it. */
final class LeaderCrash {
    private static final Durability ASYNCHRONOUS = new Durability.Asynchronous();
    private static final Durability SEMI_SYNCHRONOUS = new Durability.SemiSynchronous(1);

    private LeaderCrash() {}

    static Drill drill() {
        return Drill.byChance(1, LeaderCrash::play)
                .asks("pause", Unit.MS, 45)
                .asks("async.lost", Unit.WRITES)
                .asks("semi.lost", Unit.WRITES)
                .asks("semi.unknown", Unit.WRITES)
                .asks("semi.survive", Unit.WRITES);
    }

    private static Debriefing play(Cast cast) {
        ElectedRun async =
                cluster(Offers.USUAL, ASYNCHRONOUS, cast).withoutTrace().run();
        ElectedRun semi =
                cluster(Offers.USUAL, SEMI_SYNCHRONOUS, cast).withoutTrace().run();
        List<SingleLeaderRun.Write> unknown = Offers.takenInTermOne(semi).stream()
                .filter(write -> write.outcome() == SingleLeaderRun.Outcome.UNKNOWN)
                .toList();
        Texts texts = Texts.of("drill");
        ClientBars clients =
                ClientBars.between(Offers.FIRST, ofMillis(1_100)).fault(FAULT, FAULT, texts.get("1.fault"));
        clients = Offers.USUAL.rows(clients, async, "client.async");
        clients = Offers.USUAL.rows(clients, semi, "client.semi");
        NodeId next = Offers.newest(semi);
        return Debriefing.of(() -> strip(cast), clients)
                .value("pause", Offers.nextLeader(async).minus(FAULT).toNanos() / 1e6)
                .value("async.lost", async.lost(Offers.newest(async)).size())
                .value("semi.lost", semi.lost(next).size())
                .value("semi.unknown", unknown.size())
                .value(
                        "semi.survive",
                        unknown.stream().filter(semi.survivors(next)::contains).count());
    }

    private static Picture strip(Cast cast) {
        ElectedRun run = cluster(Offers.USUAL.sparse(), ASYNCHRONOUS, cast).run();
        Duration next = Offers.nextLeader(run);
        return SpaceTimeDiagram.of(run.trace())
                .title(Offers.USUAL.sparseTitle(Texts.of("drill").get("1.strip")))
                .lanes(Offers.USUAL.nodes().toArray(NodeId[]::new))
                .withoutMessages("beat", "heard")
                .from(ofMillis(440))
                .to(next.plusMillis(80))
                .picture();
    }

    private static ElectedCluster cluster(Offers offers, Durability durability, Cast cast) {
        Set<NodeId> others = Set.copyOf(offers.nodes().subList(1, offers.size()));
        return offers.to(durability, cast, at -> at.compareTo(FAULT) < 0)
                .at(FAULT, Fault.partition(Set.of(N1), others))
                .at(FAULT, Fault.crash(N1))
                .at(FAULT, Fault.heal())
                .until(HEAL);
    }
}
