package workbook.view;

import java.util.Comparator;
import java.util.List;

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
        return line() + head();
    }

    /** The line without what lies under {@code words}. */
    String line(List<Box> words) {
        List<Span> covered = words.stream()
                .flatMap(box -> box.shareWithin(x1, y1, x2, y2).stream())
                .sorted(Comparator.comparingDouble(Span::from))
                .toList();
        StringBuilder pieces = new StringBuilder();
        double reached = 0;
        for (Span gap : covered) {
            piece(pieces, reached, gap.from());
            reached = Math.max(reached, gap.to());
        }
        piece(pieces, reached, 1);
        // A path needs data, even of a line that is covered wholly.
        return pieces.isEmpty() ? "M" + Svg.point(x2, y2) : pieces.toString();
    }

    /** The same and its head, which is never covered. */
    String lineWithHead(List<Box> words) {
        return line(words) + head();
    }

    private String head() {
        double dx = length() == 0 ? 0 : (x2 - x1) / length() * HEAD;
        double dy = length() == 0 ? 0 : (y2 - y1) / length() * HEAD;
        double backX = x2 - dx;
        double backY = y2 - dy;
        return "L" + Svg.point(backX - dy * 0.45, backY + dx * 0.45) + "L"
                + Svg.point(backX + dy * 0.45, backY - dx * 0.45) + "L" + Svg.point(x2, y2);
    }

    private void piece(StringBuilder pieces, double from, double to) {
        if (to > from) {
            pieces.append('M').append(Svg.point(x(from), y(from))).append('L').append(Svg.point(x(to), y(to)));
        }
    }

    /** A point of the line; {@code share} 0 is its beginning, 1 its end. */
    double x(double share) {
        return x1 + (x2 - x1) * share;
    }

    double y(double share) {
        return y1 + (y2 - y1) * share;
    }
}
