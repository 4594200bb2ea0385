package workbook.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.strategy.Choice;
import replication.strategy.GivesUp;
import replication.strategy.Loss;
import replication.strategy.Merge;
import replication.strategy.Question;
import replication.strategy.Requirements;
import replication.strategy.Strategy;
import replication.strategy.StrategyChoice;
import workbook.text.Texts;

/**
 * Where the questions of chapter 5 lead, found out by asking somebody who chooses: for every answer to every question
 * it shows what is chosen. Where one answer leads to several strategies, all of them stand there. Immutable.
 */
public final class DecisionTree implements Drawing {
    private static final Texts TEXTS = Texts.of("view");
    private static final List<Question> FIRST =
            List.of(Question.COMPUTED_AGAIN, Question.NEVER_MERGED, Question.NO_WAITING, Question.NO_PAUSE);
    private static final double SIZE = 12;
    private static final double HEIGHT = 30;
    private static final double ROW = 58;
    private static final double EDGE = 12;
    private static final double BETWEEN = 62;

    /** A question, what is chosen if the answer is yes, and if it is no; the latter empty where one asks on. */
    private record Fork(Question question, String yes, String no) {}

    private final List<Fork> strategies = new ArrayList<>();
    private final String otherwise;
    private final List<Fork> details = new ArrayList<>();
    private final long asked;
    private final long givenUp;

    private DecisionTree(StrategyChoice choice) {
        List<Asked> all = requirements()
                .map(required -> new Asked(required, choice.choose(required)))
                .toList();
        asked = all.size();
        List<Asked> open = all.stream()
                .filter(one -> one.choice().givesUp() == GivesUp.NOTHING)
                .toList();
        givenUp = asked - open.size();
        List<Asked> ledBySingle = open.stream()
                .filter(one -> one.choice().strategy() == Strategy.SINGLE)
                .toList();
        for (Question question : FIRST) {
            strategies.add(new Fork(question, words(open, question, true, DecisionTree::strategy), ""));
            open = answering(open, question, false);
        }
        otherwise = words(open, DecisionTree::strategy);
        details.add(detail(
                ledBySingle, Question.NOTHING_LOST, one -> one.durability().toString()));
        details.add(detail(
                ledBySingle,
                Question.OWN_WRITES,
                one -> TEXTS.get(one.sessionReads() ? "decision.session" : "decision.anyNode")));
    }

    private record Asked(Requirements required, Choice choice) {}

    /**
     * Asks {@code choice} for every combination of answers; those for which it gives something up are only counted.
     *
     * @throws RuntimeException whatever {@code choice} throws
     */
    public static DecisionTree of(StrategyChoice choice) {
        return new DecisionTree(choice);
    }

    private static Stream<Requirements> requirements() {
        List<Requirements> all = new ArrayList<>();
        for (int writers = 1; writers <= 3; writers++) {
            for (int trip : new int[] {20, 160}) {
                for (Merge merge : Merge.values()) {
                    for (Loss loss : Loss.values()) {
                        for (int pause : new int[] {0, 5_000}) {
                            for (boolean offline : new boolean[] {false, true}) {
                                all.add(new Requirements(writers, trip, 100, merge, loss, pause, offline, false));
                                all.add(new Requirements(writers, trip, 100, merge, loss, pause, offline, true));
                            }
                        }
                    }
                }
            }
        }
        return all.stream();
    }

    private static Fork detail(List<Asked> asked, Question question, Function<Choice, String> what) {
        return new Fork(question, words(asked, question, true, what), words(asked, question, false, what));
    }

    private static List<Asked> answering(List<Asked> asked, Question question, boolean yes) {
        return asked.stream()
                .filter(one -> question.isYes(one.required()) == yes)
                .toList();
    }

    private static String words(List<Asked> asked, Question question, boolean yes, Function<Choice, String> what) {
        return words(answering(asked, question, yes), what);
    }

    private static String words(List<Asked> asked, Function<Choice, String> what) {
        return asked.isEmpty()
                ? TEXTS.get("decision.never")
                : asked.stream()
                        .map(one -> what.apply(one.choice()))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(TEXTS.get("decision.or")));
    }

    private static String strategy(Choice choice) {
        return TEXTS.get("decision." + choice.strategy());
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

    private static String words(Question question) {
        return TEXTS.get("decision.ask." + question);
    }

    private String counted() {
        return TEXTS.get("decision.counted", asked, givenUp);
    }

    private String svg() {
        Svg svg = new Svg();
        svg.text(Spot.start(EDGE, 20), 14, Ink.GREY, TEXTS.get("decision.title"), "font-weight", "bold");
        double right = EDGE + width(Stream.of(Question.values()).map(DecisionTree::words));
        double y = 36;
        double widest = right;
        for (Fork fork : strategies) {
            Box box = box(svg, words(fork.question()), EDGE, right, y, Ink.GREY);
            Box yes = answered(svg, "decision.yes", box.right(), fork.yes(), y);
            down(svg, box);
            widest = Math.max(widest, yes.right());
            y += ROW;
        }
        box(svg, otherwise, EDGE, EDGE + width(Stream.of(otherwise)), y, Ink.BLUE);
        y += ROW;
        svg.text(Spot.start(EDGE, y + 4), SIZE, Ink.GREY, TEXTS.get("decision.then"), "font-weight", "bold");
        y += 16;
        for (Fork fork : details) {
            Box box = box(svg, words(fork.question()), EDGE, right, y, Ink.GREY);
            Box yes = answered(svg, "decision.yes", box.right(), fork.yes(), y);
            Box no = answeredBelow(svg, box, fork.no());
            widest = Math.max(widest, Math.max(yes.right(), no.right()));
            y += ROW + HEIGHT;
        }
        svg.text(Spot.start(EDGE, y + 8), SIZE, Ink.GREY, counted());
        widest = Math.max(widest, EDGE + Words.width(counted(), SIZE));
        return svg.picture(widest + EDGE, y + 20, TEXTS.get("decision.title"));
    }

    private static double width(Stream<String> lines) {
        return 20 + lines.mapToDouble(line -> Words.width(line, SIZE)).max().orElse(0);
    }

    private static Box box(Svg svg, String words, double left, double right, double top, String colour) {
        Box box = new Box(left, top, right, top + HEIGHT);
        svg.marks(words);
        svg.shape(
                "rect",
                "x",
                left,
                "y",
                top,
                "width",
                right - left,
                "height",
                HEIGHT,
                "rx",
                colour.equals(Ink.GREY) ? 4 : 15,
                "stroke",
                colour,
                "stroke-width",
                1.6,
                "fill",
                colour,
                "fill-opacity",
                colour.equals(Ink.GREY) ? "0" : "0.15");
        svg.text(Spot.middle((left + right) / 2, top + HEIGHT / 2 + 4), SIZE, colour, words);
        svg.end();
        return box;
    }

    /** What is chosen, to the right of {@code from}. */
    private static Box answered(Svg svg, String answer, double from, String chosen, double top) {
        double left = from + BETWEEN;
        double middle = top + HEIGHT / 2;
        arrow(svg, answer, new Arrow(from + 2, middle, left - 2, middle), Spot.middle(from + BETWEEN / 2, middle - 6));
        return box(svg, chosen, left, left + width(Stream.of(chosen)), top, Ink.BLUE);
    }

    /** What is chosen if the answer is no, where nothing is asked below. */
    private static Box answeredBelow(Svg svg, Box question, String chosen) {
        double left = question.right() + BETWEEN;
        double top = question.top() + HEIGHT + 8;
        Arrow arrow = new Arrow(question.right() + 2, question.top() + HEIGHT / 2 + 6, left - 2, top + HEIGHT / 2);
        arrow(svg, "decision.no", arrow, Spot.end(question.right() + BETWEEN / 2 - 4, top + HEIGHT / 2));
        return box(svg, chosen, left, left + width(Stream.of(chosen)), top, Ink.BLUE);
    }

    private static void down(Svg svg, Box box) {
        double x = box.left() + 40;
        arrow(
                svg,
                "decision.no",
                new Arrow(x, box.bottom() + 2, x, box.bottom() + ROW - HEIGHT - 2),
                Spot.start(x + 8, box.bottom() + (ROW - HEIGHT) / 2 + 4));
    }

    private static void arrow(Svg svg, String answer, Arrow arrow, Spot spot) {
        String word = TEXTS.get(answer);
        svg.mark(word, "path", "d", arrow.lineWithHead(), "stroke", Ink.GREY, "stroke-width", 1.4, "fill", Ink.GREY);
        svg.text(spot, SIZE, Ink.GREY, word);
    }

    private String text() {
        StringBuilder text = new StringBuilder(TEXTS.get("decision.title")).append('\n');
        strategies.forEach(fork -> line(text, "decision.line", words(fork.question()), fork.yes()));
        line(text, "decision.otherwise", otherwise);
        text.append(TEXTS.get("decision.then")).append('\n');
        details.forEach(fork -> line(text, "decision.both", words(fork.question()), fork.yes(), fork.no()));
        return text.append(counted()).append('\n').toString();
    }

    private static void line(StringBuilder text, String key, Object... values) {
        text.append("  ").append(TEXTS.get(key, values)).append('\n');
    }
}
