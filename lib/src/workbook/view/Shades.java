package workbook.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.text.Texts;

/**
 * A grid of shares for two quantities that are varied: the greater a share, the more amber its square. A share of 0 has
 * an empty one. Immutable; every method returns a changed copy.
 */
public final class Shades implements Drawing {
    private static final Texts TEXTS = Texts.of("view");
    private static final double SQUARE = 26;
    private static final double ROW = 36;
    private static final double NUMBER = 58;
    private static final double SIZE = 12;

    private final String rowName;
    private final String columnName;
    private final Map<String, Map<String, Double>> rows;
    private final Optional<String> title;

    private Shades(String rowName, String columnName, Map<String, Map<String, Double>> rows, Optional<String> title) {
        this.rowName = rowName;
        this.columnName = columnName;
        this.rows = rows;
        this.title = title;
    }

    /** An empty grid; the names say what its rows and its columns are values of. */
    public static Shades of(String rowName, String columnName) {
        return new Shades(rowName, columnName, Map.of(), Optional.empty());
    }

    /**
     * Adds a cell; rows and columns stand in the order in which they first come.
     *
     * @param share in percent
     * @throws IllegalArgumentException unless it is from 0 to 100
     */
    public Shades cell(Object row, Object column, double share) {
        if (!(share >= 0 && share <= 100)) {
            throw new IllegalArgumentException("A share is from 0 to 100 percent, not " + share + ".");
        }
        Map<String, Map<String, Double>> more = new LinkedHashMap<>();
        rows.forEach((name, cells) -> more.put(name, new LinkedHashMap<>(cells)));
        more.computeIfAbsent(row.toString(), first -> new LinkedHashMap<>()).put(column.toString(), share);
        return new Shades(rowName, columnName, more, title);
    }

    /** Puts {@code words} above the picture. */
    public Shades title(String words) {
        return new Shades(rowName, columnName, rows, Optional.of(words));
    }

    /** How many cells have a share of 0. */
    public long zeros() {
        return rows.values().stream()
                .flatMap(cells -> cells.values().stream())
                .filter(share -> share == 0)
                .count();
    }

    @Override
    public Picture picture() {
        return new Picture(svg(), text());
    }

    /** The picture's text twin. */
    @Override
    public String toString() {
        return picture().text();
    }

    private String caption() {
        return title.orElse(TEXTS.get("shades.title", rowName, columnName));
    }

    private List<String> columns() {
        return rows.values().stream()
                .flatMap(cells -> cells.keySet().stream())
                .distinct()
                .toList();
    }

    private String svg() {
        Svg svg = new Svg();
        List<String> columns = columns();
        double left = 20
                + rows.keySet().stream()
                        .mapToDouble(row -> Words.width(name(rowName, row), SIZE))
                        .max()
                        .orElse(0);
        double step = Math.max(
                SQUARE + NUMBER,
                12
                        + columns.stream()
                                .mapToDouble(column -> Words.width(name(columnName, column), SIZE))
                                .max()
                                .orElse(0));
        svg.text(Spot.start(8, 20), 14, Ink.GREY, caption(), "font-weight", "bold");
        for (int i = 0; i < columns.size(); i++) {
            svg.text(Spot.start(left + i * step, 48), SIZE, Ink.GREY, name(columnName, columns.get(i)));
        }
        double top = 58;
        for (Map.Entry<String, Map<String, Double>> row : rows.entrySet()) {
            svg.text(Spot.end(left - 10, top + 17), SIZE, Ink.GREY, name(rowName, row.getKey()));
            for (Map.Entry<String, Double> cell : row.getValue().entrySet()) {
                double x = left + columns.indexOf(cell.getKey()) * step;
                square(svg, sentence(row.getKey(), cell), x, top, cell.getValue());
            }
            top += ROW;
        }
        double width = Math.max(left + columns.size() * step, Words.width(caption(), 14) * 1.1 + 16);
        return svg.picture(width, top, caption());
    }

    private static void square(Svg svg, String title, double x, double y, double share) {
        svg.mark(
                title,
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                SQUARE,
                "height",
                SQUARE,
                "rx",
                3,
                "fill",
                Ink.AMBER,
                // A small share still has to be told from none.
                "fill-opacity",
                share == 0 ? "0" : String.valueOf(Math.round(15 + 0.85 * share) / 100.0),
                "stroke",
                Ink.GREY);
        svg.text(Spot.start(x + SQUARE + 6, y + 17), SIZE, Ink.GREY, Ticks.measured(share));
    }

    private static String name(String quantity, String value) {
        return quantity + " = " + value;
    }

    private String sentence(String row, Map.Entry<String, Double> cell) {
        return name(rowName, row) + ", " + name(columnName, cell.getKey()) + ": " + Ticks.measured(cell.getValue())
                + " %";
    }

    private String text() {
        return rows.entrySet().stream()
                .map(row -> row.getValue().entrySet().stream()
                        .map(cell -> "  " + sentence(row.getKey(), cell) + "\n")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("", caption() + "\n", ""));
    }
}
