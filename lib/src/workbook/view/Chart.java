package workbook.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import workbook.text.Texts;

/**
 * A chart, to be made with {@link Charts}. Immutable; every method returns a changed copy. Its text twin is the table.
 */
public final class Chart implements Drawing {
    private static final Texts TEXTS = Texts.of("view");

    enum Kind {
        BARS,
        LINES,
        DOTS,
        BAND
    }

    /** A time in which a lane is shaded. */
    record Shade(String lane, double from, double to) {}

    /** What the caller chose. */
    record Options(
            Optional<String> title,
            Optional<String> x,
            Optional<String> y,
            boolean apart,
            boolean steps,
            Set<String> stale,
            List<Shade> shades) {}

    private final Kind kind;
    private final Table table;
    private final Options options;

    private Chart(Kind kind, Table table, Options options) {
        this.kind = kind;
        this.table = table;
        this.options = options;
    }

    static Chart of(Kind kind, Table table) {
        Optional<String> name = Optional.ofNullable(table.name()).filter(words -> !words.isBlank());
        return new Chart(
                kind, table, new Options(name, Optional.empty(), Optional.empty(), false, false, Set.of(), List.of()));
    }

    /** Puts {@code words} above the chart; without it the table's name stands there. */
    public Chart title(String words) {
        return new Chart(
                kind,
                table,
                new Options(
                        Optional.of(words),
                        options.x,
                        options.y,
                        options.apart,
                        options.steps,
                        options.stale,
                        options.shades));
    }

    /** Names the axis of the first column; without it that column's name stands there. */
    public Chart x(String words) {
        return new Chart(
                kind,
                table,
                new Options(
                        options.title,
                        Optional.of(words),
                        options.y,
                        options.apart,
                        options.steps,
                        options.stale,
                        options.shades));
    }

    /** Names the axis of the values; without it the name of an only series stands there. */
    public Chart y(String words) {
        return new Chart(
                kind,
                table,
                new Options(
                        options.title,
                        options.x,
                        Optional.of(words),
                        options.apart,
                        options.steps,
                        options.stale,
                        options.shades));
    }

    /** Gives each series a scale of its own: for values of different units. */
    public Chart apart() {
        return new Chart(
                kind,
                table,
                new Options(options.title, options.x, options.y, true, options.steps, options.stale, options.shades));
    }

    /** Lets a line keep its value until the next one, as a count does. */
    public Chart steps() {
        return new Chart(
                kind,
                table,
                new Options(options.title, options.x, options.y, options.apart, true, options.stale, options.shades));
    }

    /** Draws this series in amber, the colour of stale reads. */
    public Chart stale(String series) {
        Set<String> more = new HashSet<>(options.stale);
        more.add(series);
        return new Chart(
                kind,
                table,
                new Options(
                        options.title,
                        options.x,
                        options.y,
                        options.apart,
                        options.steps,
                        Set.copyOf(more),
                        options.shades));
    }

    /**
     * Shades {@code lane} of a chart of dots in amber from {@code from} to {@code to}: the time in which it is stale.
     */
    public Chart staleBand(String lane, double from, double to) {
        List<Shade> more = new ArrayList<>(options.shades);
        more.add(new Shade(lane, from, to));
        return new Chart(
                kind,
                table,
                new Options(
                        options.title,
                        options.x,
                        options.y,
                        options.apart,
                        options.steps,
                        options.stale,
                        List.copyOf(more)));
    }

    @Override
    public Picture picture() {
        ChartData data = ChartData.of(table, kind == Kind.DOTS);
        String caption = options.title.orElseGet(() -> caption(data));
        if (data.isEmpty()) {
            String sentence = TEXTS.get(table.rowCount() == 0 ? "chart.rows" : "chart.series");
            return new Picture(nothing(caption, sentence), caption + "\n" + sentence + "\n");
        }
        ChartDrawing drawing = data.hasLanes()
                ? new DotDrawing(data, options)
                : kind == Kind.BARS ? new BarDrawing(data, options) : new LineDrawing(data, options, kind);
        return new Picture(drawing.svg(caption), text(caption));
    }

    private static String caption(ChartData data) {
        String series = data.series().stream().map(ChartData.Series::name).collect(Collectors.joining(", "));
        return series.isEmpty() ? data.xName() : TEXTS.get("chart.title", series, data.xName());
    }

    /** The picture's text twin. */
    @Override
    public String toString() {
        return picture().text();
    }

    private String text(String caption) {
        String rows = TableView.of(table).text();
        return rows.startsWith(caption + "\n") ? rows : caption + "\n" + rows;
    }

    private static String nothing(String caption, String sentence) {
        Svg svg = new Svg();
        svg.text(Spot.start(8, 22), 13, Ink.GREY, sentence);
        return svg.picture(Words.width(sentence, 13) + 24, 36, caption);
    }
}
