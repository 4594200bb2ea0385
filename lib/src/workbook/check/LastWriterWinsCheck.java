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
        winsFromBothSides(
                rule, new VersionedValue("new", 1, TOKYO, 1_000), new VersionedValue("old", 900, VIRGINIA, 999), says);
        winsFromBothSides(
                rule, new VersionedValue("new", 1, TOKYO, 1_000), new VersionedValue("old", 1, VIRGINIA, 9), says);
        winsFromBothSides(
                rule,
                new VersionedValue("new", 1, TOKYO, 3_000_000_000L),
                new VersionedValue("old", 1, VIRGINIA, 1_000),
                says);
    }

    @Test
    @Points(value = 0.4, row = 2)
    void aTieGoesToTheGreaterLeaderId(ConflictRule rule, Says says) {
        winsFromBothSides(rule, new VersionedValue("B", 1, VIRGINIA, 5), new VersionedValue("A", 1, TOKYO, 5), says);
        winsFromBothSides(rule, new VersionedValue("B", 3, VIRGINIA, 5), new VersionedValue("A", 7, TOKYO, 5), says);
    }

    @Test
    @Points(value = 0.4, row = 3)
    void twoWritesOfOneLeaderInOneTick(ConflictRule rule, Says says) {
        winsFromBothSides(rule, new VersionedValue("v2", 2, TOKYO, 5), new VersionedValue("v1", 1, TOKYO, 5), says);
        winsFromBothSides(rule, new VersionedValue("v10", 10, TOKYO, 5), new VersionedValue("v9", 9, TOKYO, 5), says);
        NodeId fromAMessage = new NodeId("tokyo"); // equal to TOKYO, not the same object
        winsFromBothSides(
                rule, new VersionedValue("v2", 2, fromAMessage, 5), new VersionedValue("v1", 1, TOKYO, 5), says);
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

    private static void winsFromBothSides(ConflictRule rule, VersionedValue right, VersionedValue wrong, Says says) {
        if (!right.equals(rule.winner(right, wrong))) {
            fail(says.that("wrong", right, wrong, right, rule.winner(right, wrong)));
        }
        if (!right.equals(rule.winner(wrong, right))) {
            fail(says.that("wrong", wrong, right, right, rule.winner(wrong, right)));
        }
    }
}
