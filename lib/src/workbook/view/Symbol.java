package workbook.view;

/** The fixed look of each kind of mark. Shapes differ, so that colour is never the only sign. */
enum Symbol {
    LEADS(1),
    FOLLOWS(1),
    STANDS(1),
    CRASH(1),
    RESTART(1),
    STALE(2),
    GOES_BACK(2),
    READ(3),
    UNKNOWN(2),
    REFUSED(2),
    ACKNOWLEDGED(3),
    LOST(6),
    ASKS(4),
    STORED(6),
    IGNORED(6),
    CLOCK(4),
    SUSPECTS(5),
    NOTE(5);

    /** How far a symbol reaches from its centre as a rule, in px. */
    static final double RADIUS = 6;

    /** How far the bar of a crash does. */
    private static final double CRASH_RADIUS = 9;

    private final int rank;

    Symbol(int rank) {
        this.rank = rank;
    }

    /** Whose label is placed first: the smaller number. */
    int rank() {
        return rank;
    }

    /** How far this symbol reaches from its centre, in px. */
    double reach() {
        return this == CRASH ? CRASH_RADIUS : RADIUS;
    }

    String colour() {
        return switch (this) {
            case LEADS, FOLLOWS, STANDS -> Ink.VIOLET;
            case CRASH, REFUSED, LOST -> Ink.RED;
            case STALE, GOES_BACK, UNKNOWN, SUSPECTS -> Ink.AMBER;
            case ACKNOWLEDGED -> Ink.GREEN;
            case READ, STORED, IGNORED -> Ink.TEAL;
            case RESTART, ASKS, CLOCK, NOTE -> Ink.GREY;
        };
    }

    /** Draws this symbol around (x, y). */
    void draw(Svg svg, double x, double y, String title) {
        String colour = colour();
        switch (this) {
            case LEADS -> svg.mark(title, "circle", "cx", x, "cy", y, "r", 6, "fill", colour);
            case FOLLOWS ->
                svg.mark(
                        title,
                        "circle",
                        "cx",
                        x,
                        "cy",
                        y,
                        "r",
                        5,
                        "fill",
                        "none",
                        "stroke",
                        colour,
                        "stroke-width",
                        2.5);
            case READ -> svg.mark(title, "circle", "cx", x, "cy", y, "r", 4, "fill", colour);
            case ASKS -> svg.mark(title, "circle", "cx", x, "cy", y, "r", 2.5, "fill", colour);
            case STANDS -> filled(svg, title, x, y, "l6 11h-12z", -6.5);
            case STALE -> filled(svg, title, x, y, "l6 6l-6 6l-6 -6z", -6);
            case GOES_BACK -> stroked(svg, title, x, y, "l5 5l-5 5l-5 -5z", -5, 2);
            case RESTART -> filled(svg, title, x - 4, y, "l9 5.5l-9 5.5z", -5.5);
            case SUSPECTS -> {
                svg.marks(title, "fill", colour);
                svg.shape("path", "d", path(x - 1.6, y - 7, "h3.2l-0.7 8.5h-1.8z"));
                svg.shape("circle", "cx", x, "cy", y + 4.6, "r", 1.9);
                svg.end();
            }
            case NOTE -> filled(svg, title, x - 1.2, y, "h2.4v10h-2.4z", -5);
            case STORED -> svg.mark(title, "rect", "x", x - 4, "y", y - 4, "width", 8, "height", 8, "fill", colour);
            case IGNORED ->
                svg.mark(
                        title,
                        "rect",
                        "x",
                        x - 4,
                        "y",
                        y - 4,
                        "width",
                        8,
                        "height",
                        8,
                        "fill",
                        "none",
                        "stroke",
                        colour,
                        "stroke-width",
                        1.6);
            case ACKNOWLEDGED -> stroked(svg, title, x - 5, y, "l3.6 4l6.4 -8.5", 0.5, 2.6);
            case REFUSED, LOST -> cross(svg, title, x, y, 4.5);
            case CRASH -> {
                svg.marks(title);
                double top = y - CRASH_RADIUS;
                svg.shape("rect", "x", x - 2, "y", top, "width", 4, "height", 2 * CRASH_RADIUS, "fill", colour);
                svg.end();
            }
            case CLOCK -> {
                svg.marks(title, "fill", "none", "stroke", colour, "stroke-width", 1.6);
                svg.shape("circle", "cx", x, "cy", y, "r", 5.2);
                svg.shape("path", "d", path(x, y - 3.2, "v3.2h2.8"));
                svg.end();
            }
            case UNKNOWN -> {
                svg.marks(title, "fill", "none", "stroke", colour, "stroke-width", 2.2);
                svg.shape("path", "d", path(x - 3.6, y - 3, "a3.6 3.4 0 1 1 5.4 2.9q-1.8 1 -1.8 2.9m0 2.2v2.2"));
                svg.end();
            }
        }
    }

    /** The × of everything that was lost or refused. */
    static void cross(Svg svg, String title, double x, double y, double arm) {
        String arms = "l" + 2 * arm + " " + 2 * arm + "m0 " + -2 * arm + "l" + -2 * arm + " " + 2 * arm;
        svg.mark(
                title,
                "path",
                "d",
                path(x - arm, y - arm, arms),
                "fill",
                "none",
                "stroke",
                Ink.RED,
                "stroke-width",
                2.2);
    }

    private void filled(Svg svg, String title, double x, double y, String outline, double dy) {
        svg.mark(title, "path", "d", path(x, y + dy, outline), "fill", colour());
    }

    private void stroked(Svg svg, String title, double x, double y, String line, double dy, double width) {
        svg.mark(title, "path", "d", path(x, y + dy, line), "fill", "none", "stroke", colour(), "stroke-width", width);
    }

    private static String path(double x, double y, String rest) {
        return "M" + Svg.number(x) + " " + Svg.number(y) + rest;
    }
}
