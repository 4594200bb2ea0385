package workbook.view;

import java.util.function.UnaryOperator;
import replication.simulation.Trace;
import tech.tablesaw.api.Table;

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

    /** A table to look at. */
    public static TableView table(Table table) {
        return TableView.of(table);
    }

    /** Begins a table: {@code rows("delay in ms", "stale reads").row(20, 3).table()}. */
    public static Rows rows(String... columns) {
        return Rows.of(columns);
    }
}
