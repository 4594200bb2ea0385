package workbook.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small table of words, in which what somebody said is marked by a colour. Immutable. */
final class Grid {
    private static final String CELL = "text-align:left;padding:0.15em 1em 0.15em 0;border:0";

    private record Row(List<String> cells, String colour) {}

    private final List<Row> rows;

    private Grid(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static Grid of(List<String> head) {
        return new Grid(List.of(new Row(head, "")));
    }

    /** @param colour of the second cell; empty for none */
    Grid row(List<String> cells, String colour) {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(cells, colour));
        return new Grid(more);
    }

    Note note() {
        String html = Html.styled(
                "table",
                "border-collapse:collapse;text-align:left",
                IntStream.range(0, rows.size()).mapToObj(this::html).collect(Collectors.joining()));
        String text = rows.stream().map(row -> String.join(" | ", row.cells)).collect(Collectors.joining("\n"));
        return new Note(html, text);
    }

    private String html(int place) {
        Row row = rows.get(place);
        StringBuilder cells = new StringBuilder();
        for (int column = 0; column < row.cells.size(); column++) {
            String style = CELL
                    + (place == 0 || column == 1 ? ";font-weight:bold" : "")
                    + (column == 1 && !row.colour.isEmpty() ? ";color:" + row.colour : "");
            cells.append(Html.styled(place == 0 ? "th" : "td", style, Html.escape(row.cells.get(column))));
        }
        return Html.styled("tr", "background:none", cells.toString());
    }
}
