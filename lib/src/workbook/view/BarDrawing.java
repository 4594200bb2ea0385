package workbook.view;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** Bars from 0: upright for one series of short names, otherwise lying, with names and values in words. */
final class BarDrawing implements ChartDrawing {
    private static final double LENGTH = 420;
    private static final double PANEL = 230;
    private static final double UPRIGHT_HEIGHT = 200;
    private static final double SLOT = 64;
    private static final double BAR = 18;

    private final ChartData data;
    private final Chart.Options options;
    private final Svg svg = new Svg();

    BarDrawing(ChartData data, Chart.Options options) {
        this.data = data;
        this.options = options;
    }

    @Override
    public String svg(String caption) {
        double[] size = isUpright() ? upright() : lying();
        svg.text(Spot.start(8, 18), TITLE, Ink.GREY, caption, "font-weight", "bold");
        return svg.picture(Math.max(Math.max(size[0], 240), Words.width(caption, TITLE) * 1.1 + 16), size[1], caption);
    }

    private boolean isUpright() {
        double longest = Stream.concat(
                        data.names().stream(), data.series().get(0).present().mapToObj(Ticks::measured))
                .mapToDouble(words -> Words.width(words, SMALL))
                .max()
                .orElse(0);
        return data.series().size() == 1 && data.names().size() <= 12 && longest < SLOT - 6;
    }

    private double[] upright() {
        ChartData.Series series = data.series().get(0);
        Ticks ticks = Ticks.covering(data.least(), data.greatest(), 5);
        double left = 8 + Math.max(30, Words.width(ticks.text(data.greatest()), SMALL) + 10);
        double right = left + SLOT * data.names().size();
        Plane plane = new Plane(
                left, 58, right, 58 + UPRIGHT_HEIGHT, -0.5, data.names().size() - 0.5, ticks.first(), ticks.last());
        plane.drawValues(svg, ticks, options.y().orElse(series.name()));
        plane.drawBelow(svg, ticks, data.names(), options.x().orElse(data.xName()));
        for (int row = 0; row < data.names().size(); row++) {
            double value = series.values().get(row);
            double x = plane.x(row);
            if (Double.isNaN(value)) {
                svg.text(Spot.middle(x, plane.y(0) - 6), SMALL, Ink.GREY, "–");
                continue;
            }
            double end = plane.y(value);
            svg.mark(
                    title(series, row),
                    "rect",
                    "x",
                    x - 18,
                    "y",
                    Math.min(end, plane.y(0)),
                    "width",
                    36,
                    "height",
                    Math.abs(end - plane.y(0)),
                    "fill",
                    colour(0, series));
            svg.text(
                    Spot.middle(x, (value < 0 ? plane.y(0) : end) - 5),
                    SMALL,
                    colour(0, series),
                    Ticks.measured(value));
        }
        double names = Math.max(
                Words.width(options.y().orElse(series.name()), SMALL),
                Words.width(options.x().orElse(data.xName()), SMALL));
        return new double[] {Math.max(right + 16, names + 60), plane.bottom() + 42};
    }

    private double[] lying() {
        boolean apart = options.apart() && data.series().size() > 1;
        List<ChartData> panels = apart ? data.series().stream().map(data::only).toList() : List.of(data);
        double left = 16
                + data.names().stream()
                        .mapToDouble(name -> Words.width(name, 12))
                        .max()
                        .orElse(0);
        double group = panels.get(0).series().size() * (BAR + 2) + 12;
        double top = 58;
        double bottom = top + group * data.names().size();
        for (int row = 0; row < data.names().size(); row++) {
            svg.text(
                    Spot.end(left - 8, top + group * (row + 0.5) + 3),
                    12,
                    Ink.GREY,
                    data.names().get(row));
        }
        for (int i = 0; i < panels.size(); i++) {
            left = lyingPanel(panels.get(i), i, left, apart ? PANEL : LENGTH, top, group, bottom);
        }
        return new double[] {left, bottom + 42};
    }

    /** Draws one panel and returns where the next one begins. */
    private double lyingPanel(
            ChartData panel, int first, double left, double length, double top, double group, double bottom) {
        Ticks ticks = Ticks.covering(panel.least(), panel.greatest(), length > 300 ? 6 : 4);
        double low = ticks.first();
        double high = ticks.last();
        DoubleUnaryOperator x = value -> left + (value - low) / (high - low) * length;
        svg.group("stroke", Ink.GREY, "stroke-opacity", "0.25");
        for (double tick : ticks.values()) {
            svg.shape("line", "x1", x.applyAsDouble(tick), "y1", top, "x2", x.applyAsDouble(tick), "y2", bottom);
        }
        svg.end();
        for (double tick : ticks.values()) {
            svg.text(Spot.middle(x.applyAsDouble(tick), bottom + 15), SMALL, Ink.GREY, ticks.text(tick));
        }
        boolean single = panel.series().size() == 1;
        String name = single && (options.apart() || options.y().isEmpty())
                ? panel.series().get(0).name()
                : options.y().orElse("");
        svg.text(Spot.start(left, top - 14), SMALL, Ink.GREY, name);
        double widest = x.applyAsDouble(high);
        for (int row = 0; row < data.names().size(); row++) {
            for (int i = 0; i < panel.series().size(); i++) {
                ChartData.Series series = panel.series().get(i);
                double y = top + group * row + 7 + i * (BAR + 2);
                widest = Math.max(widest, bar(series, row, first + i, x, y, single));
            }
        }
        svg.shape(
                "line",
                "x1",
                x.applyAsDouble(0),
                "y1",
                top,
                "x2",
                x.applyAsDouble(0),
                "y2",
                bottom,
                "stroke",
                Ink.GREY);
        return Math.max(widest, left + Words.width(name, SMALL)) + 28;
    }

    /** Draws a bar with its words and returns how far they reach. */
    private double bar(ChartData.Series series, int row, int index, DoubleUnaryOperator x, double y, boolean single) {
        double value = series.values().get(row);
        boolean missing = Double.isNaN(value);
        double zero = x.applyAsDouble(0);
        double end = missing ? zero : x.applyAsDouble(value);
        if (!missing) {
            svg.mark(
                    title(series, row),
                    "rect",
                    "x",
                    Math.min(zero, end),
                    "y",
                    y,
                    "width",
                    Math.abs(end - zero),
                    "height",
                    BAR,
                    "fill",
                    colour(index, series));
        }
        String words = (missing ? "–" : Ticks.measured(value)) + (single ? "" : "  " + series.name());
        double start = Math.max(zero, end) + 6;
        svg.text(Spot.start(start, y + 13), SMALL, missing ? Ink.GREY : colour(index, series), words);
        return start + Words.width(words, SMALL);
    }

    private String title(ChartData.Series series, int row) {
        return data.names().get(row) + ", " + series.name() + ": "
                + Ticks.measured(series.values().get(row));
    }

    private String colour(int index, ChartData.Series series) {
        return options.stale().contains(series.name()) ? Ink.AMBER : Ink.series(index);
    }
}
