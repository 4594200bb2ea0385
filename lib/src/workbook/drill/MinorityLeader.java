package workbook.drill;

import static java.time.Duration.ofMillis;
import static workbook.drill.Offers.END;
import static workbook.drill.Offers.FAULT;
import static workbook.drill.Offers.HEAL;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import replication.elected.ElectedCluster;
import replication.elected.ElectedRun;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.singleleader.Durability;
import workbook.text.Texts;
import workbook.view.ClientBars;
import workbook.view.Picture;
import workbook.view.SpaceTimeDiagram;

/** Drill 2: the leader is on the smaller side of a cut. */
final class MinorityLeader {
    private static final Durability ASYNCHRONOUS = new Durability.Asynchronous();
    private static final Durability MAJORITY = new Durability.SemiSynchronous(2);
    private static final Duration STEP_DOWN = ofMillis(300);
    private static final Offers OFFERS = new Offers(5, ofMillis(10), HEAL);

    private MinorityLeader() {}

    static Drill drill() {
        return Drill.byChance(2, MinorityLeader::play)
                .asks("leader", Unit.MS, 45)
                .asks("with.stops", Unit.MS, 10)
                .asks("without.stops", Unit.MS, 30)
                .asks("with.dropped", Unit.ENTRIES, 3)
                .asks("without.dropped", Unit.ENTRIES, 5)
                .asks("majority.acknowledged", Unit.WRITES)
                .shows("overlap", Unit.MS);
    }

    private static Debriefing play(Cast cast) {
        ElectedRun without = cluster(OFFERS, ASYNCHRONOUS, cast).withoutTrace().run();
        ElectedRun with =
                steppingDown(OFFERS, ASYNCHRONOUS, cast).withoutTrace().run();
        ElectedRun majority =
                steppingDown(OFFERS, MAJORITY, cast).withoutTrace().run();
        Texts texts = Texts.of("drill");
        ClientBars clients = ClientBars.between(Offers.FIRST, HEAL).fault(FAULT, HEAL, texts.get("2.fault"));
        clients = OFFERS.rows(clients, with, "client.async");
        clients = OFFERS.rows(clients, majority, "2.client.majority");
        return Debriefing.of(() -> strip(cast), clients)
                .value("leader", millis(Offers.nextLeader(with)))
                .value("with.stops", millis(Offers.oldLeaderStops(with)))
                .value("without.stops", millis(Offers.oldLeaderStops(without)))
                .value("with.dropped", Offers.dropped(with).size())
                .value("without.dropped", Offers.dropped(without).size())
                .value("majority.acknowledged", Offers.acknowledged(Offers.dropped(majority)))
                .value("overlap", Math.max(0, millis(Offers.oldLeaderStops(with).minus(Offers.nextLeader(with)))));
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static Picture strip(Cast cast) {
        ElectedRun run = steppingDown(OFFERS.sparse(), ASYNCHRONOUS, cast).run();
        return SpaceTimeDiagram.of(run.trace())
                .title(OFFERS.sparseTitle(Texts.of("drill").get("2.strip")))
                .lanes(OFFERS.nodes().toArray(NodeId[]::new))
                .withoutMessages("beat", "heard")
                .from(ofMillis(480))
                .to(Offers.nextLeader(run).plusMillis(150))
                .picture();
    }

    private static ElectedCluster cluster(Offers offers, Durability durability, Cast cast) {
        List<NodeId> nodes = offers.nodes();
        Set<NodeId> minority = new HashSet<>(nodes.subList(0, 2));
        Set<NodeId> majority = new HashSet<>(nodes.subList(2, 5));
        return offers.to(durability, cast)
                .at(FAULT, Fault.partition(minority, majority))
                .at(HEAL, Fault.heal())
                .until(END);
    }

    private static ElectedCluster steppingDown(Offers offers, Durability durability, Cast cast) {
        return cluster(offers, durability, cast).stepDownAfter(STEP_DOWN);
    }
}
