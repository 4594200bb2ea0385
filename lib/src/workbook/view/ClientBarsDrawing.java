package workbook.view;

import java.time.Duration;
import replication.simulation.Times;
import workbook.view.ClientAnswers.Kind;

/** Draws {@link ClientBars}. */
final class ClientBarsDrawing {
    private static final double LENGTH = 420;
    private static final double TOP = 44;
    private static final double STEP = 24;
    private static final double HEIGHT = 14;
    private static final double WORDS = 12;

    private final Svg svg = new Svg();
    private final ClientBars.Content content;
    private final double left;
    private final double bottom;

    ClientBarsDrawing(ClientBars.Content content) {
        this.content = content;
        this.left = 18
                + content.rows().stream()
                        .mapToDouble(row -> Words.width(row.name(), WORDS))
                        .max()
                        .orElse(0);
        this.bottom = TOP + STEP * content.rows().size();
    }

    String svg() {
        svg.text(Spot.start(8, 20), 14, Ink.GREY, content.title(), "font-weight", "bold");
        content.trouble().ifPresent(this::shade);
        double right = left + LENGTH;
        for (int place = 0; place < content.rows().size(); place++) {
            right = Math.max(right, bar(content.rows().get(place), TOP + STEP * place));
        }
        double axis = bottom + 12;
        svg.text(Spot.start(left, axis), 11, Ink.GREY, Times.millis(content.from()));
        svg.text(Spot.end(left + LENGTH, axis), 11, Ink.GREY, Times.text(content.to()));
        return svg.picture(right + 8, bottom + 20, content.title());
    }

    private void shade(ClientBars.Trouble fault) {
        double begin = x(fault.from());
        rectangle(
                fault.sentence(), begin, TOP - 4, Math.max(2, x(fault.to()) - begin), bottom - TOP + 4, Ink.RED, 0.13);
        svg.text(Spot.start(begin, TOP - 8), 11, Ink.RED, fault.words());
    }

    /** Draws one bar and returns how far its words reach. */
    private double bar(ClientBars.Row row, double top) {
        double baseline = top + HEIGHT - 3;
        svg.text(Spot.end(left - 8, baseline), WORDS, Ink.GREY, row.name());
        for (Stretch stretch : Stretch.in(row.answers())) {
            String title = Times.millis(stretch.from()) + "–" + Times.text(stretch.to()) + ": " + stretch.writes() + " "
                    + ClientBars.word(stretch.kind());
            double begin = x(stretch.from());
            double height = HEIGHT * share(stretch.kind());
            double width = Math.max(1, x(stretch.to()) - begin);
            rectangle(title, begin, top + (HEIGHT - height) / 2, width, height, colour(stretch.kind()), 1);
        }
        String counts = ClientBars.counts(row.answers());
        svg.text(Spot.start(left + LENGTH + 8, baseline), WORDS, Ink.GREY, counts);
        return left + LENGTH + 8 + Words.width(counts, WORDS);
    }

    private void rectangle(
            String title, double x, double y, double width, double height, String colour, double opacity) {
        svg.mark(
                title,
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                width,
                "height",
                height,
                "fill",
                colour,
                "fill-opacity",
                String.valueOf(opacity));
    }

    private double x(Duration time) {
        return left + LENGTH * content.share(time);
    }

    /** How much of a bar's height says it, too: not everybody sees colours, and not every printer has them. */
    private static double share(Kind kind) {
        return switch (kind) {
            case OK -> 1;
            case UNKNOWN -> 0.5;
            case REFUSED -> 0.2;
        };
    }

    private static String colour(Kind kind) {
        return switch (kind) {
            case OK -> Ink.GREEN;
            case UNKNOWN -> Ink.GREY;
            case REFUSED -> Ink.RED;
        };
    }
}
