package workbook.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import replication.singleleader.Follower;
import replication.singleleader.LogEntry;

/** Every drill has its words, measures what it asks for, and comes out the same again. */
class DrillsTest {
    static List<Drill> drills() {
        return Drills.all();
    }

    @Test
    void theyAreInOrderAndFoundByTheirNumbers() {
        List<Integer> numbers = Drills.all().stream().map(Drill::number).toList();
        assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
        numbers.forEach(
                number -> assertEquals(number, Drills.of(number).orElseThrow().number()));
        assertTrue(Drills.of(0).isEmpty());
        assertTrue(Drills.of(9).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("drills")
    void aDrillSaysEverythingInWords(Drill drill) {
        assertFalse(drill.title().endsWith("."), drill.title());
        assertTrue(drill.setUp().endsWith("."), drill.setUp());
        assertTrue(drill.sentence().endsWith("."), drill.sentence());
        assertTrue(drill.questions().stream().anyMatch(Question::asked));
        drill.questions().forEach(question -> {
            assertFalse(question.label().isBlank(), question.key());
            assertFalse(question.unit().word().isBlank(), question.key());
        });
    }

    @ParameterizedTest
    @MethodSource("drills")
    void whatIsAskedForIsMeasured(Drill drill) {
        DrillResult result = DrillResult.of(drill, Cast.ours(), 3);
        assertEquals(
                drill.questions(),
                result.findings().stream().map(Finding::question).toList());
        result.findings().forEach(finding -> {
            assertTrue(finding.question().unit().accepts(finding.value()), finding.toString());
            assertEquals(drill.byChance(), finding.spread().isPresent(), finding.toString());
        });
        assertThrows(IllegalArgumentException.class, () -> result.value("nothing of this drill"));
        assertTrue(
                result.strip().text().startsWith("The same ")
                        || result.strip().text().startsWith("The run that is counted"),
                () -> "its title says which run it shows: " + result.strip().text());
        assertFalse(result.clients().text().isBlank());
    }

    @ParameterizedTest
    @MethodSource("drills")
    void theSameSeedGivesTheSameResult(Drill drill) {
        assertEquals(
                DrillResult.of(drill, Cast.ours().seed(7), 0),
                DrillResult.of(drill, Cast.ours().seed(7), 0));
    }

    /** The numbers of this and the next two tests are those of a thousand seeds. */
    @Test
    void mostOfThePauseAfterACrashIsWaiting() {
        DrillResult result = DrillResult.of(Drills.of(1).orElseThrow(), Cast.ours(), 60);
        assertMedian(182, 30, result, "pause");
        assertMedian(1, 0, result, "async.lost");
        assertMedian(0, 0, result, "semi.lost");
        assertMedian(2, 0, result, "semi.unknown");
        assertMedian(1, 0, result, "semi.survive");
    }

    @Test
    void aLeaderInTheMinorityStopsLateAndLosesWhatItTook() {
        DrillResult result = DrillResult.of(Drills.of(2).orElseThrow(), Cast.ours(), 40);
        assertMedian(667, 30, result, "leader");
        assertMedian(771, 0, result, "with.stops");
        assertMedian(1_510, 0, result, "without.stops");
        assertMedian(29, 0, result, "with.dropped");
        assertMedian(102, 0, result, "without.dropped");
        assertMedian(0, 0, result, "majority.acknowledged");
        assertMedian(104, 30, result, "overlap");
    }

    @Test
    void beatsProveOneDirectionOnly() {
        DrillResult result = DrillResult.of(Drills.of(3).orElseThrow(), Cast.ours(), 40);
        assertMedian(0, 0, result, "without.candidacies");
        assertMedian(5, 1, result, "with.candidacies");
        assertMedian(30, 0, result, "semi.unknown");
        assertMedian(30, 0, result, "semi.everywhere");
        assertMedian(678, 30, result, "reverse.leader");
        assertMedian(18, 3, result, "reverse.dropped");
        assertMedian(771, 0, result, "with.stops");
    }

    @Test
    void aBadNetworkCostsMessagesAndNoWrite() {
        DrillResult result = DrillResult.of(Drills.of(4).orElseThrow(), Cast.ours(), 20);
        assertEquals("200", result.value("acknowledged"));
        assertMedian(2.92, 0.05, result, "messages");
        assertMedian(3.43, 0.15, result, "copies");
        assertMedian(24.4, 15, result, "equal");
        assertEquals("0", result.value("missing"));
    }

    @Test
    void aFollowerThatLeavesEntriesOutIsNotTakenForEqual() {
        Cast hasty = Cast.with(Map.of(Follower.class, TakesWhatComes::new));
        assertTrue(Integer.parseInt(
                        DrillResult.of(Drills.of(4).orElseThrow(), hasty, 1).value("missing"))
                > 0);
    }

    private static final class TakesWhatComes implements Follower {
        private final List<LogEntry> log = new ArrayList<>();

        @Override
        public boolean applyLog(LogEntry entry) {
            return entry.sequence() > lastAppliedSequence() && log.add(entry);
        }

        @Override
        public Optional<String> read(String key) {
            return Optional.empty();
        }

        @Override
        public long lastAppliedSequence() {
            return log.isEmpty() ? 0 : log.get(log.size() - 1).sequence();
        }

        @Override
        public List<LogEntry> log() {
            return List.copyOf(log);
        }
    }

    private static void assertMedian(double expected, double beside, DrillResult result, String key) {
        Spread spread = result.findings().stream()
                .filter(finding -> finding.question().key().equals(key))
                .findFirst()
                .flatMap(Finding::spread)
                .orElseThrow();
        assertEquals(expected, spread.median(), beside, key);
    }

    @Test
    void aSleeperIsStoppedByTheStoreAlone() {
        DrillResult result = DrillResult.of(Drills.of(6).orElseThrow(), Cast.ours(), 100);
        assertMedian(218, 15, result, "overlap");
        assertMedian(1, 0, result, "without");
        result.findings().stream()
                .filter(finding -> finding.question().key().equals("fencing"))
                .forEach(finding ->
                        assertEquals(0, finding.spread().orElseThrow().high(), "fencing lets none through"));
    }

    @Test
    void aForgottenVoteElectsTwoLeadersInOneTerm() {
        DrillResult result = DrillResult.of(Drills.of(7).orElseThrow(), Cast.ours(), 0);
        assertEquals("2", result.value("vote.lost"));
        assertEquals("1", result.value("vote.kept"));
    }

    @Test
    void aLeaderThatForgotEmptiesItsFollowers() {
        DrillResult result = DrillResult.of(Drills.of(7).orElseThrow(), Cast.ours(), 0);
        assertEquals("20", result.value("log.rewinds"));
        assertEquals("0", result.value("log.left"));
        assertEquals("410", result.value("log.took"));
        Question took = result.findings().get(4).question();
        assertEquals(Guess.CLOSE, Guess.of("400", "410", took.tolerance()), took.key());
        assertEquals("0", result.value("log.follower"));
    }

    @Test
    void bothHalvesOfLostMemoryAreDrawn() {
        String told = DrillResult.of(Drills.of(7).orElseThrow(), Cast.ours(), 0)
                .strip()
                .text();
        assertTrue(told.contains("yes t1 to n3"), () -> "n2 votes a second time: " + told);
        assertTrue(told.contains("drops what follows #19"), () -> "n2 drops its last entry: " + told);
    }

    @Test
    void aClockJumpMakesLaterWritesLose() {
        DrillResult result = DrillResult.of(Drills.of(5).orElseThrow(), Cast.ours(), 0);
        assertEquals("40", result.value("writes"));
        assertEquals("40", result.value("wall.held"), "with the wall clock");
        assertEquals("0", result.value("logical.held"), "with clock-skew");
        assertEquals("40", result.value("logical.coming"), "what is on its way still wins");
        assertEquals("0", result.value("steady.wall.held"), "without the jump");
        assertEquals("0", result.value("steady.logical.coming"), "without the jump");
    }

    @Test
    void aSiteThatIsGoneStopsWhoeverNeedsIt() {
        DrillResult result = DrillResult.of(Drills.of(8).orElseThrow(), Cast.ours(), 0);
        assertEquals("0 / 40", result.value("async"));
        assertEquals("40 / 40", result.value("semi"));
        assertEquals("0 / 0", result.value("leaders"));
        assertEquals("0 / 40", result.value("two-in-tokyo"));
        assertEquals("40 / 0", result.value("two-in-virginia"));
        assertEquals("40 / 0 / 0", result.value("three-sites"));
    }
}
