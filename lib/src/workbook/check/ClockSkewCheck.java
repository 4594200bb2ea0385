package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.simulation.Fault.clockJump;
import static replication.simulation.Fault.cut;
import static replication.simulation.Fault.heal;
import static workbook.check.Leaders.TOKYO;
import static workbook.check.Leaders.VIRGINIA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.multileader.AcceptedWrite;
import replication.multileader.LogicalClock;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.multileader.MultiLeaderRun;
import replication.simulation.Intake;
import replication.simulation.NodeId;

/** Whether timestamps keep what was written after something was seen, however wrong the clocks are. */
@TaskCheck(id = "clock-skew", answer = LogicalClock.class, minutes = 10)
public final class ClockSkewCheck implements Explored<LogicalClock> {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    @Points(value = 0.5, row = 1)
    void aReplyIsLaterThanWhatItRepliesTo(LogicalClock clock, Says says) {
        clock.saw(1_000);
        clock.saw(400);
        long reply = clock.stamp(900);
        if (reply <= 1_000) {
            fail(says.that("early", reply));
        }
        clock.saw(3_000);
        long sameTick = clock.stamp(3_000);
        if (sameTick <= 3_000) {
            fail(says.that("sameTick", sameTick));
        }
    }

    @Test
    @Points(value = 0.5, row = 2)
    void ownStampsGrow(LogicalClock clock, Says says) {
        long first = clock.stamp(1_000);
        long second = clock.stamp(500);
        long third = clock.stamp(500);
        if (second <= first || third <= second) {
            fail(says.that("jump", first, second, third));
        }
        long fourth = clock.stamp(2_000);
        long fifth = clock.stamp(2_000);
        if (fifth <= fourth) {
            fail(says.that("tick", fourth, fifth));
        }
        clock.saw(5_000);
        long reply = clock.stamp(2_001);
        long another = clock.stamp(2_001);
        if (another <= reply) {
            fail(says.that("replies", reply, another));
        }
    }

    @Test
    @Points(value = 0.5, row = 3)
    void keepsUpWithTheClock(LogicalClock clock, Says says) {
        clock.saw(10);
        clock.stamp(20);
        long later = clock.stamp(3_600_000);
        if (later < 3_600_000) {
            fail(says.that("behind", later));
        }
    }

    @Test
    @Points(value = 0.5, row = 4)
    void thePriceOfVirginiaStays(Supplier<LogicalClock> newClock, Says says) {
        MultiLeaderRun run = MultiLeaderCluster.allToAll(TOKYO, VIRGINIA)
                .clock(VIRGINIA, ofMillis(-200))
                .stamps(newClock)
                .at(ofMillis(1_000), MultiLeaderClient.at(TOKYO).writes("price", "100"))
                .at(ofMillis(1_100), MultiLeaderClient.at(VIRGINIA).writes("price", "120"))
                .run();
        Map<NodeId, String> found = run.read("price");
        if (!found.equals(Map.of(TOKYO, "120", VIRGINIA, "120"))) {
            fail(says.that("price", found));
        }
    }

    @Test
    @Points(value = 1.0, row = 5)
    void nothingKnownIsOverruled(Supplier<LogicalClock> newClock, Says says, Search search) {
        search.runs(300, exploration(newClock, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "nothingKnownIsOverruled";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<LogicalClock> newClock, Says says) {
        return Exploration.of(
                "clock-skew",
                seed -> seed % 2 == 0 ? oneAfterTheOther(seed) : tenSecondsApart(seed),
                cluster -> cluster.stamps(newClock),
                Promise.eventually(run -> violation(run, says)));
    }

    /**
     * Two to five writes, each at a leader that has the one before; clocks are wrong and jump. One link is slow, so
     * that older writes come in late. The last write is made when all others have arrived.
     */
    private static MultiLeaderCluster oneAfterTheOther(long seed) {
        Random chance = new Random(seed);
        MultiLeaderCluster chain = withWrongClocks(Leaders.cluster(seed), chance);
        NodeId slow = Leaders.anyOf(chance);
        NodeId far = Leaders.ALL.get((Leaders.ALL.indexOf(slow) + 1) % Leaders.ALL.size());
        chain = chain.delay(slow, far, ofMillis(300));
        int writes = 2 + chance.nextInt(4);
        int time = 5_000;
        NodeId leader = Leaders.anyOf(chance);
        for (int write = 1; write <= writes; write++) {
            NodeId before = leader;
            leader = Leaders.anyOf(chance);
            boolean overTheSlowLink =
                    before.equals(slow) && leader.equals(far) || before.equals(far) && leader.equals(slow);
            leader = overTheSlowLink ? before : leader;
            time += write == writes ? 300 : 0;
            if (chance.nextInt(3) == 0) {
                chain = chain.at(ofMillis(time - 1), clockJump(leader, ofMillis(chance.nextInt(1_000) - 500)));
            }
            chain = chain.at(ofMillis(time), MultiLeaderClient.at(leader).writes("x", "v" + write));
            time += 61 + chance.nextInt(100);
        }
        return chain;
    }

    /**
     * Tokyo writes a few times; ten seconds later Virginia, which was cut off and has seen nothing of it, writes once.
     */
    private static MultiLeaderCluster tenSecondsApart(long seed) {
        Random chance = new Random(seed);
        MultiLeaderCluster apart = withWrongClocks(
                        MultiLeaderCluster.allToAll(TOKYO, VIRGINIA).seed(seed), chance)
                .exchangeEvery(ofMillis(17_000))
                .at(ofMillis(4_000), cut(VIRGINIA, TOKYO));
        int writes = 2 + chance.nextInt(4);
        for (int write = 1; write <= writes; write++) {
            apart = apart.at(
                    ofMillis(5_000 + 300L * write), MultiLeaderClient.at(TOKYO).writes("x", "v" + write));
        }
        return apart.at(ofMillis(16_600), MultiLeaderClient.at(VIRGINIA).writes("x", "new"))
                .at(ofMillis(16_800), heal())
                .until(ofMillis(17_500));
    }

    private static MultiLeaderCluster withWrongClocks(MultiLeaderCluster exact, Random chance) {
        MultiLeaderCluster cluster = exact;
        for (NodeId leader : exact.leaders()) {
            cluster = cluster.clock(leader, ofMillis(chance.nextInt(4_000) - 2_000));
        }
        return cluster;
    }

    /** A smaller run may have a last write that nobody can ask to win: then it shows nothing. */
    private static Optional<Violation> violation(MultiLeaderRun run, Says says) {
        Optional<Violation> differ = run.difference().map(difference -> says.violation("differ", difference));
        return differ.or(() -> run.acceptedWrites().stream()
                .reduce((earlier, later) -> later)
                .flatMap(last -> run.read(TOKYO, "x")
                        .filter(found -> !found.equals(last.value().orElseThrow()))
                        .flatMap(found -> whyLast(run, last)
                                .map(why -> says.violation(why, last.value().orElseThrow(), found)))));
    }

    /** Which sentence says that {@code last} has to win over all that was written before. */
    private static Optional<String> whyLast(MultiLeaderRun run, AcceptedWrite last) {
        List<Intake> intakes = run.intakes();
        int index = firstOf(intakes, last);
        List<Intake> before = intakes.subList(0, index);
        Set<String> written = before.stream().map(Intake::incoming).collect(Collectors.toSet());
        Set<String> seen = before.stream()
                .filter(intake -> intake.node().equals(last.leader()))
                .map(Intake::incoming)
                .collect(Collectors.toSet());
        if (seen.equals(written)) {
            return Optional.of("overruled");
        }
        Duration end = intakes.get(index).at().minus(TEN_SECONDS);
        boolean late = run.acceptedWrites().stream()
                .filter(write -> !write.equals(last))
                .allMatch(write -> intakes.get(firstOf(intakes, write)).at().compareTo(end) <= 0);
        return late ? Optional.of("late") : Optional.empty();
    }

    /** The place of the intake with which {@code write} began. */
    private static int firstOf(List<Intake> intakes, AcceptedWrite write) {
        return intakes.stream()
                .map(Intake::incoming)
                .toList()
                .indexOf(write.value().orElseThrow());
    }
}
