package workbook.view;

import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import replication.consistency.History;
import replication.leaderless.HashTree;
import replication.simulation.Times;
import replication.simulation.Trace;
import replication.singleleader.SingleLeaderRun;
import replication.strategy.Design;
import replication.strategy.StrategyChoice;
import replication.strategy.Workload;
import tech.tablesaw.api.Table;
import workbook.text.Texts;

/** The pictures and tables of a notebook, each in one word. */
public final class Pictures {
    private Pictures() {}

    /** The run as a space-time diagram. */
    public static Picture diagram(Trace trace) {
        return SpaceTimeDiagram.of(trace).picture();
    }

    /** The run as a space-time diagram, such as {@code diagram(trace, d -> d.to(ofMillis(100)))}. */
    public static Picture diagram(Trace trace, UnaryOperator<SpaceTimeDiagram> options) {
        return options.apply(SpaceTimeDiagram.of(trace)).picture();
    }

    /** What clients did, as bars, with the order that explains it or the operation that contradicts it. */
    public static Picture history(History history) {
        return HistoryDiagram.of(history).judged().picture();
    }

    /** What clients did, such as {@code history(h, d -> d.key("x").title("Two readers"))}; nothing is judged. */
    public static Picture history(History history, UnaryOperator<HistoryDiagram> options) {
        return options.apply(HistoryDiagram.of(history)).picture();
    }

    /** Who leads, who follows whom, who is down and who is cut off, in one moment. */
    public static Picture cluster(ClusterState state) {
        return ClusterDiagram.of(state).picture();
    }

    /** The same of a run at {@code time}, such as {@code cluster(run.trace(), ofMillis(700))}. */
    public static Picture cluster(Trace trace, Duration time) {
        return ClusterDiagram.of(ClusterState.at(time, trace))
                .title(Texts.of("view").get("cluster.at", Times.text(time)))
                .picture();
    }

    /** Bars of a table, see {@link Charts#bars}. */
    public static Picture bars(Table table) {
        return Charts.bars(table).picture();
    }

    /** Bars of a table, such as {@code bars(table, c -> c.title("Waiting").apart())}. */
    public static Picture bars(Table table, UnaryOperator<Chart> options) {
        return options.apply(Charts.bars(table)).picture();
    }

    /** Lines of a table, see {@link Charts#lines}. */
    public static Picture lines(Table table) {
        return Charts.lines(table).picture();
    }

    /** Lines of a table, such as {@code lines(table, c -> c.y("updates lost in %"))}. */
    public static Picture lines(Table table, UnaryOperator<Chart> options) {
        return options.apply(Charts.lines(table)).picture();
    }

    /** Dots of a table, see {@link Charts#dots}. */
    public static Picture dots(Table table) {
        return Charts.dots(table).picture();
    }

    /** Dots of a table, such as {@code dots(reads, c -> c.stale("old").staleBand("f1", 0, 10))}. */
    public static Picture dots(Table table, UnaryOperator<Chart> options) {
        return options.apply(Charts.dots(table)).picture();
    }

    /** The area between the first and the last series of a table, see {@link Charts#band}. */
    public static Picture band(Table table) {
        return Charts.band(table).picture();
    }

    /** The area between two series of a table, with options. */
    public static Picture band(Table table, UnaryOperator<Chart> options) {
        return options.apply(Charts.band(table)).picture();
    }

    /** Begins a picture of logs: {@code logs().row("leader", entries).cutAfter(4, "cut").picture()}. */
    public static LogBoxes logs() {
        return LogBoxes.empty();
    }

    /** The logs of all nodes at the end of {@code run}: {@code logs(run).title("after the crash").picture()}. */
    public static LogBoxes logs(SingleLeaderRun run) {
        return ReplicaLogs.of(run);
    }

    /** Begins a graph of versions: {@code versions().version("a").version("b", "a").picture()}. */
    public static VersionGraph versions() {
        return VersionGraph.empty();
    }

    /** Begins a picture of who sends to whom: {@code traffic("a", "b").arrow("a", "b", "2").picture()}. */
    public static Traffic traffic(String... nodes) {
        return Traffic.of(nodes);
    }

    /** Begins a grid of shares: {@code shades("W", "R").cell(1, 1, 66.7).picture()}. */
    public static Shades shades(String rowName, String columnName) {
        return Shades.of(rowName, columnName);
    }

    /** Where two hash trees differ, and where nobody has to look: {@code hashTrees(mine, theirs).picture()}. */
    public static HashTrees hashTrees(HashTree one, HashTree other) {
        return HashTrees.of(one, other);
    }

    /** Begins a picture of copies in zones: {@code zone("zone 1", "a", "b").down("b").picture()}. */
    public static Zones zone(String name, String... copies) {
        return Zones.empty().zone(name, copies);
    }

    /** Single leader, multi-leader and leaderless side by side. */
    public static Picture strategies() {
        return Strategies.picture();
    }

    /** Where the questions of chapter 5 lead whoever chooses so: {@code decisionTree(new QuestionsInOrder())}. */
    public static Picture decisionTree(StrategyChoice choice) {
        return DecisionTree.of(choice).picture();
    }

    /** Puts several designs through the same work: {@code measured(work, one, other).bars()}. */
    public static Comparison measured(Workload work, Design... designs) {
        return Comparison.of(work, designs);
    }

    /** A table to look at. */
    public static TableView table(Table table) {
        return TableView.of(table);
    }

    /** A table of words that is written down in the workbook, such as {@code stored("aws-today")}. */
    public static Table stored(String name) {
        return StoredTable.read(name, Locale.getDefault());
    }

    /** Begins a table: {@code rows("delay in ms", "stale reads").row(20, 3).table()}. */
    public static Rows rows(String... columns) {
        return Rows.of(columns);
    }
}
