package workbook.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table that is written row by row. Immutable; {@link #row} returns a longer copy.
 *
 * <p>A column becomes one of whole numbers, of numbers or of words, whatever its values allow. A {@link Duration}
 * counts in ms; null and an empty {@link Optional} are missing values.
 */
public final class Rows {
    private final String name;
    private final List<String> columns;
    private final List<List<Optional<Object>>> rows;

    private Rows(String name, List<String> columns, List<List<Optional<Object>>> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /** A table without rows. {@code columns} are their names, with units where there are any. */
    public static Rows of(String... columns) {
        return new Rows("", List.of(columns), List.of());
    }

    /** Gives the table a caption. */
    public Rows named(String caption) {
        return new Rows(caption, columns, rows);
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException unless there is one value a column
     */
    public Rows row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("A row of this table has " + columns.size() + " values, for " + columns
                    + ", not " + values.length + ".");
        }
        List<List<Optional<Object>>> longer = new ArrayList<>(rows);
        longer.add(Arrays.stream(values).map(Rows::plain).toList());
        return new Rows(name, columns, longer);
    }

    public Table table() {
        Table table = Table.create(name);
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            table.addColumns(column(
                    columns.get(i), rows.stream().map(row -> row.get(place)).toList()));
        }
        return table;
    }

    private static Optional<Object> plain(Object value) {
        Object inside = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return Optional.ofNullable(inside instanceof Duration time ? (Object) Flight.millis(time) : inside);
    }

    private static Column<?> column(String name, List<Optional<Object>> values) {
        List<Object> present = values.stream().flatMap(Optional::stream).toList();
        if (!present.isEmpty() && present.stream().allMatch(Rows::isWhole)) {
            LongColumn column = LongColumn.create(name);
            values.forEach(value -> value.ifPresentOrElse(
                    number -> column.append(((Number) number).longValue()), column::appendMissing));
            return column;
        }
        if (!present.isEmpty() && present.stream().allMatch(Number.class::isInstance)) {
            DoubleColumn column = DoubleColumn.create(name);
            values.forEach(value -> value.ifPresentOrElse(
                    number -> column.append(((Number) number).doubleValue()), column::appendMissing));
            return column;
        }
        StringColumn column = StringColumn.create(name);
        values.forEach(value -> value.ifPresentOrElse(words -> column.append(words.toString()), column::appendMissing));
        return column;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
    }
}
