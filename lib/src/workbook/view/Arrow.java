package workbook.view;

/** A straight arrow from (x1, y1) to (x2, y2). */
record Arrow(double x1, double y1, double x2, double y2) {
    private static final double HEAD = 7;

    double length() {
        return Math.hypot(x2 - x1, y2 - y1);
    }

    /** The same arrow without {@code atStart} px of its beginning and {@code atEnd} px of its end. */
    Arrow shortened(double atStart, double atEnd) {
        double dx = length() == 0 ? 0 : (x2 - x1) / length();
        double dy = length() == 0 ? 0 : (y2 - y1) / length();
        return new Arrow(x1 + dx * atStart, y1 + dy * atStart, x2 - dx * atEnd, y2 - dy * atEnd);
    }

    /** The line alone, as the data of a path. */
    String line() {
        return "M" + Svg.point(x1, y1) + "L" + Svg.point(x2, y2);
    }

    /** The line and its head, to be stroked and filled. */
    String lineWithHead() {
        double dx = length() == 0 ? 0 : (x2 - x1) / length() * HEAD;
        double dy = length() == 0 ? 0 : (y2 - y1) / length() * HEAD;
        double backX = x2 - dx;
        double backY = y2 - dy;
        return line() + "L" + Svg.point(backX - dy * 0.45, backY + dx * 0.45) + "L"
                + Svg.point(backX + dy * 0.45, backY - dx * 0.45) + "L" + Svg.point(x2, y2);
    }

    /** A point of the line; {@code share} 0 is its beginning, 1 its end. */
    double x(double share) {
        return x1 + (x2 - x1) * share;
    }

    double y(double share) {
        return y1 + (y2 - y1) * share;
    }
}
