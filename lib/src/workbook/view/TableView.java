package workbook.view;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import workbook.text.Texts;

/**
 * A table to look at: numbers stand at the right, a missing value is "–", the table's name is the caption.
 *
 * <p>Words in brackets with an address in parentheses behind them are a link, as in Markdown.
 *
 * @param html one table element with inline styles, as wide as its words, in the colours of the page around it
 * @param text the same for a terminal
 */
public record TableView(String html, String text) {
    private static final Texts TEXTS = Texts.of("view");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\((https://[^ )]+|[0-9a-z-]+\\.ipynb)\\)");
    private static final String LINE = "1px solid rgba(127,127,127,0.45)";

    /** Shows all rows of {@code table}. */
    public static TableView of(Table table) {
        List<Column<?>> columns = table.columns();
        List<List<String>> cells = columns.stream().map(TableView::cells).toList();
        return new TableView(html(table, columns, cells), text(table, columns, cells));
    }

    @Override
    public String toString() {
        return text;
    }

    private static List<String> cells(Column<?> column) {
        return IntStream.range(0, column.size())
                .mapToObj(row -> cell(column, row))
                .toList();
    }

    private static String cell(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "–";
        }
        return column instanceof NumericColumn<?> numbers
                ? Ticks.measured(numbers.getDouble(row))
                : String.valueOf(column.get(row));
    }

    private static boolean isNumber(Column<?> column) {
        return column instanceof NumericColumn<?>;
    }

    private static String html(Table table, List<Column<?>> columns, List<List<String>> cells) {
        StringBuilder html = new StringBuilder(
                "<table style=\"border-collapse:collapse;width:auto;margin:0.5em 0;background:transparent\">");
        if (hasName(table)) {
            html.append("<caption style=\"text-align:left;padding:2px 10px;font-weight:bold\">")
                    .append(Svg.escaped(table.name()))
                    .append("</caption>");
        }
        html.append("<thead><tr style=\"background:transparent\">");
        for (Column<?> column : columns) {
            html.append("<th scope=\"col\" style=\"")
                    .append(style(column, "2px solid rgba(127,127,127,0.6)"))
                    .append("\">")
                    .append(Svg.escaped(column.name()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (int row = 0; row < table.rowCount(); row++) {
            html.append("<tr style=\"background:transparent\">");
            for (int i = 0; i < columns.size(); i++) {
                html.append("<td style=\"")
                        .append(style(columns.get(i), LINE))
                        .append("\">")
                        .append(linked(cells.get(i).get(row)))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        if (table.rowCount() == 0) {
            html.append("<tr style=\"background:transparent\"><td colspan=\"")
                    .append(Math.max(1, columns.size()))
                    .append("\" style=\"text-align:left;padding:2px 10px\">")
                    .append(TEXTS.get("table.empty"))
                    .append("</td></tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    /** Links stand in a cell as in Markdown: their words in brackets, then where they lead. */
    private static String linked(String cell) {
        return LINK.matcher(Svg.escaped(cell)).replaceAll("<a href=\"$2\">$1</a>");
    }

    private static String style(Column<?> column, String line) {
        return "text-align:" + (isNumber(column) ? "right" : "left") + ";padding:2px 10px;border-bottom:" + line;
    }

    private static String text(Table table, List<Column<?>> columns, List<List<String>> cells) {
        StringBuilder text = new StringBuilder();
        if (hasName(table)) {
            text.append(table.name()).append('\n');
        }
        for (int row = -1; row < table.rowCount(); row++) {
            int number = row;
            text.append(IntStream.range(0, columns.size())
                            .mapToObj(i -> padded(columns.get(i), cells.get(i), number))
                            .collect(Collectors.joining("  "))
                            .stripTrailing())
                    .append('\n');
        }
        return table.rowCount() == 0
                ? text.append(TEXTS.get("table.empty")).append('\n').toString()
                : text.toString();
    }

    private static String padded(Column<?> column, List<String> cells, int row) {
        int width = Math.max(
                places(column.name()),
                cells.stream().mapToInt(TableView::places).max().orElse(0));
        String cell = row < 0 ? column.name() : cells.get(row);
        String space = " ".repeat(width - places(cell));
        return isNumber(column) ? space + cell : cell + space;
    }

    /** How many columns of a terminal {@code cell} takes; Chinese and Japanese characters take two. */
    private static int places(String cell) {
        return cell.codePoints().map(c -> c >= 0x2E80 && c < 0xFFE0 ? 2 : 1).sum();
    }

    private static boolean hasName(Table table) {
        return table.name() != null && !table.name().isBlank() && !table.name().equals("null");
    }
}
