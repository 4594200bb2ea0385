package workbook.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.simulation.Times;
import workbook.text.Texts;
import workbook.view.ClientAnswers.Kind;
import workbook.view.ClientAnswers.Told;

/**
 * A bar for each client over the time of a run: green where its writes were acknowledged, grey where it does not know,
 * red where it was refused. Immutable; every method returns a changed copy.
 */
public final class ClientBars implements Drawing {
    private static final Texts TEXTS = Texts.of("view");
    private static final double LENGTH = 420;
    private static final double TOP = 44;
    private static final double STEP = 24;
    private static final double HEIGHT = 14;
    private static final double WORDS = 12;
    private static final int COLUMNS = 60;

    private record Row(String name, ClientAnswers answers) {}

    private record Trouble(Duration from, Duration to, String words) {
        String sentence() {
            return from.equals(to)
                    ? TEXTS.get("clients.moment", words, Times.text(from))
                    : TEXTS.get("clients.fault", words, Times.millis(from), Times.text(to));
        }
    }

    /** Writes in a row that were told the same. */
    private record Stretch(Duration from, Duration to, Kind kind, long writes) {}

    private final String title;
    private final Duration from;
    private final Duration to;
    private final List<Row> rows;
    private final Optional<Trouble> trouble;

    private ClientBars(String title, Duration from, Duration to, List<Row> rows, Optional<Trouble> trouble) {
        this.title = title;
        this.from = from;
        this.to = to;
        this.rows = List.copyOf(rows);
        this.trouble = trouble;
    }

    /**
     * Bars over the time between {@code from} and {@code to}, as yet without rows.
     *
     * @throws IllegalArgumentException if {@code to} is not after {@code from}
     */
    public static ClientBars between(Duration from, Duration to) {
        if (to.compareTo(from) <= 0) {
            throw new IllegalArgumentException(
                    "Bars need some time: from " + Times.text(from) + " to " + Times.text(to) + " there is none.");
        }
        return new ClientBars(TEXTS.get("clients.title"), from, to, List.of(), Optional.empty());
    }

    public ClientBars title(String words) {
        return new ClientBars(words, from, to, rows, trouble);
    }

    /** Shades the time of the fault. */
    public ClientBars fault(Duration begin, Duration end, String words) {
        return new ClientBars(title, from, to, rows, Optional.of(new Trouble(begin, end, words)));
    }

    /** Adds a bar below the others. */
    public ClientBars row(String name, ClientAnswers answers) {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(name, answers));
        return new ClientBars(title, from, to, more, trouble);
    }

    @Override
    public Picture picture() {
        return new Picture(svg(), text());
    }

    @Override
    public String toString() {
        return text();
    }

    // --- as a drawing -------------------------------------------------------------------------------------------

    private String svg() {
        double left = 18
                + rows.stream()
                        .mapToDouble(row -> Words.width(row.name, WORDS))
                        .max()
                        .orElse(0);
        double bottom = TOP + STEP * rows.size();
        Svg svg = new Svg().text(Spot.start(8, 20), 14, Ink.GREY, title, "font-weight", "bold");
        trouble.ifPresent(fault -> shade(svg, fault, left, bottom));
        double right = left + LENGTH;
        for (int place = 0; place < rows.size(); place++) {
            right = Math.max(right, bar(svg, rows.get(place), left, TOP + STEP * place));
        }
        double axis = bottom + 12;
        svg.text(Spot.start(left, axis), 11, Ink.GREY, Times.millis(from));
        svg.text(Spot.end(left + LENGTH, axis), 11, Ink.GREY, Times.text(to));
        return svg.picture(right + 8, bottom + 20, title);
    }

    private void shade(Svg svg, Trouble fault, double left, double bottom) {
        double begin = x(fault.from, left);
        double width = Math.max(2, x(fault.to, left) - begin);
        svg.mark(
                fault.sentence(),
                "rect",
                "x",
                begin,
                "y",
                TOP - 4,
                "width",
                width,
                "height",
                bottom - TOP + 4,
                "fill",
                Ink.RED,
                "fill-opacity",
                "0.13");
        svg.text(Spot.start(begin, TOP - 8), 11, Ink.RED, fault.words);
    }

    /** Draws one bar and returns how far its words reach. */
    private double bar(Svg svg, Row row, double left, double top) {
        double baseline = top + HEIGHT - 3;
        svg.text(Spot.end(left - 8, baseline), WORDS, Ink.GREY, row.name);
        for (Stretch stretch : stretches(row.answers)) {
            double begin = x(stretch.from, left);
            svg.mark(
                    Times.millis(stretch.from) + "–" + Times.text(stretch.to) + ": " + stretch.writes + " "
                            + word(stretch.kind),
                    "rect",
                    "x",
                    begin,
                    "y",
                    top,
                    "width",
                    Math.max(1, x(stretch.to, left) - begin),
                    "height",
                    HEIGHT,
                    "fill",
                    colour(stretch.kind));
        }
        svg.text(Spot.start(left + LENGTH + 8, baseline), WORDS, Ink.GREY, counts(row.answers));
        return left + LENGTH + 8 + Words.width(counts(row.answers), WORDS);
    }

    private double x(Duration time, double left) {
        return left + LENGTH * share(time);
    }

    private double share(Duration time) {
        double share = (double) time.minus(from).toNanos() / to.minus(from).toNanos();
        return Math.max(0, Math.min(1, share));
    }

    /** A write lasts until the next one, the last one as long as the one before it. */
    private static List<Stretch> stretches(ClientAnswers answers) {
        List<Told> told = answers.told();
        List<Stretch> stretches = new ArrayList<>();
        for (int place = 0; place < told.size(); place++) {
            Told one = told.get(place);
            Duration next = place + 1 < told.size()
                    ? told.get(place + 1).asked()
                    : one.asked()
                            .plus(
                                    place > 0
                                            ? one.asked()
                                                    .minus(told.get(place - 1).asked())
                                            : Duration.ofMillis(10));
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).kind == one.kind()) {
                Stretch before = stretches.remove(last);
                stretches.add(new Stretch(before.from, next, one.kind(), before.writes + 1));
            } else {
                stretches.add(new Stretch(one.asked(), next, one.kind(), 1));
            }
        }
        return stretches;
    }

    private static String colour(Kind kind) {
        return switch (kind) {
            case OK -> Ink.GREEN;
            case UNKNOWN -> Ink.GREY;
            case REFUSED -> Ink.RED;
        };
    }

    // --- as text ------------------------------------------------------------------------------------------------

    private String text() {
        int width = rows.stream().mapToInt(row -> row.name.length()).max().orElse(0);
        String bars = rows.stream()
                .map(row -> row.name + " ".repeat(width - row.name.length()) + " |" + letters(row.answers) + "| "
                        + counts(row.answers) + "\n")
                .collect(Collectors.joining());
        String fault = trouble.map(one -> one.sentence() + "\n").orElse("");
        return title + "\n" + TEXTS.get("clients.letters", Times.millis(from), Times.text(to)) + "\n" + bars + fault;
    }

    private String letters(ClientAnswers answers) {
        char[] letters = " ".repeat(COLUMNS).toCharArray();
        for (Stretch stretch : stretches(answers)) {
            int begin = (int) Math.min(COLUMNS - 1, share(stretch.from) * COLUMNS);
            int end = (int) Math.max(begin + 1, Math.round(share(stretch.to) * COLUMNS));
            for (int column = begin; column < end; column++) {
                letters[column] = letter(stretch.kind);
            }
        }
        return new String(letters);
    }

    private static char letter(Kind kind) {
        return switch (kind) {
            case OK -> '=';
            case UNKNOWN -> '?';
            case REFUSED -> 'x';
        };
    }

    private static String counts(ClientAnswers answers) {
        return Stream.of(Kind.values())
                .filter(kind -> answers.count(kind) > 0)
                .map(kind -> answers.count(kind) + " " + word(kind))
                .collect(Collectors.joining(", "));
    }

    private static String word(Kind kind) {
        return TEXTS.get("clients." + kind.name().toLowerCase(Locale.ROOT));
    }
}
