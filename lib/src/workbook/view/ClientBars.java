package workbook.view;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.simulation.Times;
import workbook.text.Texts;
import workbook.view.ClientAnswers.Kind;

/**
 * A bar for each client over the time of a run: green and high where its writes were acknowledged, grey and lower where
 * it does not know, red and thin where it was refused. Immutable; every method returns a changed copy.
 */
public final class ClientBars implements Drawing {
    private static final Texts TEXTS = Texts.of("view");
    private static final int COLUMNS = 60;

    /** One client. */
    record Row(String name, ClientAnswers answers) {}

    /** What went wrong, and when. */
    record Trouble(Duration from, Duration to, String words) {
        String sentence() {
            return from.equals(to)
                    ? TEXTS.get("clients.moment", words, Times.text(from))
                    : TEXTS.get("clients.fault", words, Times.millis(from), Times.text(to));
        }
    }

    /** What there is to draw. */
    record Content(String title, Duration from, Duration to, List<Row> rows, Optional<Trouble> trouble) {
        Content {
            rows = List.copyOf(rows);
        }

        /** Where {@code time} lies between the two ends, from 0 to 1. */
        double share(Duration time) {
            double share = (double) time.minus(from).toNanos() / to.minus(from).toNanos();
            return Math.max(0, Math.min(1, share));
        }
    }

    private final Content content;

    private ClientBars(Content content) {
        this.content = content;
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
        return new ClientBars(new Content(TEXTS.get("clients.title"), from, to, List.of(), Optional.empty()));
    }

    /** Shades the time of the fault. */
    public ClientBars fault(Duration begin, Duration end, String words) {
        return new ClientBars(new Content(
                content.title, content.from, content.to, content.rows, Optional.of(new Trouble(begin, end, words))));
    }

    /** Adds a bar below the others. */
    public ClientBars row(String name, ClientAnswers answers) {
        List<Row> more = Stream.concat(content.rows.stream(), Stream.of(new Row(name, answers)))
                .toList();
        return new ClientBars(new Content(content.title, content.from, content.to, more, content.trouble));
    }

    @Override
    public Picture picture() {
        return new Picture(new ClientBarsDrawing(content).svg(), toString());
    }

    /** The picture's text twin. */
    @Override
    public String toString() {
        int width =
                content.rows.stream().mapToInt(row -> row.name.length()).max().orElse(0);
        String bars = content.rows.stream()
                .map(row -> row.name + " ".repeat(width - row.name.length()) + " |" + letters(row.answers) + "| "
                        + counts(row.answers) + "\n")
                .collect(Collectors.joining());
        return content.title + "\n"
                + TEXTS.get("clients.letters", Times.millis(content.from), Times.text(content.to)) + "\n" + bars
                + content.trouble.map(fault -> fault.sentence() + "\n").orElse("");
    }

    private String letters(ClientAnswers answers) {
        StringBuilder letters = new StringBuilder(" ".repeat(COLUMNS));
        for (Stretch stretch : Stretch.in(answers)) {
            int begin = (int) Math.min(COLUMNS - 1, content.share(stretch.from()) * COLUMNS);
            int end = (int) Math.max(begin + 1, Math.round(content.share(stretch.to()) * COLUMNS));
            letters.replace(begin, end, String.valueOf(letter(stretch.kind())).repeat(end - begin));
        }
        return letters.toString();
    }

    private static char letter(Kind kind) {
        return switch (kind) {
            case OK -> '=';
            case UNKNOWN -> '?';
            case REFUSED -> 'x';
        };
    }

    /** Such as "40 ok, 2 unknown". */
    static String counts(ClientAnswers answers) {
        return Stream.of(Kind.values())
                .filter(kind -> answers.count(kind) > 0)
                .map(kind -> answers.count(kind) + " " + word(kind))
                .collect(Collectors.joining(", "));
    }

    static String word(Kind kind) {
        return TEXTS.get("clients." + kind.name().toLowerCase(Locale.ROOT));
    }
}
