package workbook.bench;

import static workbook.bench.Target.atLeast;
import static workbook.bench.Target.atMost;
import static workbook.bench.Target.ratioAtLeast;
import static workbook.bench.Target.ratioAtMost;

import java.util.List;
import java.util.stream.Stream;

/** What is measured, and what each figure is compared with. */
final class Figures {
    private static final List<Figure> WITHOUT_JUPYTER = List.of(
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
            Figure.time("drawing", "DrawingBenchmark.diagram", "DrawingBenchmark.text", atMost(60)),
            Figure.calls("grade-solved", "CommandBenchmark.solved", "CommandBenchmark.hello", atMost(10_000)),
            Figure.calls("grade-untouched", "CommandBenchmark.untouched", "CommandBenchmark.hello", atMost(5_000)),
            Figure.calls("grade-again", "WarmCheckBenchmark.check", "WarmCheckBenchmark.compile", atMost(200)),
            Figure.worstCall("grade-worst", "WarmCheckBenchmark.check", "WarmCheckBenchmark.compile", atMost(1_000)),
            Figure.worstCall("grade-watch", "WatchBenchmark.save", "WatchBenchmark.check", atMost(2_000)));

    private static final List<Figure> OF_A_NOTEBOOK = List.of(
            Figure.calls("grade-notebook", "NotebookBenchmark.check", "NotebookBenchmark.sum", atMost(200)),
            Figure.worstCall(
                    "grade-notebook-worst", "NotebookBenchmark.check", "NotebookBenchmark.sum", atMost(1_000)));

    /** They need nbgrader and take minutes, so they are measured only where somebody asks for them. */
    private static final List<Figure> OF_A_CLASS = List.of(
            Figure.calls("class-time", "ClassBenchmark.check", "ClassBenchmark.nbgrader", ratioAtMost(0.5)),
            Figure.size("class-memory", "MB", "ClassBenchmark.check", "ClassBenchmark.nbgrader", atMost(512)));

    private Figures() {}

    /** The figures whose names contain {@code part}; if that is nothing, all but those of a class. */
    static List<Figure> named(String part) {
        return every().filter(figure -> figure.name().contains(part))
                .filter(figure -> !part.isEmpty() || !OF_A_CLASS.contains(figure))
                .toList();
    }

    /** Those of {@code figures} that can be measured without Jupyter. */
    static List<Figure> withoutJupyter(List<Figure> figures) {
        return figures.stream().filter(WITHOUT_JUPYTER::contains).toList();
    }

    static List<String> names() {
        return every().map(Figure::name).toList();
    }

    private static Stream<Figure> every() {
        return Stream.of(WITHOUT_JUPYTER, OF_A_NOTEBOOK, OF_A_CLASS).flatMap(List::stream);
    }
}
