package workbook.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import replication.strategy.Measured;
import workbook.view.Comparison.Measure;

/** A comparison for a terminal: one row each; the names of the columns stand above them word by word. */
final class ComparisonText {
    private final List<List<String>> rows;
    private final int[] widths;

    private ComparisonText(List<List<String>> rows) {
        this.rows = rows;
        widths = new int[rows.get(0).size()];
        rows.forEach(row -> Arrays.setAll(
                widths, column -> Math.max(widths[column], row.get(column).length())));
    }

    static String of(Comparison comparison) {
        List<List<String>> heads = Arrays.stream(Measure.values())
                .map(measure -> List.of(measure.title().split(" ")))
                .toList();
        int lines = heads.stream().mapToInt(List::size).max().orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            List<String> row = new ArrayList<>(List.of(""));
            for (List<String> head : heads) {
                int word = line - (lines - head.size());
                row.add(word < 0 ? "" : head.get(word));
            }
            rows.add(row);
        }
        for (Measured run : comparison.runs()) {
            List<String> row = new ArrayList<>(List.of(comparison.name(run)));
            Arrays.stream(Measure.values()).forEach(measure -> row.add(measure.text(run)));
            rows.add(row);
        }
        return new ComparisonText(rows).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(row.get(0)).append(" ".repeat(widths[0] - row.get(0).length()));
            for (int column = 1; column < widths.length; column++) {
                String cell = row.get(column);
                text.append(" ".repeat(1 + widths[column] - cell.length())).append(cell);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
