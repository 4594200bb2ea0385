package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.leaderless.LeaderlessCluster.A;
import static replication.leaderless.LeaderlessCluster.B;
import static replication.leaderless.LeaderlessCluster.C;
import static replication.leaderless.LeaderlessCluster.D;
import static replication.leaderless.LeaderlessCluster.leaderless;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.restart;
import static workbook.check.Homes.ALICE;
import static workbook.check.Homes.BOB;
import static workbook.check.Homes.written;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Exploration;
import replication.exploration.Search;
import replication.leaderless.Hint;
import replication.leaderless.HintedHandoff;
import replication.leaderless.LeaderlessCluster;
import replication.leaderless.Versioned;
import replication.simulation.Link;
import replication.simulation.NodeId;

/** Whether what a silent home missed is kept until that home has it, and counted for nobody before. */
@TaskCheck(id = "hinted-handoff", answer = HintedHandoff.class, minutes = 9)
public final class HintedHandoffCheck implements Explored<HintedHandoff> {
    private static final Versioned FIRST = written("v1", 1);
    private static final Versioned SECOND = written("v2", 2);

    @Test
    @Points(value = 0.4, row = 1)
    void aHintCountsForNobody(HintedHandoff handoff, Says says) {
        for (int w = 1; w <= 3; w++) {
            for (int homes = 0; homes <= 3; homes++) {
                for (int hinted = 0; hinted <= 3 - homes; hinted++) {
                    boolean right = homes >= w;
                    if (handoff.accepted(homes, hinted, w) != right) {
                        fail(says.that(right ? "refused" : "accepted", homes, hinted, w));
                    }
                }
            }
        }
    }

    @Test
    @Points(value = 0.5, row = 2)
    void aHintStaysUntilItIsDelivered(HintedHandoff handoff, Says says) {
        Hint hint = new Hint(C, "x", FIRST);
        knowsNothingOf(C, handoff, says);
        handoff.onUnreachable(C, "x", FIRST);
        waits(Set.of(hint), C, handoff, "kept", says);
        waits(Set.of(hint), C, handoff, "sent", says);
        handoff.onDelivered(hint);
        waits(Set.of(), C, handoff, "delivered", says);
        handoff.onDelivered(hint);
        waits(Set.of(), C, handoff, "twice", says);
        handoff.onUnreachable(C, "x", SECOND);
        waits(Set.of(new Hint(C, "x", SECOND)), C, handoff, "later", says);
    }

    @Test
    @Points(value = 0.5, row = 3)
    void aDeliveryTakesAwayOneHint(HintedHandoff handoff, Says says) {
        handoff.onUnreachable(C, "x", FIRST);
        handoff.onUnreachable(C, "x", SECOND);
        handoff.onUnreachable(C, "y", FIRST);
        handoff.onUnreachable(B, "x", FIRST);
        waits(
                Set.of(new Hint(C, "x", FIRST), new Hint(C, "x", SECOND), new Hint(C, "y", FIRST)),
                C,
                handoff,
                "all",
                says);
        waits(Set.of(new Hint(B, "x", FIRST)), B, handoff, "other", says);
        handoff.onDelivered(new Hint(C, "x", SECOND));
        waits(Set.of(new Hint(C, "x", FIRST), new Hint(C, "y", FIRST)), C, handoff, "one", says);
        waits(Set.of(new Hint(B, "x", FIRST)), B, handoff, "other", says);
        handoff.onDelivered(new Hint(C, "x", FIRST));
        waits(Set.of(new Hint(C, "y", FIRST)), C, handoff, "both", says);
    }

    @Test
    @Points(value = 0.6, row = 4)
    void homesGetWhatTheyMissed(Supplier<HintedHandoff> newHandoff, Says says, Search search) {
        search.runs(300, exploration(newHandoff, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "homesGetWhatTheyMissed";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<HintedHandoff> newHandoff, Says says) {
        return Exploration.of(
                "hinted-handoff",
                HintedHandoffCheck::twoAreDown,
                cluster -> cluster.hintedHandoff(newHandoff),
                Homes.readsSeeWhatIsDone(says),
                Homes.endEqual(says));
    }

    /**
     * c is down, then b, too, and d keeps hints for both; what d says to c may be lost. When both are back bob asks
     * them.
     */
    private static LeaderlessCluster twoAreDown(long seed) {
        LeaderlessCluster cluster = leaderless(A, B, C, D)
                .hintedHandoff()
                .seed(seed)
                .delay(ofMillis(1), ofMillis(12))
                .handoffEvery(ofMillis(60))
                .at(ofMillis(100), crash(C))
                .at(ofMillis(300), crash(B))
                .at(ofMillis(600), restart(B))
                .at(ofMillis(600), restart(C));
        cluster = cluster.network(cluster.network().between(C, D, link -> new Link(link.delay(), 0.4, 0)));
        for (int number = 1; number <= 5; number++) {
            cluster = cluster.at(ofMillis(90 * number - 60), ALICE.writes("x", "v" + number));
        }
        return cluster.at(ofMillis(601), BOB.reads("x").from(B, C)).until(ofMillis(4_000));
    }

    private static void knowsNothingOf(NodeId node, HintedHandoff handoff, Says says) {
        try {
            waits(Set.of(), node, handoff, "before", says);
        } catch (NullPointerException nothingKept) { // its words would name a variable of the JDK
            fail(says.that("null", node));
        }
    }

    private static void waits(Set<Hint> right, NodeId node, HintedHandoff handoff, String when, Says says) {
        List<Hint> hints = handoff.onReachable(node);
        if (!right.equals(new HashSet<>(hints)) || hints.size() != right.size()) {
            fail(says.that(when, node, text(right), text(hints)));
        }
    }

    private static String text(Collection<Hint> hints) {
        return hints.isEmpty()
                ? "nothing"
                : hints.stream().map(Hint::toString).sorted().toList().toString();
    }
}
