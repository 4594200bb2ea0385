package replication.singleleader;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static replication.simulation.Fault.cut;
import static replication.simulation.Fault.heal;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static replication.singleleader.SingleLeaderCluster.asynchronous;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import replication.simulation.Event;
import replication.simulation.Mark;

/** A follower that is behind answers with what it has; nothing fails. */
class ReplicationLagTest {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final SingleLeaderClient BOB = SingleLeaderClient.named("bob");

    @Test
    void aCutFollowerIsStaleAndTheHealMakesItFresh() {
        SingleLeaderRun run = asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .delay(LEADER, FOLLOWER2, ofMillis(80))
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(100), cut(LEADER, FOLLOWER2))
                .at(ofMillis(120), ALICE.writes("x", "2"))
                .at(ofMillis(300), BOB.reads("x").from(FOLLOWER2))
                .at(ofMillis(400), heal())
                .at(ofMillis(900), BOB.reads("x").from(FOLLOWER2))
                .run();
        assertEquals(
                List.of(Optional.of("1"), Optional.of("2")),
                run.readsOf(BOB),
                () -> "stale behind the cut, fresh after it:\n" + run.trace());
        assertEquals(1, run.stale().size());
    }

    @Test
    void withoutTheCutBothReadsAreFresh() {
        SingleLeaderRun run = asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .delay(LEADER, FOLLOWER2, ofMillis(80))
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(120), ALICE.writes("x", "2"))
                .at(ofMillis(300), BOB.reads("x").from(FOLLOWER2))
                .run();
        assertEquals(List.of(Optional.of("2")), run.readsOf(BOB), () -> "trace:\n" + run.trace());
    }

    @Test
    void theLatestValueIsNotDrawnAsStaleFromAFollowerThatIsWrongAboutItsPosition() {
        SingleLeaderRun run = asynchronous(LEADER, FOLLOWER1)
                .delay(ofMillis(5))
                .follower(SaysZero::new)
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(1), BOB.reads("x").from(FOLLOWER1))
                .at(ofMillis(50), BOB.reads("x").from(FOLLOWER1))
                .run();
        assertEquals(List.of(Optional.empty(), Optional.of("1")), run.readsOf(BOB));
        assertEquals(
                List.of(Mark.Kind.STALE, Mark.Kind.READ),
                run.trace()
                        .all(Event.Marked.class)
                        .map(marked -> marked.mark().kind())
                        .filter(kind -> kind == Mark.Kind.STALE || kind == Mark.Kind.READ)
                        .toList());
    }

    @Test
    void whatANodeLeftOutIsStaleHoweverFarItSaysItIs() {
        SingleLeaderRun run = asynchronous(LEADER, FOLLOWER1)
                .delay(ofMillis(5))
                .withoutResending()
                .follower(TakesOnlyTheSecond::new)
                .at(ofMillis(0), ALICE.writes("x", "1"))
                .at(ofMillis(10), ALICE.writes("y", "2"))
                .at(ofMillis(50), BOB.reads("x").from(FOLLOWER1))
                .at(ofMillis(60), BOB.reads("y").from(FOLLOWER1))
                .run();
        assertEquals(
                List.of("x"),
                run.stale().stream().map(SingleLeaderRun.Read::key).toList());
    }

    private static final class TakesOnlyTheSecond implements Follower {
        private final List<LogEntry> log = new ArrayList<>();

        @Override
        public boolean applyLog(LogEntry entry) {
            return entry.sequence() == 2 && log.add(entry);
        }

        @Override
        public Optional<String> read(String key) {
            return log.stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(LogEntry::value)
                    .findFirst();
        }

        @Override
        public long lastAppliedSequence() {
            return log.isEmpty() ? 0 : 2;
        }

        @Override
        public List<LogEntry> log() {
            return List.copyOf(log);
        }
    }

    private static final class SaysZero implements Follower {
        private final List<LogEntry> log = new ArrayList<>();

        @Override
        public boolean applyLog(LogEntry entry) {
            return log.add(entry);
        }

        @Override
        public Optional<String> read(String key) {
            return log.stream().map(LogEntry::value).findFirst();
        }

        @Override
        public long lastAppliedSequence() {
            return 0;
        }

        @Override
        public List<LogEntry> log() {
            return List.copyOf(log);
        }
    }
}
