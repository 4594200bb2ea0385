package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static workbook.check.Leaders.TOKYO;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.consistency.Action;
import replication.consistency.Operation;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.multileader.LocalWrite;
import replication.multileader.LogicalClock;
import replication.multileader.MultiLeaderRun;
import replication.multileader.VersionedValue;

/** Whether a leader stores a write at once and hands on what it stored. */
@TaskCheck(id = "local-write", answer = LocalWrite.class, minutes = 4)
public final class LocalWriteCheck implements Explored<LocalWrite> {
    @Test
    @Points(value = 0.3, row = 1)
    void storesAndReturnsTheNewValue(LocalWrite leader, Says says) {
        VersionedValue expected = new VersionedValue("A", 1, TOKYO, 5);
        VersionedValue returned = leader.write(TOKYO, "x", Optional.of("A"), 5);
        if (!expected.equals(returned)) {
            fail(says.that("returned", expected, returned));
        }
        VersionedValue stored = leader.data().get("x");
        if (!expected.equals(stored)) {
            fail(says.that("stored", expected, stored == null ? "nothing" : stored));
        }
        VersionedValue deleted = leader.write(TOKYO, "x", Optional.empty(), 6);
        if (!deleted.isTombstone() || !deleted.equals(leader.data().get("x"))) {
            VersionedValue left = leader.data().get("x");
            fail(says.that("deleted", deleted, left == null ? "nothing" : left));
        }
        leader.write(TOKYO, "y", Optional.empty(), 7);
        VersionedValue unknown = leader.data().get("y");
        if (unknown == null || !unknown.isTombstone()) {
            fail(says.that("unknown", unknown == null ? "nothing" : unknown));
        }
    }

    @Test
    @Points(value = 0.3, row = 2)
    void everyWriteRaisesTheVersion(LocalWrite leader, Says says) {
        List<Long> versions = new ArrayList<>();
        versions.add(leader.write(TOKYO, "x", Optional.of("v1"), 5).version());
        versions.add(leader.write(TOKYO, "x", Optional.of("v2"), 5).version());
        versions.add(leader.write(TOKYO, "y", Optional.of("v3"), 5).version());
        if (!versions.equals(List.of(1L, 2L, 3L))) {
            fail(says.that("versions", versions));
        }
        long deletion = leader.write(TOKYO, "y", Optional.empty(), 5).version();
        if (deletion != 4) {
            fail(says.that("deletion", deletion));
        }
        long same = leader.write(TOKYO, "x", Optional.of("v2"), 6).version();
        if (same != 5) {
            fail(says.that("same", same));
        }
    }

    @Test
    @Points(value = 0.4, row = 3)
    void allLeadersEndWithTheLastWrites(Supplier<LocalWrite> newLeader, Says says, Search search) {
        search.runs(200, exploration(newLeader, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "allLeadersEndWithTheLastWrites";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<LocalWrite> newLeader, Says says) {
        return Exploration.of(
                "local-write",
                seed -> Leaders.writingAndReading(seed)
                        .stamps(LogicalClock::wallClock)
                        .until(ofMillis(1_000)),
                cluster -> cluster.localWrite(newLeader),
                Promise.never(run -> readsSomethingElse(run, says)),
                Promise.eventually(run -> run.difference().map(difference -> says.violation("differ", difference))));
    }

    /** Each client reads right after it has written, so nothing came in between. */
    private static Optional<Violation> readsSomethingElse(MultiLeaderRun run, Says says) {
        for (List<Operation> session : run.history().bySession().values()) {
            for (int index = 1; index < session.size(); index++) {
                Operation before = session.get(index - 1);
                Operation read = session.get(index);
                if (before.key().equals(read.key())
                        && before.action() instanceof Action.Write written
                        && read.isOk()
                        && read.action() instanceof Action.Read found
                        && !found.result().equals(Optional.of(written.value()))) {
                    String key = read.key();
                    return Optional.of(says.violation(
                            "readsSomethingElse",
                            read.who(),
                            key + "=" + written.value(),
                            found.result().map(value -> key + "=" + value).orElse("no " + key)));
                }
            }
        }
        return Optional.empty();
    }
}
