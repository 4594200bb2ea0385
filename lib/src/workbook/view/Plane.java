package workbook.view;

import java.util.List;

/** A rectangle with two scales: values go up, the first column goes right. */
record Plane(double left, double top, double right, double bottom, double fromX, double toX, double fromY, double toY) {
    private static final double SIZE = 11;

    double x(double value) {
        return left + (value - fromX) / (toX - fromX) * (right - left);
    }

    double y(double value) {
        return bottom - (value - fromY) / (toY - fromY) * (bottom - top);
    }

    /** The scale of the values with its lines. */
    void drawValues(Svg svg, Ticks ticks, String name) {
        svg.group("stroke", Ink.GREY, "stroke-opacity", "0.25");
        for (double tick : ticks.values()) {
            svg.shape("line", "x1", left, "y1", y(tick), "x2", right, "y2", y(tick));
        }
        svg.end();
        for (double tick : ticks.values()) {
            svg.text(Spot.end(left - 6, y(tick) + 4), SIZE, Ink.GREY, ticks.text(tick));
        }
        svg.text(Spot.start(8, top - 14), SIZE, Ink.GREY, name);
    }

    /** The scale of the first column below; with {@code names}, its words stand at 0, 1, 2 and so on. */
    void drawBelow(Svg svg, Ticks ticks, List<String> names, String name) {
        svg.shape("line", "x1", left, "y1", y(0), "x2", right, "y2", y(0), "stroke", Ink.GREY);
        if (names.isEmpty()) {
            svg.group("stroke", Ink.GREY);
            for (double tick : ticks.values()) {
                svg.shape("line", "x1", x(tick), "y1", bottom, "x2", x(tick), "y2", bottom + 4);
            }
            svg.end();
            for (double tick : ticks.values()) {
                svg.text(Spot.middle(x(tick), bottom + 16), SIZE, Ink.GREY, ticks.text(tick));
            }
        } else {
            double slot = (right - left) / Math.max(1, names.size());
            int every = (int) Math.ceil(names.stream()
                            .mapToDouble(word -> Words.width(word, SIZE) + 6)
                            .max()
                            .orElse(0)
                    / slot);
            for (int i = 0; i < names.size(); i += every) {
                svg.text(Spot.middle(x(i), bottom + 16), SIZE, Ink.GREY, names.get(i));
            }
        }
        svg.text(Spot.end(right, bottom + 32), SIZE, Ink.GREY, name);
    }
}
