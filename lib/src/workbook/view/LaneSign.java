package workbook.view;

/** How a space-time diagram draws what lasts, from one place to another; the legend shows a short piece of it. */
enum LaneSign {
    LEADING,
    PAUSED,
    DOWN,
    UNDER_WAY,
    LEFT_OUT;

    private static final double PIECE = 22;
    private static final double HATCH = 8;
    private static final double WAVE = 8;

    /** How much room the piece in the legend takes, in px. */
    double width() {
        return this == LEFT_OUT ? 10 : PIECE;
    }

    /** Draws a piece for the legend, from {@code x} on, around {@code y}. */
    void draw(Svg svg, double x, double y, String title) {
        switch (this) {
            case LEADING -> leading(svg, title, x, x + PIECE, y);
            case PAUSED -> hatch(svg, title, x, x + PIECE, y);
            case DOWN -> down(svg, title, x, x + PIECE, y);
            case UNDER_WAY -> underWay(svg, title, "M" + Svg.number(x) + " " + Svg.number(y) + "h" + PIECE);
            case LEFT_OUT -> wave(svg, title, x + 5, y - WAVE, y + WAVE);
        }
    }

    /** A lane on which somebody leads. */
    static void leading(Svg svg, String title, double x1, double x2, double y) {
        line(svg, title, x1, x2, y, Ink.VIOLET, 6, "stroke-opacity", "0.4");
    }

    /** A lane on which somebody is paused. */
    static void hatch(Svg svg, String title, double x1, double x2, double y) {
        svg.marks(title, "stroke", Ink.AMBER, "stroke-opacity", "0.75");
        svg.shape(
                "rect",
                "x",
                x1,
                "y",
                y - HATCH,
                "width",
                x2 - x1,
                "height",
                2 * HATCH,
                "fill",
                Ink.AMBER,
                "fill-opacity",
                "0.15",
                "stroke",
                "none");
        StringBuilder path = new StringBuilder();
        for (double x = x1; x + HATCH <= x2; x += HATCH) {
            path.append('M')
                    .append(Svg.number(x))
                    .append(' ')
                    .append(Svg.number(y + HATCH))
                    .append("l8 -16");
        }
        svg.shape("path", "d", path.isEmpty() ? "M0 0" : path, "fill", "none");
        svg.end();
    }

    /** A lane on which somebody is down. */
    static void down(Svg svg, String title, double x1, double x2, double y) {
        line(svg, title, x1, x2, y, Ink.RED, 1.4, "stroke-dasharray", "3 6");
    }

    private static void line(
            Svg svg,
            String title,
            double x1,
            double x2,
            double y,
            String colour,
            double width,
            String attribute,
            String value) {
        svg.mark(
                title,
                "line",
                "x1",
                x1,
                "y1",
                y,
                "x2",
                x2,
                "y2",
                y,
                "stroke",
                colour,
                "stroke-width",
                width,
                attribute,
                value);
    }

    /** The way of a message whose end is not in the run. */
    static void underWay(Svg svg, String title, String path) {
        svg.mark(
                title,
                "path",
                "d",
                path,
                "stroke",
                Ink.BLUE,
                "stroke-width",
                1.4,
                "stroke-dasharray",
                "4 4",
                "fill",
                "none");
    }

    /** The line where time is left out. */
    static void wave(Svg svg, String title, double x, double top, double bottom) {
        StringBuilder path = new StringBuilder("M" + Svg.number(x) + " " + Svg.number(top));
        for (int wave = 0; top + (wave + 0.5) * WAVE < bottom; wave++) {
            path.append("q").append(wave % 2 == 0 ? 5 : -5).append(" 4 0 8");
        }
        svg.mark(title, "path", "d", path, "stroke", Ink.GREY, "stroke-width", 1.6, "fill", "none");
    }
}
