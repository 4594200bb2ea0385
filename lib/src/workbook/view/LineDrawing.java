package workbook.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines, dots and the band between two lines; each series is named at its right end. */
final class LineDrawing implements ChartDrawing {
    private static final double PLOT = 500;
    private static final double HEIGHT = 220;
    private static final double PANEL = 130;
    private static final int MOST_VALUES = 24;

    private final ChartData data;
    private final Chart.Options options;
    private final Chart.Kind kind;
    private final Svg svg = new Svg();

    LineDrawing(ChartData data, Chart.Options options, Chart.Kind kind) {
        this.data = data;
        this.options = options;
        this.kind = kind;
    }

    @Override
    public String svg(String caption) {
        boolean apart = options.apart() && data.series().size() > 1;
        double names = apart
                ? 0
                : data.series().stream()
                        .mapToDouble(series -> Words.width(series.name(), SMALL))
                        .max()
                        .orElse(0);
        double left = 8 + Math.max(30, Words.width(scale(data).text(data.greatest()), SMALL) + 10);
        double right = left + PLOT;
        double width = right + 16 + Math.max(24, names);
        double top = 52;
        double height = apart ? PANEL : HEIGHT;
        List<ChartData> panels = apart ? data.series().stream().map(data::only).toList() : List.of(data);
        for (int i = 0; i < panels.size(); i++) {
            ChartData panel = panels.get(i);
            Ticks ticks = scale(panel);
            Plane plane = new Plane(left, top, right, top + height, firstX(), lastX(), ticks.first(), ticks.last());
            boolean last = i == panels.size() - 1;
            draw(panel, plane, ticks, apart, i, last, width);
            top += height + (last ? 44 : 60);
        }
        svg.text(Spot.start(8, 18), TITLE, Ink.GREY, caption, "font-weight", "bold");
        return svg.picture(Math.max(width, Words.width(caption, TITLE) * 1.1 + 16), top, caption);
    }

    private void draw(ChartData panel, Plane plane, Ticks ticks, boolean apart, int first, boolean last, double width) {
        String valueName = apart || panel.series().size() == 1 && options.y().isEmpty()
                ? panel.series().get(0).name()
                : options.y().orElse("");
        plane.drawValues(svg, ticks, valueName);
        boolean whole = panel.xs().stream().allMatch(x -> x.isNaN() || x == Math.rint(x));
        Ticks below = Ticks.between(plane.fromX(), plane.toX(), 8, whole ? 1 : 1e-9);
        plane.drawBelow(
                svg,
                below,
                data.numericX() ? List.of() : data.names(),
                last ? options.x().orElse(data.xName()) : "");
        Labels room = new Labels(new Box(plane.left(), plane.top() - 8, width, plane.bottom()));
        if (kind == Chart.Kind.BAND) {
            drawBand(panel, plane);
        }
        for (int i = 0; i < panel.series().size(); i++) {
            drawSeries(panel, plane, first + i, panel.series().get(i), room);
        }
        for (int i = 0; i < panel.series().size() && !apart && panel.series().size() > 1; i++) {
            name(panel, plane, i, panel.series().get(i), room);
        }
        values(panel, plane, first, room);
    }

    private void drawSeries(ChartData panel, Plane plane, int index, ChartData.Series series, Labels room) {
        String colour = colour(index, series);
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        double lastX = 0;
        double lastY = 0;
        List<Integer> rows = present(series);
        for (int row : rows) {
            double x = plane.x(panel.xs().get(row));
            double y = plane.y(series.values().get(row));
            pen = pen && row > 0 && !Double.isNaN(series.values().get(row - 1));
            if (pen) {
                path.append(options.steps() ? "H" + Svg.number(x) + "V" + Svg.number(y) : "L" + Svg.point(x, y));
                room.avoid(lastX, lastY, x, y);
            } else {
                path.append('M').append(Svg.point(x, y));
            }
            pen = true;
            lastX = x;
            lastY = y;
        }
        if (kind != Chart.Kind.DOTS && !path.isEmpty()) {
            svg.mark(series.name(), "path", "d", path, "fill", "none", "stroke", colour, "stroke-width", 2);
        }
        boolean crowded = rows.size() > 40 && kind != Chart.Kind.DOTS;
        for (int row : rows) {
            double x = plane.x(panel.xs().get(row));
            double y = plane.y(series.values().get(row));
            if (!crowded) {
                ChartDrawing.point(svg, title(panel, series, row), index, colour, x, y);
                room.take(Box.around(x, y, 4));
            }
        }
    }

    private void drawBand(ChartData panel, Plane plane) {
        ChartData.Series low = panel.series().get(0);
        ChartData.Series high = panel.series().get(panel.series().size() - 1);
        List<Integer> rows = present(low).stream()
                .filter(row -> !Double.isNaN(high.values().get(row)))
                .toList();
        StringBuilder path = new StringBuilder();
        for (int row : rows) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Svg.point(
                            plane.x(panel.xs().get(row)), plane.y(low.values().get(row))));
        }
        for (int i = rows.size() - 1; i >= 0; i--) {
            int row = rows.get(i);
            path.append('L')
                    .append(Svg.point(
                            plane.x(panel.xs().get(row)), plane.y(high.values().get(row))));
        }
        if (!path.isEmpty()) {
            svg.mark(
                    low.name() + " – " + high.name(),
                    "path",
                    "d",
                    path + "Z",
                    "fill",
                    Ink.BLUE,
                    "fill-opacity",
                    "0.18");
        }
    }

    /** The name of a series stands beside its last value; where two would meet, it moves up or down. */
    private void name(ChartData panel, Plane plane, int index, ChartData.Series series, Labels room) {
        List<Integer> rows = present(series);
        if (rows.isEmpty()) {
            return;
        }
        double y = plane.y(series.values().get(rows.get(rows.size() - 1)));
        List<Spot> spots = new ArrayList<>();
        for (int step = 0; step <= 20; step++) {
            spots.add(Spot.start(plane.right() + 10, y + 4 - step * 6));
            spots.add(Spot.start(plane.right() + 10, y + 4 + step * 6));
        }
        room.place(series.name(), SMALL, spots, 9)
                .ifPresent(spot -> svg.text(spot, SMALL, colour(index, series), series.name()));
    }

    private void values(ChartData panel, Plane plane, int first, Labels room) {
        if (panel.series().stream()
                        .mapToLong(series -> series.present().count())
                        .sum()
                > MOST_VALUES) {
            return;
        }
        for (int i = 0; i < panel.series().size(); i++) {
            ChartData.Series series = panel.series().get(i);
            for (int row : present(series)) {
                double x = plane.x(panel.xs().get(row));
                double y = plane.y(series.values().get(row));
                String words = Ticks.measured(series.values().get(row));
                List<Spot> spots = List.of(
                        Spot.middle(x, y - 8),
                        Spot.middle(x, y + 16),
                        Spot.start(x + 7, y - 4),
                        Spot.end(x - 7, y - 4),
                        Spot.start(x + 7, y + 12),
                        Spot.end(x - 7, y + 12));
                String colour = colour(first + i, series);
                room.place(words, SMALL, spots, 0).ifPresent(spot -> svg.text(spot, SMALL, colour, words));
            }
        }
    }

    private String title(ChartData panel, ChartData.Series series, int row) {
        return series.name() + ", " + panel.xName() + " " + panel.names().get(row) + ": "
                + Ticks.measured(series.values().get(row));
    }

    private List<Integer> present(ChartData.Series series) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < series.values().size(); row++) {
            if (!Double.isNaN(series.values().get(row))
                    && !Double.isNaN(data.xs().get(row))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private String colour(int index, ChartData.Series series) {
        return options.stale().contains(series.name()) ? Ink.AMBER : Ink.series(index);
    }

    private static Ticks scale(ChartData panel) {
        return Ticks.covering(panel.least(), panel.greatest(), 5);
    }

    private double firstX() {
        return least() == greatest() || !data.numericX() ? least() - 0.5 : least();
    }

    private double lastX() {
        return least() == greatest() || !data.numericX() ? greatest() + 0.5 : greatest();
    }

    private double least() {
        return data.xs().stream()
                .filter(x -> !x.isNaN())
                .min(Comparator.naturalOrder())
                .orElse(0.0);
    }

    private double greatest() {
        return data.xs().stream()
                .filter(x -> !x.isNaN())
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }
}
