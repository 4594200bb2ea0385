package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static workbook.check.Leaders.TOKYO;
import static workbook.check.Leaders.VIRGINIA;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.multileader.ConflictRule;
import replication.multileader.LogicalClock;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderRun;
import replication.multileader.VersionedValue;
import replication.simulation.NodeId;

/** Whether a rule picks the last writer, and the same one from both sides. */
@TaskCheck(id = "last-writer-wins", answer = ConflictRule.class, minutes = 8)
public final class LastWriterWinsCheck implements Explored<ConflictRule> {
    private static final Comparator<VersionedValue> LAST_WRITTEN = Comparator.comparingLong(VersionedValue::timestamp)
            .thenComparing(VersionedValue::leaderId)
            .thenComparingLong(VersionedValue::version);

    @Test
    @Points(value = 0.4, row = 1)
    void theLaterTimestampWins(ConflictRule rule, Says says) {
        winsFromBothSides(rule, value("new", 1, TOKYO, 1_000), value("old", 1, VIRGINIA, 9), "wrong", says);
        winsFromBothSides(rule, value("new", 1, TOKYO, 1_000), value("old", 900, VIRGINIA, 999), "version", says);
        winsFromBothSides(rule, value("new", 1, TOKYO, 3_000_000_000L), value("old", 1, VIRGINIA, 9), "far", says);
        winsFromBothSides(rule, value("new", 1, TOKYO, 1_000), deletion(1, VIRGINIA, 9), "deletion", says);
        winsFromBothSides(rule, deletion(1, TOKYO, 1_000), value("old", 1, VIRGINIA, 9), "deletion", says);
    }

    @Test
    @Points(value = 0.4, row = 2)
    void aTieGoesToTheGreaterLeaderId(ConflictRule rule, Says says) {
        winsFromBothSides(rule, value("B", 1, VIRGINIA, 5), value("A", 1, TOKYO, 5), "wrong", says);
        winsFromBothSides(rule, value("B", 3, VIRGINIA, 5), value("A", 7, TOKYO, 5), "wrong", says);
        for (List<String> ids :
                List.of(List.of("osaka", "sydney"), List.of("frankfurt", "tokyo"), List.of("tokyo", "tokyo2"))) {
            VersionedValue greater = value("B", 1, new NodeId(ids.get(1)), 5);
            winsFromBothSides(rule, greater, value("A", 1, new NodeId(ids.get(0)), 5), "alphabet", says);
        }
        winsFromBothSides(rule, deletion(1, VIRGINIA, 5), value("A", 1, TOKYO, 5), "deletion", says);
        winsFromBothSides(rule, value("B", 1, VIRGINIA, 5), deletion(1, TOKYO, 5), "deletion", says);
    }

    @Test
    @Points(value = 0.4, row = 3)
    void twoWritesOfOneLeaderInOneTick(ConflictRule rule, Says says) {
        winsFromBothSides(rule, value("v2", 2, TOKYO, 5), value("v1", 1, TOKYO, 5), "wrong", says);
        winsFromBothSides(rule, value("v10", 10, TOKYO, 5), value("v9", 9, TOKYO, 5), "wrong", says);
        winsFromBothSides(rule, value("v2", 2, TOKYO, 5), deletion(1, TOKYO, 5), "wrong", says);
        winsFromBothSides(rule, deletion(2, TOKYO, 5), value("v1", 1, TOKYO, 5), "wrong", says);
        NodeId fromAMessage = new NodeId("tokyo"); // equal to TOKYO, not the same object
        winsFromBothSides(rule, value("v2", 2, fromAMessage, 5), value("v1", 1, TOKYO, 5), "object", says);
        winsFromBothSides(rule, value("new", 3_000_000_000L, TOKYO, 5), value("old", 1, TOKYO, 5), "far", says);
    }

    @Test
    @Points(value = 0.8, row = 4)
    void leadersAgreeInEveryOrder(Supplier<ConflictRule> newRule, Says says, Search search) {
        search.all(Bounds.NONE, exploration(newRule, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "leadersAgreeInEveryOrder";
    }

    /** Three writes of x, two of them at one leader; with clocks of whole ms several may fall into one tick. */
    @Override
    public Exploration<?, ?> exploration(Supplier<ConflictRule> newRule, Says says) {
        return Exploration.of(
                "last-writer-wins",
                seed -> Leaders.cluster(seed)
                        .delay(ofMillis(10))
                        .stamps(LogicalClock::wallClock)
                        .ownWritesAskTheRule()
                        .at(ofMillis(100), MultiLeaderClient.at(TOKYO).writes("x", "v1"))
                        .at(ofMillis(100), MultiLeaderClient.at(TOKYO).writes("x", "v2"))
                        .at(ofMillis(100), MultiLeaderClient.at(VIRGINIA).writes("x", "v3")),
                cluster -> cluster.rule(newRule),
                Promise.eventually(run -> violation(run, says)));
    }

    private static Optional<Violation> violation(MultiLeaderRun run, Says says) {
        Optional<Violation> differ = run.difference().map(difference -> says.violation("differ", difference));
        return differ.or(() -> run.versions("x").stream()
                .max(LAST_WRITTEN)
                .filter(last -> !last.equals(run.valuesOf(TOKYO).get("x")))
                .map(last -> says.violation("wrongWinner", run.valuesOf(TOKYO).get("x"), last)));
    }

    private static VersionedValue value(String text, long version, NodeId leader, long timestamp) {
        return new VersionedValue(text, version, leader, timestamp);
    }

    private static VersionedValue deletion(long version, NodeId leader, long timestamp) {
        return new VersionedValue(Optional.empty(), version, leader, timestamp);
    }

    private static void winsFromBothSides(
            ConflictRule rule, VersionedValue right, VersionedValue wrong, String sentence, Says says) {
        if (!right.equals(rule.winner(right, wrong))) {
            fail(says.that(sentence, right, wrong, right, rule.winner(right, wrong)));
        }
        if (!right.equals(rule.winner(wrong, right))) {
            fail(says.that(sentence, wrong, right, right, rule.winner(wrong, right)));
        }
    }
}
