package replication.strategy;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import replication.simulation.NodeId;
import replication.singleleader.Durability;

/**
 * The numbers of notebook 05: medians of 30 seeds. The plan's throw-away model differs in two places on purpose. Its
 * leaderless store stamps by clocks and hands over at once what a cut had swallowed; ours counts versions key by key,
 * so that fewer writes of the two connected sites lose to the one that was alone, and its keepers knock before they
 * bring.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrategyNumbersTest {
    private static final NodeId TOKYO = new NodeId("tokyo"), VIRGINIA = new NodeId("virginia");
    private static final NodeId FRANKFURT = new NodeId("frankfurt");
    private static final Workload WORK = Workload.at(TOKYO, VIRGINIA, FRANKFURT)
            .writes(300)
            .reads(900)
            .cutOff(TOKYO, ofMillis(2_000), ofMillis(3_000));

    private static List<Measured> runs(Design design) {
        Measured[] runs = new Measured[30];
        Arrays.setAll(runs, seed -> design.run(WORK.seed(seed + 1)));
        return List.of(runs);
    }

    private static long median(List<Measured> runs, ToLongFunction<Measured> number) {
        return runs.stream().mapToLong(number).sorted().toArray()[runs.size() / 2];
    }

    private static List<Long> medians(Design design) {
        List<Measured> runs = runs(design);
        return List.of(
                median(runs, run -> millis(run.writeTime(50).orElseThrow())),
                median(runs, run -> millis(run.writeTime(99).orElseThrow())),
                median(runs, run -> run.refused().size()),
                median(runs, run -> run.unknown().size()),
                median(runs, run -> run.lost().size()),
                median(runs, run -> run.stale().size()),
                median(runs, run -> run.failedReads().size()),
                median(runs, run -> millis(run.readTime(50).orElseThrow())),
                median(runs, run -> run.keysInConflict().size()),
                median(runs, run -> millis(run.convergedAfter().orElseThrow())));
    }

    private static long millis(Duration time) {
        return time.toMillis();
    }

    @Test
    void oneLeaderThatConfirmsAtOnceLosesWhatItHadNotShipped() {
        assertEquals(
                List.of(160L, 160L, 11L, 32L, 36L, 163L, 0L, 0L, 0L, 6_970L),
                medians(Design.singleLeader(TOKYO, VIRGINIA, FRANKFURT)));
    }

    @Test
    void oneLeaderThatWaitsForAFollowerLosesNothing() {
        assertEquals(
                List.of(320L, 320L, 11L, 80L, 0L, 11L, 0L, 0L, 0L, 6_970L),
                medians(Design.singleLeader(TOKYO, VIRGINIA, FRANKFURT).durability(Durability.SEMI_SYNC)));
    }

    @Test
    void leadersAtEverySiteNeverWaitAndOverwriteEachOther() {
        assertEquals(
                List.of(0L, 0L, 0L, 0L, 83L, 275L, 0L, 0L, 20L, 80L),
                medians(Design.multiLeader(TOKYO, VIRGINIA, FRANKFURT)));
    }

    @Test
    void quorumsWaitAndAreNeverStale() {
        assertEquals(
                List.of(160L, 160L, 0L, 38L, 50L, 0L, 116L, 160L, 20L, 340L),
                medians(Design.leaderless(TOKYO, VIRGINIA, FRANKFURT)));
    }
}
