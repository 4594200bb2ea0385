package workbook.view;

import java.util.List;

/** Bars made of pieces, each of them filled as far as it is done. */
public final class ShareBars {
    private static final double TOP = 40;
    private static final double STEP = 34;
    private static final double HEIGHT = 16;
    private static final double LENGTH = 340;
    private static final double GAP = 3;
    private static final double WORDS = 12;

    private final Svg svg = new Svg();
    private final List<Bar> bars;
    private final double left;
    private final double unit;

    /**
     * A piece of a bar.
     *
     * @param title says what it is and how far it is done
     * @param done from 0 to {@code size}
     * @param size above 0; a piece is as long as it is great
     */
    public record Piece(String title, double done, double size) {}

    /**
     * One bar.
     *
     * @param name stands before it
     * @param words stand behind it
     */
    public record Bar(String name, List<Piece> pieces, String words) {
        public Bar {
            pieces = List.copyOf(pieces);
        }
    }

    private ShareBars(List<Bar> bars) {
        this.bars = bars;
        this.left = 18
                + bars.stream()
                        .mapToDouble(bar -> Words.width(bar.name(), WORDS))
                        .max()
                        .orElse(0);
        this.unit = LENGTH
                / bars.stream()
                        .mapToDouble(bar ->
                                bar.pieces().stream().mapToDouble(Piece::size).sum())
                        .max()
                        .orElse(1);
    }

    /**
     * The bars as a picture.
     *
     * @param text what it says, in words
     */
    public static Picture picture(String title, List<Bar> bars, String text) {
        return new Picture(new ShareBars(bars).svg(title), text);
    }

    private String svg(String title) {
        svg.text(Spot.start(8, 20), 14, Ink.GREY, title, "font-weight", "bold");
        double right = 0;
        for (int row = 0; row < bars.size(); row++) {
            right = Math.max(right, bar(bars.get(row), TOP + STEP * row));
        }
        return svg.picture(right + 8, TOP + STEP * bars.size(), title);
    }

    /** Draws one bar and returns how far its words reach. */
    private double bar(Bar bar, double top) {
        double baseline = top + HEIGHT - 4;
        svg.text(Spot.end(left - 8, baseline), WORDS, Ink.GREY, bar.name());
        double x = left;
        for (Piece piece : bar.pieces()) {
            piece(piece, x, top);
            x += piece.size() * unit;
        }
        svg.text(Spot.start(x + 8, baseline), WORDS, Ink.GREY, bar.words());
        return x + 8 + Words.width(bar.words(), WORDS);
    }

    private void piece(Piece piece, double x, double top) {
        double width = piece.size() * unit - GAP;
        svg.marks(piece.title());
        svg.shape(
                "rect",
                "x",
                x,
                "y",
                top,
                "width",
                width,
                "height",
                HEIGHT,
                "rx",
                3,
                "fill",
                Ink.GREY,
                "fill-opacity",
                "0.25");
        if (piece.done() > 0) {
            double done = width * Math.min(1, piece.done() / piece.size());
            svg.shape("rect", "x", x, "y", top, "width", done, "height", HEIGHT, "rx", 3, "fill", Ink.GREEN);
        }
        svg.end();
    }
}
