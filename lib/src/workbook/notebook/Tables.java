package workbook.notebook;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** A table of numbers as HTML. */
final class Tables {
    private static final String CELL = "padding:0.2em 0.8em;border:0;text-align:right";

    private Tables() {}

    static String html(Table table) {
        String head = table.columnNames().stream()
                .map(name -> Html.styled("th", CELL, Html.escape(name)))
                .collect(Collectors.joining());
        String body = IntStream.range(0, table.rowCount())
                .mapToObj(row -> Html.element("tr", table.columns().stream()
                        .map(column -> Html.styled("td", CELL, Html.escape(column.getString(row))))
                        .collect(Collectors.joining())))
                .collect(Collectors.joining());
        return Html.styled("table", "border-collapse:collapse", Html.element("tr", head) + body);
    }
}
