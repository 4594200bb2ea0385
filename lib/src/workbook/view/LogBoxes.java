package workbook.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import workbook.text.Texts;

/**
 * Several logs as rows of boxes, entry above entry: what one log has and another lacks is seen at once. Immutable;
 * every method returns a changed copy.
 */
public final class LogBoxes implements Drawing {
    private static final Texts TEXTS = Texts.of("view");
    private static final double BOX = 56;
    private static final double STEP = 62;
    private static final double HEIGHT = 36;
    private static final double ROW = 66;
    private static final double SMALL = 11;

    private record Row(String name, List<LogBox> boxes) {}

    private record CutLine(long after, String words) {}

    private final List<Row> rows;
    private final Optional<CutLine> cut;
    private final Optional<String> title;
    private final String epochKey;

    private LogBoxes(List<Row> rows, Optional<CutLine> cut, Optional<String> title, String epochKey) {
        this.rows = rows;
        this.cut = cut;
        this.title = title;
        this.epochKey = epochKey;
    }

    /** A picture without logs. */
    public static LogBoxes empty() {
        return new LogBoxes(List.of(), Optional.empty(), Optional.empty(), "logs.epoch");
    }

    /** Adds the log of {@code name} as the lowest row. */
    public LogBoxes row(String name, List<LogBox> boxes) {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(
                name,
                boxes.stream().sorted(Comparator.comparingLong(LogBox::place)).toList()));
        return new LogBoxes(List.copyOf(more), cut, title, epochKey);
    }

    /** Adds a log of which only the terms of the entries are known, from entry 1 on. */
    public LogBoxes termRow(String name, List<Long> entryTerms) {
        return row(
                name,
                IntStream.range(0, entryTerms.size())
                        .mapToObj(i -> LogBox.entry(i + 1, entryTerms.get(i), ""))
                        .toList());
    }

    /** Draws a line through all logs behind the entry numbered {@code place}; 0 is in front of the first. */
    public LogBoxes cutAfter(long place, String words) {
        return new LogBoxes(rows, Optional.of(new CutLine(place, words)), title, epochKey);
    }

    /** Puts {@code words} above the picture. */
    public LogBoxes title(String words) {
        return new LogBoxes(rows, cut, Optional.of(words), epochKey);
    }

    /** Writes t1, t2 and so on into the boxes instead of e1, e2: terms, not epochs. */
    public LogBoxes terms() {
        return new LogBoxes(rows, cut, title, "logs.term");
    }

    @Override
    public Picture picture() {
        return new Picture(svg(), text());
    }

    /** The picture's text twin. */
    @Override
    public String toString() {
        return picture().text();
    }

    private String caption() {
        return rows.isEmpty()
                ? TEXTS.get("logs.nothing")
                : title.orElseGet(() ->
                        TEXTS.get("logs.title", rows.stream().map(Row::name).collect(Collectors.joining(", "))));
    }

    private long most() {
        return rows.stream()
                .flatMap(row -> row.boxes.stream())
                .mapToLong(LogBox::place)
                .max()
                .orElse(1);
    }

    private double left() {
        return 26
                + rows.stream()
                        .mapToDouble(row -> Words.width(row.name, 13))
                        .max()
                        .orElse(0);
    }

    private String svg() {
        Svg svg = new Svg();
        if (rows.isEmpty()) {
            svg.text(Spot.start(8, 22), 13, Ink.GREY, TEXTS.get("logs.nothing"));
            return svg.picture(300, 36, TEXTS.get("logs.nothing"));
        }
        double top = (title.isPresent() ? 34 : 12) + (cut.isPresent() ? 18 : 0);
        double bottom = top + ROW * rows.size();
        double right = left() + STEP * most() + 8;
        title.ifPresent(words -> svg.text(Spot.start(8, 18), 14, Ink.GREY, words, "font-weight", "bold"));
        for (int i = 0; i < rows.size(); i++) {
            double y = top + ROW * i + 22;
            svg.text(
                    Spot.end(left() - 14, y + HEIGHT / 2 + 4.5), 13, Ink.GREY, rows.get(i).name, "font-weight", "bold");
            for (LogBox box : rows.get(i).boxes) {
                draw(svg, rows.get(i), box, left() + STEP * (box.place() - 1), y);
            }
        }
        for (long place = 1; place <= most(); place++) {
            svg.text(
                    Spot.middle(left() + STEP * (place - 1) + BOX / 2, bottom + 16),
                    SMALL,
                    Ink.GREY,
                    String.valueOf(place));
        }
        double widest = right;
        if (cut.isPresent()) {
            widest = Math.max(right, drawCut(svg, cut.get(), top, bottom));
        }
        double end = drawLegend(svg, bottom + 38);
        double words = title.map(line -> Words.width(line, 14) * 1.1 + 16).orElse(0.0);
        return svg.picture(Math.max(Math.max(widest, 340), words), end, caption());
    }

    private void draw(Svg svg, Row row, LogBox box, double x, double y) {
        boolean kept = box.fate() == LogBox.Fate.KEPT;
        String colour = kept ? epochColour(box.epoch()) : box.fate() == LogBox.Fate.LOST ? Ink.RED : Ink.GREY;
        svg.marks(row.name + ": " + sentence(box));
        if (kept) {
            rect(svg, x, y, "stroke", colour, "stroke-width", 1.6, "fill", colour, "fill-opacity", "0.16");
        } else {
            rect(svg, x, y, "stroke", colour, "stroke-width", 1.4, "stroke-dasharray", "4 3", "fill", "none");
        }
        if (box.fate() == LogBox.Fate.LOST) {
            svg.shape("path", "d", hatching(x, y), "stroke", colour, "stroke-opacity", "0.28", "fill", "none");
        }
        String epoch = TEXTS.get(epochKey, box.epoch());
        if (box.text().isEmpty()) {
            svg.text(Spot.middle(x + BOX / 2, y + 23), 13, colour, epoch, "font-weight", "bold");
        } else {
            svg.text(Spot.middle(x + BOX / 2, y + 15), SMALL, colour, epoch);
            svg.text(Spot.middle(x + BOX / 2, y + 29), SMALL, colour, Words.shorten(box.text(), 7));
        }
        if (box.acknowledged()) {
            Symbol.ACKNOWLEDGED.draw(svg, x + BOX / 2, y - 9, TEXTS.get("mark.ACKNOWLEDGED"));
        }
        svg.end();
    }

    private static void rect(Svg svg, double x, double y, Object... look) {
        Object[] attributes = new Object[10 + look.length];
        System.arraycopy(new Object[] {"x", x, "y", y, "width", BOX, "height", HEIGHT, "rx", 4}, 0, attributes, 0, 10);
        System.arraycopy(look, 0, attributes, 10, look.length);
        svg.shape("rect", attributes);
    }

    private static String hatching(double x, double y) {
        StringBuilder lines = new StringBuilder();
        for (double at = -9; at < BOX; at += 9) {
            double start = Math.max(0, at);
            double end = Math.min(BOX, at + HEIGHT / 2);
            lines.append(
                    new Arrow(x + start, y + HEIGHT - (start - at) * 2, x + end, y + HEIGHT - (end - at) * 2).line());
        }
        return lines.toString();
    }

    private double drawCut(Svg svg, CutLine line, double top, double bottom) {
        double x = left() + STEP * line.after - (STEP - BOX) / 2;
        svg.mark(
                line.words,
                "line",
                "x1",
                x,
                "y1",
                top - 2,
                "x2",
                x,
                "y2",
                bottom,
                "stroke",
                Ink.RED,
                "stroke-width",
                1.6,
                "stroke-dasharray",
                "6 4");
        svg.text(Spot.start(x + 4, top + 4), SMALL, Ink.RED, line.words);
        return x + 8 + Words.width(line.words, SMALL);
    }

    private double drawLegend(Svg svg, double y) {
        double x = left();
        List<LogBox> all = rows.stream().flatMap(row -> row.boxes.stream()).toList();
        if (all.stream().anyMatch(LogBox::acknowledged)) {
            Symbol.ACKNOWLEDGED.draw(svg, x + 6, y, TEXTS.get("mark.ACKNOWLEDGED"));
            x = word(svg, x, y, TEXTS.get("mark.ACKNOWLEDGED"));
        }
        for (LogBox.Fate fate : List.of(LogBox.Fate.LOST, LogBox.Fate.DROPPED)) {
            if (all.stream().anyMatch(box -> box.fate() == fate)) {
                String word = TEXTS.get("logs." + fate);
                String colour = fate == LogBox.Fate.LOST ? Ink.RED : Ink.GREY;
                svg.mark(
                        word,
                        "rect",
                        "x",
                        x,
                        "y",
                        y - 6,
                        "width",
                        12,
                        "height",
                        12,
                        "fill",
                        "none",
                        "stroke",
                        colour,
                        "stroke-dasharray",
                        "4 3");
                x = word(svg, x, y, word);
            }
        }
        return x > left() ? y + 14 : y - 10;
    }

    private static double word(Svg svg, double x, double y, String word) {
        svg.text(Spot.start(x + 18, y + 4), SMALL, Ink.GREY, word);
        return x + 36 + Words.width(word, SMALL);
    }

    private static String epochColour(long epoch) {
        return Ink.series((int) Math.max(0, epoch - 1) % 3);
    }

    private String sentence(LogBox box) {
        StringBuilder words = new StringBuilder("#" + box.place() + " " + TEXTS.get(epochKey, box.epoch()));
        if (!box.text().isEmpty()) {
            words.append(' ').append(box.text());
        }
        if (box.acknowledged()) {
            words.append(", ").append(TEXTS.get("mark.ACKNOWLEDGED"));
        }
        if (box.fate() != LogBox.Fate.KEPT) {
            words.append(", ").append(TEXTS.get("logs." + box.fate()));
        }
        return words.toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder(caption()).append('\n');
        cut.ifPresent(line ->
                text.append(TEXTS.get("logs.cut", line.words, line.after)).append('\n'));
        for (Row row : rows) {
            text.append(row.name).append('\n');
            row.boxes.forEach(box -> text.append("  ").append(sentence(box)).append('\n'));
        }
        return text.toString();
    }
}
