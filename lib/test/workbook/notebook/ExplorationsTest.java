package workbook.notebook;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import replication.consistency.StaleRead;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Replay;
import replication.exploration.Seeds;
import replication.simulation.NodeId;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;
import workbook.exercise.Course;
import workbook.grade.Answer;

/** What a cell says of a search, and of a run that was found, event by event. */
class ExplorationsTest {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final SingleLeaderClient BOB = SingleLeaderClient.named("bob");
    private static final SingleLeaderCluster LAG = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1)
            .delay(ofMillis(5), ofMillis(60))
            .at(ofMillis(0), ALICE.writes("x", "1"))
            .at(ofMillis(30), BOB.reads("x").from(FOLLOWER1));
    private static final Pattern AGAIN = Pattern.compile("replay\\(\"(.+?)\"\\)");

    private static final String SKIPS = """
        import java.util.*;
        import replication.singleleader.*;
        class Skips implements Follower {
            private final List<LogEntry> log = new ArrayList<>();
            public boolean applyLog(LogEntry entry) {
                return entry.sequence() > lastAppliedSequence() && log.add(entry);
            }
            public Optional<String> read(String key) {
                return log.stream().filter(e -> e.key().equals(key)).map(LogEntry::value).reduce((a, b) -> b);
            }
            public long lastAppliedSequence() { return log.isEmpty() ? 0 : log.get(log.size() - 1).sequence(); }
            public List<LogEntry> log() { return log; }
        }
        """;

    private static Promise<SingleLeaderRun> neverStale() {
        return Workbook.never(run -> StaleRead.violationIn(run.history()));
    }

    private static String again(SearchNote found) {
        Matcher again = AGAIN.matcher(found.note().text());
        assertTrue(again.find(), found::toString);
        assertEquals(found.run(), again.group(1));
        return again.group(1);
    }

    @Test
    void aSearchShowsTheSmallestRunAndHowToSeeItAgain() {
        SearchNote found = Workbook.explore(LAG, neverStale());
        assertTrue(found.note().text().startsWith("Found after "), found::toString);
        assertTrue(found.note().text().contains("bob read nothing from x"), found::toString);
        assertTrue(found.note().html().contains("<svg"), found.note()::html);
        ReplayedRun replayed = Workbook.replay(again(found), LAG, neverStale());
        assertTrue(replayed.toString().startsWith("bob read nothing from x"), replayed::toString);
        assertEquals(
                "The run does not keep the promise.",
                Workbook.explore(LAG, run -> run.stale().isEmpty())
                        .note()
                        .text()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void everyOrderIsTried() {
        assertTrue(Workbook.exploreAll(LAG, neverStale()).note().text().contains(" schedules"));
    }

    @Test
    void boundsAreKeptAndTold() {
        SingleLeaderCluster sure = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1)
                .delay(ofMillis(5), ofMillis(60))
                .at(ofMillis(0), ALICE.writes("x", "1"));
        String none = Workbook.exploreAll(sure, Bounds.NONE.events(3).losses(1).crashes(2), neverStale())
                .note()
                .text();
        assertTrue(
                none.matches("All [\\d,]+ schedules up to 3 events with at most 1 loss and 2 crashes(, reduced .*)?"
                        + ": none breaks a promise\\.\n?"),
                none);
        String kept = Workbook.exploreAll(
                        sure, Bounds.NONE.events(3), run -> run.stale().isEmpty())
                .note()
                .text();
        assertTrue(kept.contains(" up to 3 events: none breaks a promise."), kept);
    }

    @Test
    void aReplayStopsAfterAnyEventAndKnowsEveryNode() {
        ReplayedRun replayed = Workbook.replay(again(Workbook.explore(LAG, neverStale())), LAG, neverStale());
        String after = replayed.upTo(2).text();
        assertTrue(after.contains("leader: leader, epoch 1, log #1 x=1"), after);
        assertTrue(after.contains("follower1: follower, epoch 1, log empty"), after);
        assertTrue(replayed.upTo(replayed.events() + 1).text().contains("upTo takes 0 to " + replayed.events()));
    }

    @Test
    void theStatesAreThoseOfTheBeginningOfTheRun() {
        Replay<SingleLeaderRun> replay =
                Exploration.of("lag", LAG::seed, neverStale()).replay(Seeds.parse("42:3"));
        Map<NodeId, String> states = replay.statesAfter(0);
        assertEquals("leader, epoch 1, log empty", states.get(LEADER));
        Map<NodeId, String> end = replay.statesAfter(replay.events());
        assertEquals("follower, epoch 1, log #1 x=1", end.get(FOLLOWER1));
        assertFalse(end.containsKey(ALICE.id()), "a client that waits for nothing has nothing to show");
    }

    @Test
    void aRunOfATaskIsFoundByItsTextAlone() {
        Explorations explorations = new Explorations(Optional.empty());
        Answer skips = new Answer.Script("Skips.java", SKIPS);
        SearchNote found = explorations.search(
                Course.task("follower-apply").orElseThrow(), skips, Optional.empty(), Explorations.atRandom());
        ReplayedRun replayed = explorations.replay(again(found), Optional.of(skips), Optional.empty());
        assertEquals(
                found.note().text().lines().skip(1).findFirst(),
                replayed.toString().lines().findFirst());
        assertTrue(replayed.upTo(1).text().startsWith("After event 1 of "));
    }

    @Test
    void aMendedAnswerKeepsItsPromiseInTheRunThatWasCutOffWhereItBroke() {
        Explorations explorations = new Explorations(Optional.empty());
        SearchNote found = explorations.search(
                Course.task("follower-apply").orElseThrow(),
                new Answer.Script("Skips.java", SKIPS),
                Optional.empty(),
                Explorations.atRandom());
        String mended = SKIPS.replace("entry.sequence() > lastAppliedSequence()", "entry.sequence() == log.size() + 1");
        ReplayedRun replayed = explorations.replay(
                found.run(), Optional.of(new Answer.Script("Skips.java", mended)), Optional.empty());
        assertTrue(replayed.toString().startsWith("By now this run keeps its promise."), replayed::toString);
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() {
        assertTrue(Workbook.replay("42").toString().contains("is written like 42:17.Kx81"));
        assertTrue(Workbook.replay("what?").toString().contains("is written like 42:17.Kx81"));
        assertTrue(Workbook.replay("42:17.Kx81").upTo(7).text().contains("finds no run"));
        assertTrue(Workbook.explore(LAG, run -> run.stale().get(0).asked().isZero())
                .note()
                .text()
                .contains("IndexOutOfBounds"));
        assertTrue(Workbook.explore("folower-apply").note().text().contains("follower-apply"));
        assertTrue(Workbook.explore("quiz").note().text().contains("no search"));
    }

    @Test
    void aSweepIsATableAndAChart() {
        Sweep sweep = Workbook.sweep(
                List.of(ofMillis(1), ofMillis(60)),
                delay -> LAG.delay(ofMillis(1), delay),
                run -> run.stale().size());
        assertEquals(
                List.of("value in ms", "least", "mean", "greatest"),
                sweep.table().columnNames());
        assertEquals(0, sweep.table().numberColumn("greatest").getDouble(0));
        assertEquals(1, sweep.table().numberColumn("greatest").getDouble(1));
        assertTrue(sweep.picture().svg().startsWith("<svg"));
        assertEquals(
                "value\nThere is nothing to draw: the table has no rows.\n",
                Workbook.sweep(List.<Duration>of(), delay -> LAG, run -> 1)
                        .picture()
                        .text());
    }
}
