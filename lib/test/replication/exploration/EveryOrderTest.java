package replication.exploration;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.multileader.MultiLeaderRun;
import replication.simulation.Event;
import replication.simulation.NodeId;

/** A complete search that leaves out orders finds what the search finds that leaves out none. */
class EveryOrderTest {
    private record Ends(TreeSet<String> all, TreeSet<String> failing, Extent extent) {}

    @TestFactory
    Stream<DynamicTest> reducedAndPlainSearchFindTheSameEnds() {
        return SmallSystems.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    SmallSystems.Small small = entry.getValue();
                    Ends plain = ends(small, Reduction.NONE);
                    Ends sleeping = ends(small, Reduction.SLEEP_SETS);
                    Ends races = ends(small, Reduction.RACES);
                    assertEquals(plain.all(), sleeping.all(), "ends with sleep sets");
                    assertEquals(plain.all(), races.all(), "ends with races");
                    assertEquals(plain.failing(), sleeping.failing());
                    assertEquals(plain.failing(), races.failing());
                    assertEquals(
                            small.faulty(),
                            !plain.failing().isEmpty(),
                            plain.all().toString());
                    assertTrue(
                            races.extent().runs() <= sleeping.extent().runs(),
                            "races need no more runs than sleep sets");
                    assertTrue(
                            sleeping.extent().runs() <= plain.extent().runs(),
                            "sleep sets need no more runs than none");
                }));
    }

    private static Ends ends(SmallSystems.Small small, Reduction reduction) {
        TreeSet<String> all = new TreeSet<>();
        TreeSet<String> failing = new TreeSet<>();
        Extent extent = new CompleteSearch<>(
                        small.exploration(),
                        small.toy(),
                        small.bounds(),
                        reduction,
                        () -> false,
                        Search.Progress.SILENT)
                .each((judgement, plan) -> {
                    String end = judgement.run().states().toString();
                    all.add(end);
                    if (judgement.violation().isPresent()) {
                        failing.add(end);
                    }
                    return true;
                });
        return new Ends(all, failing, extent);
    }

    @Test
    void findsTheSameEndsWithoutTheOrderOfAnswers() {
        NodeId tokyo = new NodeId("tokyo");
        NodeId virginia = new NodeId("virginia");
        MultiLeaderCluster cluster = MultiLeaderCluster.allToAll(tokyo, virginia)
                .delay(ofMillis(10))
                .at(ofMillis(0), MultiLeaderClient.at(tokyo).writes("x", "1"))
                .at(ofMillis(0), MultiLeaderClient.at(virginia).writes("x", "2"))
                .at(ofMillis(0), MultiLeaderClient.at(virginia).writes("y", "3"));
        TreeSet<String> ends = new TreeSet<>();
        TreeSet<String> endsWithout = new TreeSet<>();
        long runs = runs(cluster, ends);
        long runsWithout = runs(cluster.withoutHistory(), endsWithout);
        assertEquals(ends, endsWithout);
        assertEquals(2, ends.size(), ends.toString());
        assertTrue(2 * runsWithout < runs, runsWithout + " of " + runs);
    }

    /** @param ends takes what each leader holds at the end of a run */
    private static long runs(MultiLeaderCluster cluster, TreeSet<String> ends) {
        Exploration<MultiLeaderCluster, MultiLeaderRun> exploration =
                Exploration.of("ends", seed -> cluster, Promise.eventually(run -> Optional.empty()));
        return new CompleteSearch<>(
                        exploration, cluster, Bounds.NONE, Reduction.RACES, () -> false, Search.Progress.SILENT)
                .each((judgement, plan) -> {
                    MultiLeaderRun run = judgement.run();
                    ends.add(run.leaders().stream()
                            .map(leader -> run.read(leader, "x") + " " + run.read(leader, "y"))
                            .toList()
                            .toString());
                    return true;
                })
                .runs();
    }

    @Test
    void findsTheSmallestRunOfAFaultySystem() {
        SmallSystems.Small small = SmallSystems.all().get("a log of three entries, applied as they come");
        Verdict.Found found =
                assertInstanceOf(Verdict.Found.class, new Search(Seeds.USUAL).all(small.bounds(), small.exploration()));
        Replay<Toy.End> replay =
                small.exploration().replay(Seeds.parse(found.counterexample().run()));
        assertEquals(found.counterexample().trace().orElseThrow(), replay.run().trace());
        assertEquals("bad", replay.violation().orElseThrow().kind());
    }

    @Test
    void looksAtEveryStateWhereAPromiseIsAboutTheWay() {
        Toy toy = SmallSystems.all()
                .get("two copies, two writers, the greater wins")
                .toy();
        Promise<Toy.End> alike =
                Promise.always(end -> end.states().get("x").equals(end.states().get("y"))
                        ? Optional.empty()
                        : Optional.of(new Violation("differ", "x and y differ: " + end.states())));
        Exploration<Toy, Toy.End> exploration = Exploration.of("alike", seed -> toy, alike);
        Verdict.Found found =
                assertInstanceOf(Verdict.Found.class, new Search(Seeds.USUAL).all(Bounds.NONE, exploration));
        assertEquals(
                2,
                found.counterexample().trace().orElseThrow().events().stream()
                        .filter(event -> event instanceof Event.Delivered || event instanceof Event.Happened)
                        .count(),
                "one write, and its arrival at one of the copies");
    }

    @Test
    void saysHowFarItWent() {
        Toy toy = SmallSystems.all()
                .get("three writers, two copies, the greater wins")
                .toy();
        Promise<Toy.End> nothing = Promise.never(end -> Optional.empty());
        Exploration<Toy, Toy.End> exploration = Exploration.of("nothing", seed -> toy, nothing);
        Search search = new Search(Seeds.USUAL);
        assertEquals(
                "all 36 schedules, reduced from about 20,000",
                search.all(Bounds.NONE, exploration).extent().toString());
        Extent bounded = search.all(Bounds.NONE.events(4), exploration).extent();
        assertTrue(
                bounded.toString().startsWith("all ") && bounded.toString().contains("up to 4 events"),
                bounded.toString());
        int[] asked = new int[1];
        Extent stopped = new Search(Seeds.USUAL, () -> ++asked[0] > 5, Search.Progress.SILENT)
                .all(Bounds.NONE, Reduction.NONE, exploration)
                .extent();
        assertEquals("5 schedules", stopped.toString());
        assertFalse(stopped.complete());
    }
}
