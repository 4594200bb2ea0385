package workbook.view;

import java.util.List;
import java.util.Optional;
import replication.strategy.Measured;
import workbook.view.Comparison.Measure;

/** A table of which every number has a bar: as long as the number is great in its column. */
final class ComparisonBars {
    private static final double NAME = 152;
    private static final double COLUMN = 62;
    private static final double BAR = 50;
    private static final double HEAD = 62;
    private static final double ROW = 46;
    private static final double WORDS = 12;
    private static final double SMALL = 11;

    private final Svg svg = new Svg();
    private final Comparison comparison;

    ComparisonBars(Comparison comparison) {
        this.comparison = comparison;
    }

    Picture picture() {
        List<Measure> measures = List.of(Measure.values());
        for (int column = 0; column < measures.size(); column++) {
            head(measures.get(column), left(column));
        }
        double bottom = HEAD;
        for (int row = 0; row < comparison.runs().size(); row++) {
            Measured run = comparison.runs().get(row);
            double top = bottom;
            bottom += Math.max(ROW, 16 + 15 * lines(comparison.name(run)).size());
            svg.shape(
                    "line",
                    "x1",
                    4,
                    "y1",
                    top,
                    "x2",
                    left(measures.size()),
                    "y2",
                    top,
                    "stroke",
                    Ink.GREY,
                    "stroke-opacity",
                    "0.4");
            name(comparison.name(run), top);
            for (int column = 0; column < measures.size(); column++) {
                cell(measures.get(column), run, left(column), top);
            }
        }
        String title = Comparison.TEXTS.get("compared.title");
        return new Picture(svg.picture(left(measures.size()) + 4, bottom, title), comparison.text());
    }

    private static double left(int column) {
        return NAME + column * COLUMN;
    }

    private void head(Measure measure, double left) {
        List<String> lines = Words.wrapped(measure.title(), SMALL, COLUMN - 4);
        for (int line = 0; line < lines.size(); line++) {
            double baseline = HEAD - 8 - (lines.size() - 1 - line) * 14;
            svg.text(Spot.start(left, baseline), SMALL, Ink.GREY, lines.get(line));
        }
    }

    private void name(String name, double top) {
        List<String> lines = lines(name);
        for (int line = 0; line < lines.size(); line++) {
            svg.text(Spot.start(4, top + 18 + line * 15), WORDS, Ink.GREY, lines.get(line));
        }
    }

    private static List<String> lines(String name) {
        return Words.wrapped(name, WORDS, NAME - 8);
    }

    private void cell(Measure measure, Measured run, double left, double top) {
        Optional<Double> value = measure.of(run);
        String text = measure.text(run);
        double most = comparison.runs().stream()
                .flatMap(other -> measure.of(other).stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        boolean never = measure == Measure.CONVERGED && value.isEmpty();
        double share =
                never ? 1 : value.map(number -> most == 0 ? 0 : number / most).orElse(0.0);
        svg.text(Spot.start(left, top + 18), WORDS, Ink.GREY, text, "font-weight", "bold");
        svg.marks(comparison.name(run) + ", " + measure.title() + ": " + text);
        svg.shape(
                "rect",
                "x",
                left,
                "y",
                top + 26,
                "width",
                BAR,
                "height",
                8,
                "rx",
                2,
                "fill",
                Ink.GREY,
                "fill-opacity",
                "0.16");
        if (share > 0) {
            svg.shape(
                    "rect",
                    "x",
                    left,
                    "y",
                    top + 26,
                    "width",
                    Math.max(2, BAR * share),
                    "height",
                    8,
                    "rx",
                    2,
                    "fill",
                    never ? Ink.RED : colour(measure));
        }
        svg.end();
    }

    private static String colour(Measure measure) {
        return measure == Measure.LOST ? Ink.RED : measure == Measure.STALE ? Ink.AMBER : Ink.BLUE;
    }
}
