package workbook.view;

/** One way to put numbers on paper. */
interface ChartDrawing {
    double SMALL = 11;
    double TITLE = 14;

    /** The picture as SVG. */
    String svg(String caption);

    /** The fixed form of the series numbered {@code index}, around (x, y): forms differ as colours do. */
    static void point(Svg svg, String title, int index, String colour, double x, double y) {
        String at = Svg.number(x) + " ";
        switch (index % 6) {
            case 0 -> svg.mark(title, "circle", "cx", x, "cy", y, "r", 4, "fill", colour);
            case 1 -> path(svg, title, colour, at + Svg.number(y - 5.5) + "l5.5 5.5l-5.5 5.5l-5.5 -5.5z");
            case 2 -> path(svg, title, colour, at + Svg.number(y - 5) + "l5 9h-10z");
            case 3 -> svg.mark(title, "rect", "x", x - 3.8, "y", y - 3.8, "width", 7.6, "height", 7.6, "fill", colour);
            case 4 ->
                svg.mark(
                        title,
                        "circle",
                        "cx",
                        x,
                        "cy",
                        y,
                        "r",
                        3.6,
                        "fill",
                        "none",
                        "stroke",
                        colour,
                        "stroke-width",
                        2);
            default -> path(svg, title, colour, at + Svg.number(y + 5) + "l5 -9h-10z");
        }
    }

    private static void path(Svg svg, String title, String colour, String d) {
        svg.mark(title, "path", "d", "M" + d, "fill", colour);
    }
}
