package workbook.drill;

import static java.time.Duration.ofMillis;
import static workbook.drill.Offers.END;
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

/** Drill 3: what the leader says arrives, and what it is told does not; then the other way round. */
final class OneWayCut {
    private static final Durability ASYNCHRONOUS = new Durability.Asynchronous();
    private static final Durability SEMI_SYNCHRONOUS = new Durability.SemiSynchronous(1);
    private static final Duration STEP_DOWN = ofMillis(300);
    private static final Set<NodeId> OTHERS = Set.copyOf(Offers.USUAL.nodes().subList(1, 3));
    private static final Fault DEAF = new Fault.Cut(OTHERS, Set.of(N1), false);
    private static final Fault DUMB = new Fault.Cut(Set.of(N1), OTHERS, false);

    private OneWayCut() {}

    static Drill drill() {
        return Drill.byChance(3, OneWayCut::play)
                .asks("without.candidacies", Unit.CANDIDACIES)
                .asks("with.candidacies", Unit.CANDIDACIES, 2)
                .asks("semi.unknown", Unit.WRITES, 3)
                .asks("semi.everywhere", Unit.WRITES, 3)
                .asks("reverse.leader", Unit.MS, 45)
                .asks("reverse.dropped", Unit.WRITES, 5)
                .shows("with.stops", Unit.MS)
                .shows("reverse.acknowledged", Unit.WRITES);
    }

    private static Debriefing play(Cast cast) {
        ElectedRun without =
                cluster(Offers.USUAL, ASYNCHRONOUS, cast, DEAF).withoutTrace().run();
        ElectedRun with = cluster(Offers.USUAL, SEMI_SYNCHRONOUS, cast, DEAF)
                .stepDownAfter(STEP_DOWN)
                .withoutTrace()
                .run();
        ElectedRun reverse =
                cluster(Offers.USUAL, ASYNCHRONOUS, cast, DUMB).withoutTrace().run();
        List<SingleLeaderRun.Write> taken = Offers.takenInTermOne(with);
        Texts texts = Texts.of("drill");
        ClientBars clients = ClientBars.between(Offers.FIRST, HEAL).fault(FAULT, HEAL, texts.get("3.fault"));
        clients = Offers.USUAL.rows(clients, without, "3.client.without");
        clients = Offers.USUAL.rows(clients, with, "3.client.with");
        clients = Offers.USUAL.rows(clients, reverse, "3.client.reverse");
        return Debriefing.of(() -> strip(cast), clients)
                .value("without.candidacies", candidacies(without))
                .value("with.candidacies", candidacies(with))
                .value("semi.unknown", taken.size() - Offers.acknowledged(taken))
                .value(
                        "semi.everywhere",
                        taken.stream()
                                .filter(write -> isUnknownYetEverywhere(with, write))
                                .count())
                .value("reverse.leader", Offers.nextLeader(reverse).toNanos() / 1e6)
                .value("reverse.dropped", Offers.dropped(reverse).size())
                .value("with.stops", Offers.oldLeaderStops(with).toNanos() / 1e6)
                .value("reverse.acknowledged", Offers.acknowledged(Offers.dropped(reverse)));
    }

    /** How often anybody stood while the cut lasted. */
    private static long candidacies(ElectedRun run) {
        return run.candidacies().stream()
                .filter(candidacy -> candidacy.at().compareTo(HEAL) < 0)
                .count();
    }

    private static boolean isUnknownYetEverywhere(ElectedRun run, SingleLeaderRun.Write write) {
        return Offers.acknowledged(List.of(write)) == 0
                && run.nodes().stream()
                        .allMatch(node -> run.log(node).contains(write.entry().orElseThrow()));
    }

    private static Picture strip(Cast cast) {
        ElectedRun run = cluster(Offers.USUAL.sparse(), SEMI_SYNCHRONOUS, cast, DEAF)
                .stepDownAfter(STEP_DOWN)
                .run();
        return SpaceTimeDiagram.of(run.trace())
                .title(Offers.USUAL.sparseTitle(Texts.of("drill").get("3.strip")))
                .lanes(Offers.USUAL.nodes().toArray(NodeId[]::new))
                .withoutMessages("beat", "heard")
                .from(ofMillis(690))
                .to(ofMillis(1_050))
                .picture();
    }

    private static ElectedCluster cluster(Offers offers, Durability durability, Cast cast, Fault cut) {
        return offers.to(durability, cast).at(FAULT, cut).at(HEAL, Fault.heal()).until(END);
    }
}
