package workbook.view;

import tech.tablesaw.api.Table;

/**
 * Charts of tables. The first column says where a value stands, each further column of numbers is a series with the
 * column's name; write units into the names, such as "wait in ms". Missing values are left out.
 */
public final class Charts {
    private Charts() {}

    /** A bar for each value, from 0; several series stand side by side. */
    public static Chart bars(Table table) {
        return Chart.of(Chart.Kind.BARS, table);
    }

    /** A line for each series; a missing value interrupts it. */
    public static Chart lines(Table table) {
        return Chart.of(Chart.Kind.LINES, table);
    }

    /**
     * A dot for each value. If the second column holds words, they are lanes, and the words of a third column, if there
     * is one, are the series: {@code dots(rows("read at, in ms", "node", "answer")…)}.
     */
    public static Chart dots(Table table) {
        return Chart.of(Chart.Kind.DOTS, table);
    }

    /** The area between the first and the last series, with those in between as lines. */
    public static Chart band(Table table) {
        return Chart.of(Chart.Kind.BAND, table);
    }
}
