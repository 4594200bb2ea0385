package workbook.check;

import static org.junit.jupiter.api.Assertions.fail;
import static workbook.check.Leaders.TOKYO;
import static workbook.check.Leaders.VIRGINIA;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Search;
import replication.multileader.ConflictRule;
import replication.multileader.LogicalClock;
import replication.multileader.MultiLeaderCluster;
import replication.multileader.MultiLeaderRun;
import replication.multileader.VersionedValue;
import replication.simulation.NodeId;

/** Whether a rule picks the last writer, and the same one from both sides. */
@TaskCheck(id = "last-writer-wins", answer = ConflictRule.class, minutes = 8)
public final class LastWriterWinsCheck {
    private record Twin(MultiLeaderRun run, MultiLeaderRun ours) {}

    @Test
    @Points(value = 0.4, row = 1)
    void theLaterTimestampWins(ConflictRule rule, Says says) {
        winsFromBothSides(rule, value("new", 1, TOKYO, 1_000), value("old", 1, VIRGINIA, 9), "wrong", says);
        winsFromBothSides(rule, value("new", 1, TOKYO, 1_000), value("old", 900, VIRGINIA, 999), "version", says);
        winsFromBothSides(rule, value("new", 1, TOKYO, 3_000_000_000L), value("old", 1, VIRGINIA, 9), "far", says);
    }

    @Test
    @Points(value = 0.4, row = 2)
    void aTieGoesToTheGreaterLeaderId(ConflictRule rule, Says says) {
        winsFromBothSides(rule, value("B", 1, VIRGINIA, 5), value("A", 1, TOKYO, 5), "wrong", says);
        winsFromBothSides(rule, value("B", 3, VIRGINIA, 5), value("A", 7, TOKYO, 5), "wrong", says);
    }

    @Test
    @Points(value = 0.4, row = 3)
    void twoWritesOfOneLeaderInOneTick(ConflictRule rule, Says says) {
        winsFromBothSides(rule, value("v2", 2, TOKYO, 5), value("v1", 1, TOKYO, 5), "wrong", says);
        winsFromBothSides(rule, value("v10", 10, TOKYO, 5), value("v9", 9, TOKYO, 5), "wrong", says);
        NodeId fromAMessage = new NodeId("tokyo"); // equal to TOKYO, not the same object
        winsFromBothSides(rule, value("v2", 2, fromAMessage, 5), value("v1", 1, TOKYO, 5), "object", says);
    }

    @Test
    @Points(value = 0.8, row = 4)
    void leadersAgreeInEveryRun(Supplier<ConflictRule> newRule, Says says, Search search) {
        search.runs(
                300,
                seed -> {
                    MultiLeaderCluster busy = Leaders.writing(seed)
                            .stamps(LogicalClock::wallClock)
                            .ownWritesAskTheRule();
                    return new Twin(busy.rule(newRule).run(), busy.run());
                },
                Search.Promise.of(twin -> twin.run().trace(), twin -> violation(twin, says)));
    }

    private static Optional<String> violation(Twin twin, Says says) {
        return twin.run()
                .difference()
                .map(difference -> says.that("differ", difference))
                .or(() -> Leaders.ALL.stream()
                        .flatMap(leader -> twin.ours().valuesOf(leader).entrySet().stream()
                                .filter(right -> !right.getValue()
                                        .equals(twin.run().valuesOf(leader).get(right.getKey())))
                                .map(right -> says.that(
                                        "wrongWinner",
                                        right.getKey(),
                                        twin.run().valuesOf(leader).get(right.getKey()),
                                        right.getValue())))
                        .findFirst());
    }

    private static VersionedValue value(String text, long version, NodeId leader, long timestamp) {
        return new VersionedValue(text, version, leader, timestamp);
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
