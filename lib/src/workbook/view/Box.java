package workbook.view;

import java.util.Optional;

/** A rectangle that something takes up. */
record Box(double left, double top, double right, double bottom) {
    /** The space that {@code words} need at {@code spot}, generously measured, since fonts differ. */
    static Box of(String words, double size, Spot spot) {
        double width = Words.width(words, size);
        double left = switch (spot.anchor()) {
            case "middle" -> spot.x() - width / 2;
            case "end" -> spot.x() - width;
            default -> spot.x();
        };
        return new Box(left, spot.y() - size * 0.8, left + width, spot.y() + size * 0.25);
    }

    static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean within(Box other) {
        return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
    }

    /** Whether the line from (x1, y1) to (x2, y2) runs through this box. */
    boolean crossedBy(double x1, double y1, double x2, double y2) {
        return shareWithin(x1, y1, x2, y2).isPresent();
    }

    /** Which part of the line from (x1, y1) to (x2, y2) lies in this box; 0 is its beginning, 1 its end. */
    Optional<Span> shareWithin(double x1, double y1, double x2, double y2) {
        double enter = 0;
        double leave = 1;
        double[][] sides = {{x2 - x1, left - x1, right - x1}, {y2 - y1, top - y1, bottom - y1}};
        for (double[] side : sides) {
            if (side[0] == 0) {
                if (side[1] > 0 || side[2] < 0) {
                    return Optional.empty();
                }
            } else {
                double a = side[1] / side[0];
                double b = side[2] / side[0];
                enter = Math.max(enter, Math.min(a, b));
                leave = Math.min(leave, Math.max(a, b));
            }
        }
        return enter < leave ? Optional.of(new Span(enter, leave)) : Optional.empty();
    }

    /** This box with {@code edge} px more on each side. */
    Box wider(double edge) {
        return new Box(left - edge, top - edge, right + edge, bottom + edge);
    }
}
