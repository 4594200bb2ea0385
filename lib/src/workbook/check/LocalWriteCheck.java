package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static workbook.check.Leaders.TOKYO;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Search;
import replication.multileader.LocalWrite;
import replication.multileader.LogicalClock;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderRun;
import replication.multileader.VersionedValue;
import replication.simulation.Event;
import replication.simulation.Mark;
import replication.simulation.NodeId;

/** Whether a leader stores a write at once and hands on what it stored. */
@TaskCheck(id = "local-write", answer = LocalWrite.class, minutes = 4)
public final class LocalWriteCheck {
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
    }

    @Test
    @Points(value = 0.4, row = 3)
    void allLeadersEndWithTheLastWrites(Supplier<LocalWrite> newLeader, Says says, Search search) {
        search.runs(
                200,
                seed -> Leaders.writingAndReading(seed)
                        .stamps(LogicalClock::wallClock)
                        .localWrite(newLeader)
                        .until(ofMillis(1_000))
                        .run(),
                Search.Promise.of(MultiLeaderRun::trace, run -> violation(run, says)));
    }

    private static Optional<String> violation(MultiLeaderRun run, Says says) {
        for (NodeId leader : Leaders.ALL) {
            NodeId client = MultiLeaderClient.at(leader).id();
            List<String> written = texts(run.trace().marks(client, Mark.Kind.ACKNOWLEDGED));
            List<String> read = texts(run.trace().marks(client, Mark.Kind.READ));
            if (!written.equals(read)) {
                return Optional.of(says.that("readsSomethingElse", client, written, read));
            }
        }
        return run.difference().map(difference -> says.that("differ", difference));
    }

    private static List<String> texts(List<Event.Marked> marks) {
        return marks.stream().map(mark -> mark.mark().text()).toList();
    }
}
