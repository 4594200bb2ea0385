package workbook.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for words: never on other words or on a mark, and where possible not across a line. What finds no room is
 * left out.
 */
final class Labels {
    private static final double LINE_COST = 40;

    private record Line(double x1, double y1, double x2, double y2) {}

    private final Box ground;
    private final List<Box> taken = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

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

    /** Words avoid this line, but may cross it if there is no better place. */
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
            long crossings = lines.stream()
                    .filter(line -> box.crossedBy(line.x1, line.y1, line.x2, line.y2))
                    .count();
            double cost = i + crossings * LINE_COST;
            if (crossings <= mostCrossings && cost < bestCost) {
                best = spots.get(i);
                bestBox = box;
                bestCost = cost;
            }
        }
        if (best != null) {
            taken.add(bestBox);
        }
        return Optional.ofNullable(best);
    }
}
