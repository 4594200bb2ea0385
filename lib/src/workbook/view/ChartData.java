package workbook.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The numbers of a chart.
 *
 * @param xName the name of the first column
 * @param names what stands in the first column, as words
 * @param xs where that is along the axis: its number, or its place if it is words
 * @param numericX whether the first column holds numbers
 * @param lanes the different words of the second column of a chart of dots; empty for other charts
 */
record ChartData(
        String xName, List<String> names, List<Double> xs, boolean numericX, List<Series> series, List<String> lanes) {

    /** @param values one a row; NaN is missing */
    record Series(String name, List<Double> values) {
        DoubleStream present() {
            return values.stream().mapToDouble(Double::doubleValue).filter(value -> !Double.isNaN(value));
        }
    }

    /** @param lanesAllowed whether words in the second column are lanes */
    static ChartData of(Table table, boolean lanesAllowed) {
        if (table.columnCount() == 0) {
            return new ChartData("", List.of(), List.of(), false, List.of(), List.of());
        }
        Column<?> first = table.column(0);
        boolean numericX = first instanceof NumericColumn<?>;
        List<String> names = IntStream.range(0, first.size())
                .mapToObj(row -> numericX ? Ticks.measured(number(first, row)) : String.valueOf(first.get(row)))
                .toList();
        List<Double> xs = IntStream.range(0, first.size())
                .mapToObj(row -> numericX ? number(first, row) : (double) row)
                .toList();
        List<? extends Column<?>> others = table.columns().subList(1, table.columnCount());
        boolean laned = lanesAllowed && !others.isEmpty() && !(others.get(0) instanceof NumericColumn<?>);
        return laned
                ? onLanes(first.name(), names, xs, numericX, others)
                : new ChartData(first.name(), names, xs, numericX, numbers(others), List.of());
    }

    boolean isEmpty() {
        return names.isEmpty() || series.isEmpty();
    }

    boolean hasLanes() {
        return !lanes.isEmpty();
    }

    /** The greatest value of all series, at least 0. */
    double greatest() {
        return series.stream().flatMapToDouble(Series::present).max().stream()
                .map(value -> Math.max(0, value))
                .sum();
    }

    /** The least value of all series, at most 0. */
    double least() {
        return series.stream().flatMapToDouble(Series::present).min().stream()
                .map(value -> Math.min(0, value))
                .sum();
    }

    /** The same rows with one of the series only. */
    ChartData only(Series one) {
        return new ChartData(xName, names, xs, numericX, List.of(one), lanes);
    }

    private static List<Series> numbers(List<? extends Column<?>> columns) {
        List<Series> series = new ArrayList<>();
        for (Column<?> column : columns) {
            if (column instanceof NumericColumn<?>) {
                series.add(new Series(
                        column.name(),
                        IntStream.range(0, column.size())
                                .mapToObj(row -> number(column, row))
                                .toList()));
            }
        }
        return series;
    }

    private static ChartData onLanes(
            String xName, List<String> names, List<Double> xs, boolean numericX, List<? extends Column<?>> columns) {
        Column<?> laneColumn = columns.get(0);
        List<String> laneOf = words(laneColumn);
        List<String> kindOf = columns.size() > 1
                ? words(columns.get(1))
                : laneOf.stream().map(lane -> laneColumn.name()).toList();
        List<String> lanes = List.copyOf(new LinkedHashSet<>(laneOf));
        List<Series> series = new LinkedHashSet<>(kindOf)
                .stream()
                        .map(kind -> new Series(
                                kind,
                                IntStream.range(0, laneOf.size())
                                        .mapToObj(row -> kindOf.get(row).equals(kind)
                                                ? (double) lanes.indexOf(laneOf.get(row))
                                                : Double.NaN)
                                        .toList()))
                        .toList();
        return new ChartData(xName, names, xs, numericX, series, lanes);
    }

    private static List<String> words(Column<?> column) {
        return IntStream.range(0, column.size())
                .mapToObj(row -> String.valueOf(column.get(row)))
                .toList();
    }

    private static double number(Column<?> column, int row) {
        return column.isMissing(row) ? Double.NaN : ((NumericColumn<?>) column).getDouble(row);
    }
}
