package workbook.view;

import java.util.ArrayList;
import java.util.List;

/** Where the times of a window stand from left to right; what is left out takes little room. */
final class TimeScale {
    private static final double GAP = 36;
    /** Even a moment needs some room beside a gap, for its marks. */
    private static final double LEAST_PIECE = 96;

    private record Piece(Span time, Span place) {
        double x(double millis) {
            double whole = Math.max(time.to() - time.from(), 1);
            return place.from() + (millis - time.from()) / whole * (place.to() - place.from());
        }
    }

    private final List<Piece> pieces = new ArrayList<>();

    /** Spreads {@code window} from {@code first} to {@code last}, both in px. */
    TimeScale(Window window, double first, double last) {
        List<Span> shown = window.pieces();
        double room = last - first - GAP * window.gaps().size();
        double least = shown.size() == 1 ? 0 : Math.min(LEAST_PIECE, room / shown.size());
        double time =
                shown.stream().mapToDouble(piece -> piece.to() - piece.from()).sum();
        double spare = room - least * shown.size();
        double x = first;
        for (Span piece : shown) {
            double share = time <= 0 ? 1.0 / shown.size() : (piece.to() - piece.from()) / time;
            pieces.add(new Piece(piece, new Span(x, x + least + spare * share)));
            x += least + spare * share + GAP;
        }
    }

    /** Where {@code millis} stands, in px. */
    double x(double millis) {
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Piece left = pieces.get(i);
            Piece right = pieces.get(i + 1);
            if (millis <= left.time.to()) {
                return left.x(millis);
            }
            if (millis < right.time.from()) {
                return new Piece(
                                new Span(left.time.to(), right.time.from()),
                                new Span(left.place.to(), right.place.from()))
                        .x(millis);
            }
        }
        return pieces.get(pieces.size() - 1).x(millis);
    }

    /** The middle of the gap behind a piece, in px. */
    double gapX(int piece) {
        return (pieces.get(piece).place.to() + pieces.get(piece + 1).place.from()) / 2;
    }

    /** The room of each piece of the window, in px. */
    List<Span> places() {
        return pieces.stream().map(Piece::place).toList();
    }
}
