package workbook.bench;

import static workbook.bench.Target.atLeast;
import static workbook.bench.Target.atMost;
import static workbook.bench.Target.ratioAtLeast;
import static workbook.bench.Target.ratioAtMost;

import java.util.List;

/** What is measured, and what each figure is compared with. */
final class Figures {
    private static final List<Figure> ALL = List.of(
            Figure.rate(
                    "simulation-log",
                    "events",
                    "SimulationBenchmark.log",
                    "SimulationBenchmark.bareQueue",
                    atLeast(5_000_000),
                    ratioAtLeast(0.5)),
            Figure.rate(
                    "simulation-trace",
                    "events",
                    "SimulationBenchmark.logWithTrace",
                    "SimulationBenchmark.log",
                    ratioAtLeast(0.5)),
            Figure.rate("simulation-cluster", "events", "ClusterBenchmark.cluster", "SimulationBenchmark.logWithTrace"),
            Figure.rate(
                    "exploration-states",
                    "states",
                    "ExplorationBenchmark.everyOrder",
                    "ExplorationBenchmark.byChance",
                    atLeast(500_000)),
            Figure.rate(
                    "exploration-plain",
                    "states",
                    "ExplorationBenchmark.plainClass",
                    "ExplorationBenchmark.byChance",
                    atLeast(500_000)),
            Figure.once(
                    "exploration-register",
                    "ExplorationBenchmark.byRaces",
                    "ExplorationBenchmark.byStates",
                    atMost(60_000)),
            Figure.once(
                    "exploration-record",
                    "ExplorationBenchmark.twoClients",
                    "ExplorationBenchmark.byStates",
                    atMost(60_000)),
            Figure.count(
                    "exploration-schedules",
                    "schedules",
                    "ExplorationBenchmark.reduced",
                    "ExplorationBenchmark.unreduced"),
            Figure.time("shrinking", "ShrinkingBenchmark.shrink", "ShrinkingBenchmark.play", atMost(1_000)),
            Figure.time("linearizability-hard", "HardHistoryBenchmark.check", "HardHistoryBenchmark.pass", atMost(50)),
            Figure.time("linearizability-harder", "HardHistoryBenchmark.checkHarder", "HardHistoryBenchmark.check"),
            Figure.time(
                    "linearizability-million",
                    "LinearizabilityBenchmark.check",
                    "LinearizabilityBenchmark.byKey",
                    atMost(5_000)),
            Figure.time(
                    "linearizability-growth",
                    "LinearizabilityBenchmark.check",
                    "LinearizabilityBenchmark.checkHalfTheKeys",
                    ratioAtMost(2.5)),
            Figure.time("drawing", "DrawingBenchmark.diagram", "DrawingBenchmark.text", atMost(60)));

    private Figures() {}

    /** The figures whose names contain {@code part}. */
    static List<Figure> named(String part) {
        return ALL.stream().filter(figure -> figure.name().contains(part)).toList();
    }

    static List<String> names() {
        return ALL.stream().map(Figure::name).toList();
    }
}
