package workbook.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for words: never on other words or on a mark, and where possible not across a line. A line that has to
 * make way is interrupted under the words, as on a map; that must not hide where it goes, so words do not lie along a
 * line or on its end. What finds no room is left out.
 */
final class Labels {
    private static final double LINE_COST = 40;
    /** How much of a line may be hidden at once, in px. */
    private static final double MOST_HIDDEN = 24;
    /** So much of a line's end, in px, is always seen: there is its head. */
    private static final double END = 9;
    /** Space between words and a line that makes way for them, in px. */
    private static final double EDGE = 1.5;

    private record Line(double x1, double y1, double x2, double y2) {
        double length() {
            return Math.hypot(x2 - x1, y2 - y1);
        }
    }

    private final Box ground;
    private final List<Box> taken = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Box> words = new ArrayList<>();

    /** @param ground words stay within it */
    Labels(Box ground) {
        this.ground = ground;
    }

    boolean isFree(Box box) {
        return box.within(ground) && taken.stream().noneMatch(box::overlaps);
    }

    void take(Box box) {
        taken.add(box);
    }

    /** Words avoid this line, but may interrupt it if there is no better place. */
    void avoid(double x1, double y1, double x2, double y2) {
        lines.add(new Line(x1, y1, x2, y2));
    }

    /**
     * The best free place among {@code spots}, which are given in order of preference; it is taken from now on.
     *
     * @param mostCrossings with more lines across it a place counts as not free
     */
    Optional<Spot> place(String words, double size, List<Spot> spots, int mostCrossings) {
        Spot best = null;
        Box bestBox = null;
        double bestCost = Double.MAX_VALUE;
        for (int i = 0; i < spots.size() && bestCost > i; i++) {
            Box box = Box.of(words, size, spots.get(i));
            if (!isFree(box)) {
                continue;
            }
            List<Double> hidden =
                    lines.stream().flatMap(line -> hidden(line, box).stream()).toList();
            int crossings = hidden.size();
            if (hidden.stream().anyMatch(length -> length > MOST_HIDDEN)) {
                continue;
            }
            double cost = i + crossings * LINE_COST;
            if (crossings <= mostCrossings && cost < bestCost) {
                best = spots.get(i);
                bestBox = box;
                bestCost = cost;
            }
        }
        if (best != null) {
            taken.add(bestBox);
            this.words.add(bestBox.wider(EDGE));
        }
        return Optional.ofNullable(best);
    }

    /** The places of words, under which lines are interrupted. */
    List<Box> words() {
        return words;
    }

    /** How much of {@code line} words in {@code box} would hide, in px; more than anything if it is the end. */
    private static Optional<Double> hidden(Line line, Box box) {
        return box.wider(EDGE)
                .shareWithin(line.x1, line.y1, line.x2, line.y2)
                .map(share -> (1 - share.to()) * line.length() < END
                        ? Double.MAX_VALUE
                        : (share.to() - share.from()) * line.length());
    }
}
