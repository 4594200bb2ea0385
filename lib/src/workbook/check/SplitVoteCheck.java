package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.election.LeaderElection.N1;
import static replication.simulation.Fault.crash;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import replication.election.ElectionTimeout;
import replication.election.LeaderElection;
import replication.exploration.Exploration;
import replication.exploration.Search;

/** Looks at many time-outs of one node first, then at five nodes that lose their leader at the same moment. */
@TaskCheck(id = "split-vote", answer = ElectionTimeout.class, minutes = 10)
public class SplitVoteCheck implements Explored<ElectionTimeout> {
    private record Machine(long heartbeatMillis, long delayMillis) {}

    private static final List<Machine> MACHINES =
            List.of(new Machine(50, 10), new Machine(100, 5), new Machine(20, 80));
    private static final int DRAWS = 2_000;
    private static final int ROUNDS = 2_000;

    /** Of even draws from five delays the first of four is a delay ahead in two of five rounds; chance takes some. */
    private static final int ROUNDS_WITH_A_FIRST = ROUNDS * 35 / 100;

    @Test
    @Points(value = 0.6, row = 1)
    void leavesAHealthyLeaderAlone(ElectionTimeout timeout, Says says) {
        for (Machine machine : MACHINES) {
            long shortest = draws(timeout, machine).min().orElseThrow();
            long silence = machine.heartbeatMillis() + machine.delayMillis();
            long roundTrip = 2 * machine.delayMillis();
            if (shortest <= silence) {
                fail(says.that("short", machine.heartbeatMillis(), machine.delayMillis(), shortest, silence));
            }
            if (shortest <= roundTrip) {
                fail(says.that("hasty", machine.delayMillis(), shortest, roundTrip));
            }
        }
    }

    @Test
    @Points(value = 0.6, row = 2)
    void spreadsOverSeveralDelays(ElectionTimeout timeout, Says says) {
        for (Machine machine : MACHINES) {
            LongSummaryStatistics draws = draws(timeout, machine).summaryStatistics();
            long width = draws.getMax() - draws.getMin();
            if (width == 0) {
                fail(says.that("same", machine.delayMillis(), DRAWS, draws.getMin()));
            }
            if (20 * (width + 1) < 19 * 5 * machine.delayMillis()) { // the draws hardly ever hit both ends
                fail(says.that("narrow", machine.delayMillis(), DRAWS, draws.getMin(), draws.getMax()));
            }
            long middle = draws.getMin() + width / 2;
            long early = draws(timeout, machine).filter(draw -> draw <= middle).count();
            if (20 * early < 7 * DRAWS || 20 * early > 13 * DRAWS) {
                fail(says.that("lopsided", machine.delayMillis(), draws.getMin(), draws.getMax(), early, DRAWS));
            }
            long alone = roundsWithAFirst(timeout, machine);
            if (alone < ROUNDS_WITH_A_FIRST) {
                fail(says.that("crowded", machine.delayMillis(), ROUNDS, alone, ROUNDS_WITH_A_FIRST));
            }
            long longest = 10 * machine.heartbeatMillis() + 40 * machine.delayMillis();
            if (draws.getMax() > longest) {
                fail(says.that("long", machine.heartbeatMillis(), machine.delayMillis(), draws.getMax(), longest));
            }
        }
        long once = timeout.electionTimeout(new Random(1), 50, 10);
        long again = timeout.electionTimeout(new Random(1), 50, 10);
        if (once != again) {
            fail(says.that("dice", once, again));
        }
    }

    @Test
    @Points(value = 0.8, row = 3)
    void electsInManyRuns(Supplier<ElectionTimeout> newTimeout, Search search, Says says) {
        search.runs(500, exploration(newTimeout, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "electsInManyRuns";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<ElectionTimeout> newTimeout, Says says) {
        // Any silence is suspect here, so that the time-out alone decides who stands when.
        return Exploration.of(
                "split-vote",
                seed -> LeaderElection.cluster(5)
                        .seed(seed)
                        .leader(N1)
                        .suspicionAfter(ofMillis(1))
                        .at(ofMillis(500), crash(N1))
                        .untilElected(ofMillis(2_500)),
                cluster -> cluster.electionTimeout(newTimeout),
                ElectionPromise.nobodyStandsBeforeACrash(says),
                ElectionPromise.somebodyInTime(says));
    }

    /** In how many rounds of four nodes the first one's request arrives before the second one stands. */
    private static long roundsWithAFirst(ElectionTimeout timeout, Machine machine) {
        Random random = new Random(42);
        return IntStream.range(0, ROUNDS)
                .filter(round -> {
                    long[] four = LongStream.generate(() ->
                                    timeout.electionTimeout(random, machine.heartbeatMillis(), machine.delayMillis()))
                            .limit(4)
                            .sorted()
                            .toArray();
                    return four[1] - four[0] >= machine.delayMillis();
                })
                .count();
    }

    private static LongStream draws(ElectionTimeout timeout, Machine machine) {
        Random random = new Random(42);
        return LongStream.range(0, DRAWS)
                .map(i -> timeout.electionTimeout(random, machine.heartbeatMillis(), machine.delayMillis()));
    }
}
