package workbook.view;

import java.util.List;
import workbook.text.Texts;

/**
 * The times below a space-time diagram, with a line up through the lanes for each; wavy ones where time is left out.
 */
final class DiagramAxis {
    private static final Texts TEXTS = Texts.of("view");
    private static final double SIZE = 11;
    private static final double PER_TICK = 80;

    private final Window window;
    private final TimeScale scale;
    private final Box ground;

    /** @param ground what the lines go through, from the first lane's top to the axis */
    DiagramAxis(Window window, TimeScale scale, Box ground) {
        this.window = window;
        this.scale = scale;
        this.ground = ground;
    }

    /** Words keep clear of where time is left out. */
    void draw(Svg svg, Labels room) {
        Svg words = new Svg();
        svg.group("stroke", Ink.GREY, "stroke-opacity", "0.25");
        double said = Double.NEGATIVE_INFINITY;
        List<Span> pieces = window.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Span place = pieces.size() == 1
                    ? new Span(ground.left(), ground.right())
                    : scale.places().get(i);
            Ticks ticks = ticks(pieces.get(i), place);
            for (double tick : ticks.values()) {
                double half = Words.width(ticks.text(tick), SIZE) / 2;
                double x = scale.x(tick);
                if (x - half > said) {
                    svg.shape("line", "x1", x, "y1", ground.top(), "x2", x, "y2", ground.bottom());
                    words.text(Spot.middle(x, ground.bottom() + 14), SIZE, Ink.GREY, ticks.text(tick));
                    said = x + half + 4;
                }
            }
        }
        svg.end().append(words);
        for (int i = 0; i < window.gaps().size(); i++) {
            Span gap = window.gaps().get(i);
            String title = TEXTS.get("gap.title", Svg.number(gap.from()), Svg.number(gap.to()));
            LaneSign.wave(svg, title, scale.gapX(i), ground.top(), ground.bottom());
            room.take(new Box(scale.gapX(i) - 4, ground.top(), scale.gapX(i) + 4, ground.bottom()));
        }
        svg.shape(
                "line",
                "x1",
                ground.left(),
                "y1",
                ground.bottom(),
                "x2",
                ground.right(),
                "y2",
                ground.bottom(),
                "stroke",
                Ink.GREY);
        svg.text(Spot.end(ground.right(), ground.bottom() + 28), SIZE, Ink.GREY, TEXTS.get("diagram.axis"));
    }

    /** Between two gaps there may be no round number; then it is where the piece begins. */
    private Ticks ticks(Span piece, Span place) {
        Ticks round = Ticks.between(
                piece.from(), Math.max(piece.to(), piece.from() + 1), (int) ((place.to() - place.from()) / PER_TICK));
        if (window.gaps().isEmpty()) {
            return round;
        }
        List<Double> within =
                round.values().stream().filter(tick -> tick <= piece.to()).toList();
        return within.isEmpty() ? new Ticks(List.of(piece.from()), 1) : new Ticks(within, round.step());
    }
}
