package workbook.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import replication.simulation.NodeId;

/** The marks on the lanes of a space-time diagram, with their words. */
final class DiagramMarks {
    private static final double SIZE = 11;
    private static final double APART = 13;
    private static final double FARTHEST = 28;

    private record Placed(LaneMark mark, double x, double y) {}

    private final DiagramDrawing drawing;
    private final List<LaneMark> marks;
    private final Svg svg;
    private final Labels room;
    private final List<Placed> placed = new ArrayList<>();

    DiagramMarks(DiagramDrawing drawing, List<LaneMark> marks, Svg svg, Labels room) {
        this.drawing = drawing;
        this.marks = marks;
        this.svg = svg;
        this.room = room;
    }

    void draw() {
        Map<NodeId, Double> occupied = new HashMap<>();
        for (LaneMark mark : marks) {
            double right = drawing.x(mark.at());
            double free = occupied.getOrDefault(mark.node(), Double.NEGATIVE_INFINITY) + APART;
            // Marks of one moment stand side by side; in a crowd the time matters more than the order.
            double x = free > right && free - right <= FARTHEST ? free : right;
            double y = drawing.y(mark.node());
            occupied.put(mark.node(), x);
            mark.symbol().draw(svg, x, y, mark.node() + ", " + Svg.number(mark.at()) + " ms: " + mark.sentence());
            room.take(Box.around(x, y, Symbol.RADIUS));
            placed.add(new Placed(mark, x, y));
        }
    }

    /** Puts the words beside the marks, the most telling ones first, as far as there is room. */
    void label() {
        placed.stream()
                .filter(one -> !one.mark.label().isBlank())
                .sorted(Comparator.comparingInt(one -> one.mark.symbol().rank()))
                .forEach(one -> {
                    Symbol symbol = one.mark.symbol();
                    String words = Words.shorten(one.mark.label(), 24);
                    room.place(words, SIZE, spots(one), symbol.rank() <= 3 ? 3 : 1)
                            .ifPresent(spot -> svg.text(spot, SIZE, symbol.colour(), words));
                });
    }

    private static List<Spot> spots(Placed one) {
        List<Spot> spots = new ArrayList<>();
        for (double row : new double[] {-10, 18, -22, 30}) {
            spots.add(Spot.start(one.x - 4, one.y + row));
            spots.add(Spot.middle(one.x, one.y + row));
            spots.add(Spot.end(one.x + 4, one.y + row));
        }
        return spots;
    }
}
