package workbook.view;

import java.util.List;

/** Dots on lanes, such as the reads at each node over time, with the times in which a lane is stale shaded in amber. */
final class DotDrawing implements ChartDrawing {
    private static final double PLOT = 640;
    private static final double LANE = 46;
    private static final double TOP = 34;

    private final ChartData data;
    private final Chart.Options options;
    private final Svg svg = new Svg();

    DotDrawing(ChartData data, Chart.Options options) {
        this.data = data;
        this.options = options;
    }

    @Override
    public String svg(String caption) {
        double left = 24
                + data.lanes().stream()
                        .mapToDouble(lane -> Words.width(lane, 13))
                        .max()
                        .orElse(0);
        double right = left + PLOT;
        double bottom = TOP + LANE * data.lanes().size();
        double from = data.xs().stream().mapToDouble(x -> x).min().orElse(0);
        double to = data.xs().stream().mapToDouble(x -> x).max().orElse(1);
        for (Chart.Shade shade : options.shades()) {
            from = Math.min(from, shade.from());
            to = Math.max(to, shade.to());
        }
        Ticks ticks = Ticks.between(from, Math.max(to, from + 1), 8);
        Plane plane = new Plane(
                left,
                TOP,
                right,
                bottom,
                Math.min(from, ticks.values().get(0)),
                Math.max(to, from + 1),
                0,
                data.lanes().size());
        drawShades(plane);
        drawLanes(plane);
        plane.drawBelow(
                svg,
                ticks,
                data.numericX() ? List.of() : data.names(),
                options.x().orElse(data.xName()));
        drawDots(plane);
        double end = drawLegend(left, bottom + 52);
        svg.text(Spot.start(8, 18), TITLE, Ink.GREY, caption, "font-weight", "bold");
        return svg.picture(Math.max(right + 30, Words.width(caption, TITLE) * 1.1 + 16), end, caption);
    }

    private static double laneY(int lane) {
        return TOP + LANE * (lane + 0.5);
    }

    private void drawShades(Plane plane) {
        for (Chart.Shade shade : options.shades()) {
            int lane = data.lanes().indexOf(shade.lane());
            if (lane >= 0) {
                svg.mark(
                        shade.lane() + ": " + Svg.number(shade.from()) + " – " + Svg.number(shade.to()),
                        "rect",
                        "x",
                        plane.x(shade.from()),
                        "y",
                        laneY(lane) - 15,
                        "width",
                        plane.x(shade.to()) - plane.x(shade.from()),
                        "height",
                        30,
                        "fill",
                        Ink.AMBER,
                        "fill-opacity",
                        "0.22");
            }
        }
    }

    private void drawLanes(Plane plane) {
        for (int lane = 0; lane < data.lanes().size(); lane++) {
            double y = laneY(lane);
            svg.shape("line", "x1", plane.left(), "y1", y, "x2", plane.right(), "y2", y, "stroke", Ink.GREY);
            svg.text(
                    Spot.end(plane.left() - 12, y + 4.5),
                    13,
                    Ink.GREY,
                    data.lanes().get(lane),
                    "font-weight",
                    "bold");
        }
    }

    private void drawDots(Plane plane) {
        for (int i = 0; i < data.series().size(); i++) {
            ChartData.Series series = data.series().get(i);
            for (int row = 0; row < data.xs().size(); row++) {
                if (!Double.isNaN(series.values().get(row))
                        && !Double.isNaN(data.xs().get(row))) {
                    int lane = series.values().get(row).intValue();
                    String title = data.lanes().get(lane) + ", " + data.names().get(row) + ": " + series.name();
                    dot(series, i, title, plane.x(data.xs().get(row)), laneY(lane));
                }
            }
        }
    }

    private void dot(ChartData.Series series, int index, String title, double x, double y) {
        if (options.stale().contains(series.name())) {
            Symbol.STALE.draw(svg, x, y, title);
        } else {
            ChartDrawing.point(svg, title, index == 1 ? 4 : index, Ink.series(index), x, y);
        }
    }

    private double drawLegend(double left, double y) {
        double x = left;
        for (int i = 0; i < data.series().size(); i++) {
            ChartData.Series series = data.series().get(i);
            dot(series, i, series.name(), x + 6, y);
            svg.text(Spot.start(x + 16, y + 4), SMALL, Ink.GREY, series.name());
            x += 34 + Words.width(series.name(), SMALL);
        }
        return y + 14;
    }
}
